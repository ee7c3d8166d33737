/** Moments for work that may wait, so that it keeps nobody waiting. */

/** Calls `work` once the browser has nothing better to do; at the latest after two seconds. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** Where no frame is drawn, as in a tab in the background, nobody waits for one. In ms. */
const LONGEST = 150;

/**
 * Calls `work` once what is on the page now has been drawn.
 * @returns takes it back, where it was not called yet
 */
export function afterPaint(work: () => void): () => void {
  let waiting = true;
  const run = () => {
    if (!waiting) return;
    waiting = false;
    work();
  };
  // A frame's callbacks run before it is drawn; what they put off, after.
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, LONGEST);
  return () => {
    waiting = false;
  };
}

/** Resolves likewise. */
export function nextPaint(): Promise<void> {
  return new Promise((painted) => afterPaint(painted));
}
