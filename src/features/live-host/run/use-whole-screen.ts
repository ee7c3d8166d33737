import { useLayoutEffect } from 'react';

/** While a game runs the page has the whole screen (app/shell.module.css), and is drawn larger on a wide one. */
export function useWholeScreen(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.wholeScreen = '';
    return () => {
      delete dataset.wholeScreen;
    };
  }, []);
}
