import { describe, expect, it } from 'vitest';
import { honeycomb, type Point } from './honeycomb.ts';

const distances = (points: readonly Point[]) =>
  points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));

describe('honeycomb', () => {
  it.each([1, 2, 3, 4, 7, 13, 26, 125, 400])('%i marks: each has its place, and none overlap', (count) => {
    const { points } = honeycomb(count);
    expect(points).toHaveLength(count);
    if (count > 1) expect(distances(points).reduce((a, b) => Math.min(a, b))).toBeCloseTo(1);
  });

  it('three touch each other, seven make a flower', () => {
    expect(distances(honeycomb(3).points).every((d) => Math.abs(d - 1) < 1e-9)).toBe(true);
    expect(honeycomb(7).radius).toBeCloseTo(1);
  });

  it('is as round as pennies can be: little more than the disc of the same area', () => {
    for (const count of [10, 13, 26, 60]) {
      const disc = Math.sqrt((count * Math.sqrt(3)) / 2 / Math.PI);
      expect(honeycomb(count, 99).radius).toBeLessThan(disc + 0.75);
    }
  });

  it('mirrors its left half in its right, where the number allows', () => {
    for (const count of [3, 4, 7, 10, 14, 26]) {
      const { points } = honeycomb(count);
      for (const { x, y } of points) {
        expect(points.some((p) => Math.hypot(p.x + x, p.y - y) < 1e-6)).toBe(true);
      }
    }
  });

  it('reads row by row, from the left', () => {
    const { points } = honeycomb(13);
    const order = points.toSorted((a, b) => a.y - b.y || a.x - b.x);
    expect(points).toEqual(order);
  });

  it('grows downwards where it would become too wide', () => {
    const { points } = honeycomb(300, 10);
    const xs = points.map((p) => p.x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(10);
    const ys = points.map((p) => p.y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(20);
  });

  it('nothing has no places', () => {
    expect(honeycomb(0)).toEqual({ points: [], radius: 0 });
  });
});
