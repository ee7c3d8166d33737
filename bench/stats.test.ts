import { describe, expect, it } from 'vitest';
import { median, p95 } from './stats.ts';

describe('median', () => {
  it('is the value in the middle, whatever the order', () => {
    expect(median([30, 10, 20])).toBe(20);
  });
  it('is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
  it('of nothing is refused', () => {
    expect(() => median([])).toThrow('no values');
  });
});

describe('p95', () => {
  it('of fifteen values is the largest', () => {
    expect(p95([15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])).toBe(15);
  });
  it('of a hundred leaves the five largest out', () => {
    expect(p95(Array.from({ length: 100 }, (_, i) => i + 1))).toBe(95);
  });
});
