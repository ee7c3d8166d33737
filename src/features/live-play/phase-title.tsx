import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './live-play.module.css';

/** A phase's heading. It has the focus as soon as it appears: whatever had it before is gone with its screen. */
export function PhaseTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
