import { type ComponentType, useEffect, useState } from 'react';
import type { DragListProps } from './drag.tsx';

/**
 * The drag list once it is there: loaded when the page is idle, and only where there is a pointer to drag with.
 * Without it (offline, no pointer) the buttons do everything.
 */
export function useDragList(disabled: boolean): ComponentType<DragListProps> | null {
  const [list, setList] = useState<{ readonly component: ComponentType<DragListProps> } | null>(null);
  useEffect(() => {
    if (!window.matchMedia?.('(any-pointer: fine), (any-pointer: coarse)').matches) return;
    let wanted = true;
    const load = () => {
      import('./drag.tsx').then(
        ({ DragList }) => {
          if (wanted) setList({ component: DragList });
        },
        // A chunk that can't be fetched is no fault of the learner's: the buttons stay.
        () => undefined,
      );
    };
    const cancel = whenIdle(load);
    return () => {
      wanted = false;
      cancel();
    };
  }, []);
  return disabled ? null : (list?.component ?? null);
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
