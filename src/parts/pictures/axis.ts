/** Round steps for an axis of months. */

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600];
const MOST = 6;

/**
 * Where an axis from 0 to `most` months has its ticks: at most six steps, each a number of months that people
 * count in. The last tick is the axis's end.
 */
export function monthTicks(most: number): readonly number[] {
  const step = STEPS.find((size) => most / size <= MOST) ?? Math.ceil(most / MOST);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
