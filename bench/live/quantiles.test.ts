import { expect, it } from 'vitest';
import { quantile } from './quantiles.ts';

it('a quantile is the smallest value that enough of the values do not exceed', () => {
  const values = [40, 10, 30, 20];
  expect([0.25, 0.5, 0.51, 0.95, 1].map((share) => quantile(values, share))).toEqual([10, 20, 30, 40, 40]);
  expect(
    quantile(
      Array.from({ length: 100 }, (_, i) => i + 1),
      0.95,
    ),
  ).toBe(95);
  expect(quantile([], 0.5)).toBeNaN();
});
