/** Moments for work that may wait, so that it keeps nobody waiting. */

/** Calls `work` once the browser has nothing better to do; at the latest after two seconds. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

/** A frame may take long on a slow device; nobody is kept waiting for one that does not come. In ms. */
const LONGEST = 500;

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
  // A frame's callbacks run before it is drawn. When the next frame begins, this one has been; what that one puts
  // off keeps neither of them waiting.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
  // No frame is drawn in the background.
  setTimeout(run, document.hidden ? 0 : LONGEST);
  return () => {
    waiting = false;
  };
}

/** Resolves likewise. */
export function nextPaint(): Promise<void> {
  return new Promise((painted) => afterPaint(painted));
}
