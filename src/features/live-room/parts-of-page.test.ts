import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, partsOf, timeToRead } from './parts-of-page.ts';

const rows = (...heights: readonly number[]): Piece[] => {
  let at = 0;
  return heights.map((height) => {
    const top = at;
    at += height;
    return { top, bottom: at };
  });
};

describe('a text longer than the screen', () => {
  test('that fits is one part', () => {
    expect(partsOf(rows(50, 50, 50), 150, 50)).toEqual([{ top: 0, height: 150 }]);
  });
  test('that doesn’t is cut between rows, and no row is lost', () => {
    expect(partsOf(rows(100, 100, 100), 250, 50)).toEqual([
      { top: 0, height: 200 },
      { top: 200, height: 100 },
    ]);
  });
  test('is shared evenly: no row is left over for a part of its own', () => {
    const heights = partsOf(rows(50, 50, 50, 50, 50, 50), 250, 50).map(({ height }) => height);
    expect(heights).toEqual([150, 150]);
    // Unless that would cut one that has room.
    expect(partsOf(rows(50, 240), 250, 50).map(({ height }) => height)).toEqual([50, 240]);
  });
  test('rows beside each other stay together', () => {
    const beside = [
      { top: 0, bottom: 50 },
      { top: 0, bottom: 120 },
      { top: 120, bottom: 170 },
    ];
    expect(partsOf(beside, 150, 50)).toEqual([
      { top: 0, height: 120 },
      { top: 120, height: 50 },
    ]);
  });
  test('what stays above every part takes its room', () => {
    expect(partsOf(rows(100, 100, 100, 100), 300, 50, 100).map(({ height }) => height)).toEqual([300, 100]);
    expect(partsOf(rows(100, 100, 100, 100, 100), 200, 50, 100).map(({ height }) => height)).toEqual([
      200, 100, 100, 100,
    ]);
  });
  test('a row taller than the screen is cut at whole lines', () => {
    const parts = partsOf(rows(500), 220, 50);
    expect(parts).toHaveLength(3);
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBe(500);
    for (const { top, height } of parts) {
      expect([top % 50, height % 50]).toEqual([0, 0]);
      expect(height).toBeLessThanOrEqual(220);
    }
  });
  test('whatever the rows: each is shown whole where it can be, and each part has room', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 200, max: 600 }), (some, room) => {
        const pieces = rows(...some);
        const parts = partsOf(pieces, room, 20);
        for (const { height } of parts) expect(height).toBeLessThanOrEqual(room + 1);
        for (const piece of pieces) {
          const whole = parts.filter(
            ({ top, height }) => piece.top >= top - 1 && piece.bottom <= top + height + 1,
          );
          expect(whole).toHaveLength(1);
        }
      }),
    );
  });
  test('more words stand longer, and none for ever', () => {
    expect(timeToRead(0)).toBeLessThan(timeToRead(200));
    expect(timeToRead(10_000)).toBe(30_000);
  });
});
