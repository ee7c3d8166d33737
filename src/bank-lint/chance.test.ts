import { expect, it } from 'vitest';
import { atLeast, chiSquaredTail, unevenness } from './chance.ts';

it('gives the binomial’s upper tail', () => {
  // Five or more heads of ten: 638/1024.
  expect(atLeast(5, Array(10).fill(0.5))).toBeCloseTo(638 / 1024, 10);
  expect(atLeast(0, [0.25])).toBe(1);
  expect(atLeast(2, [0.5, 0.25])).toBeCloseTo(0.125, 10);
});

it('gives chi-squared’s upper tail as tables do', () => {
  for (const [degrees, critical] of [
    [1, 3.841],
    [2, 5.991],
    [3, 7.815],
    [4, 9.488],
  ] as const) {
    expect(chiSquaredTail(critical, degrees)).toBeCloseTo(0.05, 4);
  }
});

it('measures how uneven counts are', () => {
  expect(unevenness([5, 5, 5, 5]).p).toBeCloseTo(1, 6);
  expect(unevenness([20, 0]).chiSquared).toBe(20);
});
