import { describe, expect, test } from 'vitest';
import { heaps } from './estimate-picture.tsx';
import { qrPath } from './qr-code.tsx';
import {
  inShownOrder,
  joinLink,
  meanPercent,
  optionsOf,
  percent,
  spacedCode,
  typedAddress,
} from './room-state.ts';
import { clockText } from './use-time-left.ts';

describe('what the room reads', () => {
  test('a code in two halves, and an address as it is typed', () => {
    expect(spacedCode('BCDFGH')).toBe('BCD FGH');
    expect(typedAddress('http://10.0.0.7:3000/')).toBe('10.0.0.7:3000');
    expect(joinLink('http://10.0.0.7:3000/', 'BCDFGH')).toBe('http://10.0.0.7:3000/join/?code=BCDFGH');
  });
  test('time is rounded up: at 0:00 it is over', () => {
    expect([clockText(65_001), clockText(1), clockText(0)]).toEqual(['1:06', '0:01', '0:00']);
  });
  test('shares of nobody are nothing', () => {
    expect(percent(0, 0)).toBe(0);
    expect(meanPercent(null)).toBeUndefined();
    expect(meanPercent({ answered: 0, passed: 2, mean: null, options: [], words: [] })).toBeUndefined();
  });
});

describe('options', () => {
  test('are found in any view that has a plain list of them, and stand in its order', () => {
    const view = {
      type: 'any',
      prompt: '?',
      options: [
        { id: 'b', text: 'B' },
        { id: 'a', text: 'A' },
      ],
    };
    expect(optionsOf(view)?.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(inShownOrder([{ id: 'a' }, { id: 'b' }], view)).toEqual([{ id: 'b' }, { id: 'a' }]);
    expect(optionsOf({ type: 'ordering', prompt: '?', items: [] })).toBeUndefined();
  });
});

describe('guesses', () => {
  test('are heaped where they agree, the highest in the last place', () => {
    const counts = heaps([0, 0, 50, 100], 0, 100);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(4);
    expect([counts[0], counts[counts.length / 2], counts.at(-1)]).toEqual([2, 1, 1]);
    expect(heaps([5, 5], 5, 5)[0]).toBe(2);
  });
});

describe('a QR code', () => {
  test('has its three corners and its quiet margin', () => {
    const { path, size } = qrPath('http://10.0.0.7:3000/join/?code=BCDFGH');
    expect(size).toBeGreaterThanOrEqual(21 + 8);
    for (const corner of ['M4 4h7', `M${size - 11} 4h7`, `M4 ${size - 5}h7`]) expect(path).toContain(corner);
    expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  });
});
