import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placing, placedInWords, placedParts, renamePlaced, scorePlaced } from './placing.ts';

const tea: Placing = {
  items: [
    { id: 'sencha', text: 'Sencha', facts: ['green'], rationale: 'Its leaves are steamed at once.' },
    { id: 'assam', text: 'Assam', facts: ['black'] },
    { id: 'oolong', text: 'Oolong' },
  ],
  targets: [
    { id: 'a', text: 'not oxidised' },
    { id: 'b', text: 'fully oxidised' },
    { id: 'c', text: 'partly oxidised' },
  ],
  answerKey: { sencha: 'a', assam: 'b', oolong: 'c' },
};
const ids = tea.items.map((item) => item.id);
const targets = tea.targets.map((target) => target.id);

describe('scorePlaced', () => {
  test('counts the share right of all items, not only of those that were placed', () => {
    expect(scorePlaced(tea, { sencha: 'a', assam: 'c' })).toEqual({
      outcome: 'scored',
      fraction: 1 / 3,
      parts: [
        { id: 'sencha', fraction: 1, facts: ['green'] },
        { id: 'assam', fraction: 0, facts: ['black'] },
        { id: 'oolong', fraction: 0, facts: undefined },
      ],
    });
  });

  test('nothing placed cannot be scored, nor can strange ids', () => {
    expect(scorePlaced(tea, {})).toMatchObject({ reason: 'blank' });
    for (const strange of [{ matcha: 'a' }, { sencha: 'z' }, { sencha: 'a', constructor: 'a' }]) {
      expect(scorePlaced(tea, strange)).toMatchObject({ reason: 'does-not-fit' });
    }
  });

  test('any placing is scored by the number of items that are right', () => {
    const placings = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...targets), { minKeys: 1 });
    fc.assert(
      fc.property(placings, (placed) => {
        const right = ids.filter((id) => placed[id] === tea.answerKey[id]).length;
        expect(scorePlaced(tea, { ...placed })).toMatchObject({ fraction: right / 3 });
      }),
    );
  });
});

test('a mix-up’s rationale stands behind the item’s own, for the one that was made', () => {
  const parts = placedParts(tea, { sencha: 'b', assam: 'b' }, (item, target) => `${item} is not ${target}.`);
  expect(parts).toEqual({
    sencha: { verdict: 'not-right', rationale: 'Its leaves are steamed at once. sencha is not b.' },
    assam: { verdict: 'right', rationale: undefined },
    oolong: { verdict: 'missed', rationale: undefined },
  });
});

test('names items and targets in the author’s order', () => {
  expect(placedInWords(tea, { oolong: 'c', sencha: 'a' })).toBe(
    'Sencha → not oxidised; Oolong → partly oxidised',
  );
});

test('renames both sides', () => {
  expect(renamePlaced({ sencha: 'a' }, (id) => `x${id}`)).toEqual({ xsencha: 'xa' });
});
