/** The two clocks of a browser, in milliseconds. */

/** Wall time, UTC. Jumps when the device's clock is set. */
export const now = (): number => Date.now();

let last = 0;
/**
 * Wall time for a record: strictly later than the one before, so that the order of a sitting is never in doubt.
 * @param after a time that it must follow as well, whatever the clock says by now
 */
export function recordTime(after = 0): number {
  last = Math.max(now(), last + 1, after + 1);
  return last;
}

/** Time since the page began. Never jumps: durations and countdowns are measured with it. */
export const monotonic = (): number => performance.now();

/** The calendar day where the learner is, as YYYY-MM-DD. */
export function localDay(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
