import { expect, it } from 'vitest';
import { monthTicks } from './axis.ts';

it('ten years are marked every two years', () => {
  expect(monthTicks(120)).toEqual([0, 24, 48, 72, 96, 120]);
});

it('the axis ends at the first round step that holds everything', () => {
  expect(monthTicks(121)).toEqual([0, 24, 48, 72, 96, 120, 144]);
  expect(monthTicks(8)).toEqual([0, 2, 4, 6, 8]);
});

it.each([1, 7, 13, 59, 400, 5000])('%i months never take more than six steps', (most) => {
  const ticks = monthTicks(most);
  expect(ticks.length).toBeLessThanOrEqual(7);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
});

it('an axis of nothing still has two ends', () => {
  expect(monthTicks(0)).toEqual([0, 1]);
});
