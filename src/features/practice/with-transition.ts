import { flushSync } from 'react-dom';

/** Cross-fades where the browser can and the learner wants motion. */
export function withTransition(change: () => void): void {
  const still =
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.documentElement.dataset['motion'] === 'none';
  if (still || !document.startViewTransition) change();
  else document.startViewTransition(() => flushSync(change));
}
