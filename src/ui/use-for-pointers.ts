import { useEffect, useState } from 'react';

/**
 * What only a pointer has use for, such as dragging: loaded when the page is idle, and only where there is a
 * pointer. Before that, or where it can't be had (offline), it is null, and whatever needs no dragging goes on.
 * @param load always the same function
 */
export function useForPointers<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly it: T } | null>(null);
  useEffect(() => {
    if (!window.matchMedia?.('(any-pointer: fine), (any-pointer: coarse)').matches) return;
    let wanted = true;
    const cancel = whenIdle(() => {
      load().then(
        (it) => {
          if (wanted) setLoaded({ it });
        },
        // A chunk that can't be fetched is no fault of the learner's.
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [load]);
  return loaded?.it ?? null;
}

function whenIdle(run: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}
