/** Something that loads late and is not needed: while it can't be had, and if it never can, the rest goes on. */
import { Component, type ReactNode, Suspense } from 'react';

interface IfLoadedProps {
  readonly children: ReactNode;
  /** Stands in its place while it loads. */
  readonly meanwhile?: ReactNode;
}

export class IfLoaded extends Component<IfLoadedProps, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (this.state.failed) return null;
    return <Suspense fallback={this.props.meanwhile ?? null}>{this.props.children}</Suspense>;
  }
}
