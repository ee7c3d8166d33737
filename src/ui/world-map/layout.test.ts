import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_MARK, markRadii, meantSpot, placeNames } from './layout.ts';

test('marks are 24 px wide where there is room, and smaller where they would touch', () => {
  const radii = markRadii([
    { id: 'alone', x: 0, y: 0 },
    { id: 'one', x: 100, y: 0 },
    { id: 'other', x: 116, y: 0 },
  ]);
  expect([radii.get('alone'), radii.get('one'), radii.get('other')]).toEqual([FULL_MARK, 7, 7]);
  expect(markRadii([{ id: 'only', x: 0, y: 0 }]).get('only')).toBe(FULL_MARK);
});

test('a touch means the mark under it, else the country under it, else the nearest mark', () => {
  const spots = [
    { id: 'rwanda', x: 100, y: 100 },
    { id: 'uganda', x: 110, y: 90 },
    { id: 'congo', x: 40, y: 100 },
  ];
  expect(meantSpot(spots, 96, 108, 'congo')).toBe('rwanda');
  expect(meantSpot(spots, 80, 100, 'congo')).toBe('congo');
  expect(meantSpot(spots, 122, 76, undefined)).toBe('uganda');
  expect(meantSpot(spots, 160, 160, undefined)).toBeUndefined();
});

test('names never lie over each other or leave the map', () => {
  const name = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    text: fc.constantFrom('Peru', 'Guatemala', 'the Philippines'),
  });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (all) => {
      const placed = placeNames(
        all.map((spot, index) => ({ ...spot, id: String(index), radius: 8 })),
        300,
        200,
      );
      const boxes = placed.map(({ x, y, anchor, text }) => {
        const length = text.length * 7.2;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
        return { left, right: left + length, y };
      });
      boxes.forEach((a, i) => {
        expect(a.left >= 0 && a.right <= 300).toBe(true);
        for (const b of boxes.slice(i + 1)) {
          expect(a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 16).toBe(false);
        }
      });
    }),
  );
});
