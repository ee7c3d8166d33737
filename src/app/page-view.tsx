import { useLingui } from '@lingui/react';
import { Component, type ReactNode, Suspense, use, useLayoutEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { PageTrouble } from './page-trouble.tsx';
import { loadPage, type PageEntry, pageAt } from './pages.ts';

/** Whether the page on the screen is one that the learner went to, not the one they came in by. */
let wentSomewhere = false;

function Loaded({ page }: { readonly page: PageEntry }) {
  const { Page } = use(loadPage(page));
  useLayoutEffect(() => {
    if (wentSomewhere) {
      window.scrollTo(0, 0);
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    }
    return () => {
      wentSomewhere = true;
    };
  }, []);
  return <Page />;
}

/** Whatever a page throws stops at its edge: the navigation stays, and the learner is told what is kept. */
class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    return this.state.error === null ? this.props.children : <PageTrouble error={this.state.error} />;
  }
}

/** The page of the current address. Moves focus to its heading and names the document when it changes. */
export function PageView() {
  const { pathname } = useLocation();
  const { i18n } = useLingui();
  const page = pageAt(pathname);
  const title = i18n._(page.title);
  // Before the page's own effects: a page that knows its name better says so then (ui/page-title.ts).
  useLayoutEffect(() => {
    document.title = page.path === '/' ? 'Plumbline' : `${title} · Plumbline`;
  }, [page, title]);
  return (
    <PageBoundary key={page.path}>
      <Suspense fallback={null}>
        <Loaded page={page} />
      </Suspense>
    </PageBoundary>
  );
}
