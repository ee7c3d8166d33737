import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber, plainNumber, withUnit } from './number-text.ts';

describe('parseNumber', () => {
  test.each([
    ['2,800', '.', 2800],
    ['2.800', ',', 2800],
    ['2 800', '.', 2800],
    ['2\u202f800', ',', 2800],
    ["2'800", '.', 2800],
    ['2.800,5', ',', 2800.5],
    ['2.800,5', '.', 2800.5],
    ['2,800.5', ',', 2800.5],
    ['1,234,567', '.', 1234567],
    ['1.234.567', '.', 1234567],
    ['2,5', '.', 2.5],
    ['2.5', ',', 2.5],
    ['0,125', '.', 0.125],
    ['2.800', '.', 2.8],
    ['.5', '.', 0.5],
    ['-3', '.', -3],
    ['−3', '.', -3],
    ['62 %', '.', 62],
    ['62', ',', 62],
    ['６２', '.', 62],
  ] as const)('reads %s with the decimal sign %s as %d', (text, decimal, value) => {
    expect(parseNumber(text, decimal, '%')).toBe(value);
  });

  test.each(['', ' ', 'abc', '1e9', '12x', '1,2,3', '1.2,3.4', '--1', '.', ',', '0x10', '9'.repeat(30)])(
    'takes %j for no number',
    (text) => {
      expect(parseNumber(text, '.')).toBeUndefined();
    },
  );

  test('takes the unit behind a number in any case', () => {
    expect(parseNumber('4 Weeks', '.', 'weeks')).toBe(4);
  });

  test('gives a finite number or none for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., ]{0,30}$/)),
        fc.constantFrom('.' as const, ',' as const),
        (text, decimal) => {
          const value = parseNumber(text, decimal);
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });

  test('reads back what plainNumber writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
        expect(parseNumber(plainNumber(n / 100), '.')).toBe(n / 100);
      }),
    );
  });
});

test('years stay whole and long numbers are grouped', () => {
  expect([2012, 28000, -0.5, 1234567].map(plainNumber)).toEqual([
    '2012',
    '28\u202f000',
    '−0.5',
    '1\u202f234\u202f567',
  ]);
});

test('a per cent sign stands at its number, a word apart', () => {
  expect(withUnit('62', '%')).toBe('62%');
  expect(withUnit('62', 'people')).toBe('62\u00a0people');
});
