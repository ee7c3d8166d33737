import { describe, expect, it } from 'vitest';
import { meetsTarget, type Row, tableOf } from './table.ts';

const row = (app: number, rest: Partial<Row>): Row => ({ measure: 'm', unit: 'ms', app, ...rest });

describe('a target', () => {
  it.each([
    [row(5, { target: { atMost: 5 } }), true],
    [row(6, { target: { atMost: 5 } }), false],
    [row(97, { target: { atLeast: 97 } }), true],
    [row(96, { target: { atLeast: 97 } }), false],
    [row(11, { beside: 10, target: { timesBeside: 1.1 } }), true],
    [row(12, { beside: 10, target: { timesBeside: 1.1 } }), false],
    [row(26, { beside: 10, target: { besidePlus: 16 } }), true],
    [row(27, { beside: 10, target: { besidePlus: 16 } }), false],
  ])('is met at its limit and not beyond: %o', (measured, met) => {
    expect(meetsTarget(measured)).toBe(met);
  });

  it('is not judged where there is none, or nothing beside it', () => {
    expect(meetsTarget(row(5, {}))).toBeUndefined();
    expect(meetsTarget(row(5, { target: { timesBeside: 2 } }))).toBeUndefined();
  });
});

describe('the table', () => {
  it('says of every row how it stands to what is beside it, and to its target', () => {
    const text = tableOf({
      title: 'Bytes',
      columns: ['app', 'floor'],
      rows: [
        { measure: 'all', unit: 'kB', app: 90_000, beside: 60_000, target: { timesBeside: 1.25 } },
        { measure: 'shift', unit: '', app: 0, target: { atMost: 0 } },
      ],
      notes: ['as sent'],
    });
    expect(text.split('\n')).toEqual([
      'Bytes      app    floor  ratio  target',
      '-'.repeat(52),
      'all    90.0 kB  60.0 kB   1.50  ≤ 1.25 × floor  over',
      'shift        0                  ≤ 0             ok',
      '  as sent',
    ]);
  });
});
