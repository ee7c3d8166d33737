import { useEffect } from 'react';

/** What a page is called in the tab, where it knows better than its general name. Empty: not known yet. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    if (title) document.title = `${title} · Plumbline`;
  }, [title]);
}
