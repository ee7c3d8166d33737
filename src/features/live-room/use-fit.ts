import { type RefObject, useLayoutEffect } from 'react';

/** Steps by which what is told gives way (room-page.module.css). */
const STEPS = 6;

/**
 * Nobody can scroll a projector: where the screen is full, what is told about a question gives way step by step, and
 * what was asked and answered stays at its size as long as it can.
 * @param shown what is on the screen; a change measures again
 */
export function useFit(page: RefObject<HTMLElement | null>, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what triggers it
  useLayoutEffect(() => {
    const measure = () => {
      const element = page.current;
      if (!element) return;
      delete element.dataset.tight;
      for (let step = 1; step <= STEPS; step++) {
        if (document.documentElement.scrollHeight <= window.innerHeight) return;
        element.dataset.tight = String(step);
      }
    };
    measure();
    // Fonts and lazy pieces come a moment later, and change what fits.
    const late = setTimeout(measure, 300);
    window.addEventListener('resize', measure);
    return () => {
      clearTimeout(late);
      window.removeEventListener('resize', measure);
    };
  }, [page, shown]);
}
