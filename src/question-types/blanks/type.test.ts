import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samples } from './samples.ts';
import type { BlanksResponse } from './score.ts';
import { blanks } from './type.ts';

const [rising, oven] = samples;
const words = { true: 'true', false: 'false' };
const right: BlanksResponse['blanks'] = {
  food: { option: 'sugar' },
  gas: { text: 'carbon dioxide' },
  strands: { text: 'gluten' },
};

describe('score', () => {
  test.each([
    [{ food: right.food }, 1 / 3],
    [{ ...right, strands: { text: '  ' } }, 2 / 3],
    [{ ...right, gas: { text: 'Co2' } }, 1],
    [{ ...right, gas: { text: 'Oxygen' } }, 2 / 3],
    [{ ...right, food: { option: 'salt' } }, 2 / 3],
  ])('%j earns %d: the share of all blanks', (given, fraction) => {
    expect(blanks.score(rising, { blanks: given })).toMatchObject({ outcome: 'scored', fraction });
  });

  test('a slip of spelling is right and says so', () => {
    expect(blanks.score(rising, { blanks: { ...right, strands: { text: 'glutin' } } })).toMatchObject({
      fraction: 1,
      spelling: true,
    });
  });

  test('what another blank asks for is not right here', () => {
    expect(blanks.score(rising, { blanks: { gas: { text: 'gluten' } } })).toMatchObject({ fraction: 0 });
  });

  test('blank and ill-fitting responses cannot be scored', () => {
    for (const empty of [{}, { gas: { text: ' ' } }]) {
      expect(blanks.score(rising, { blanks: empty })).toMatchObject({ reason: 'blank' });
    }
    for (const strange of [
      { food: { text: 'sugar' } },
      { gas: { option: 'sugar' } },
      { food: { option: 'h220' } },
      { flour: { text: 'x' } },
      { gas: 'oxygen' },
    ]) {
      expect(blanks.score(rising, { blanks: strange })).toMatchObject({ reason: 'does-not-fit' });
    }
  });

  test('any filling is scored by the number of blanks that are right', () => {
    const filling = fc.record(
      {
        food: fc.constantFrom('sugar', 'salt', 'fat').map((option) => ({ option })),
        gas: fc.constantFrom('CO2', 'oxygen', 'steam').map((text) => ({ text })),
        strands: fc.constantFrom('gluten', 'starch', '').map((text) => ({ text })),
      },
      { requiredKeys: ['food'] },
    );
    fc.assert(
      fc.property(filling, (given) => {
        const count =
          Number(given.food.option === 'sugar') +
          Number(given.gas?.text === 'CO2') +
          Number(given.strands?.text === 'gluten');
        expect(blanks.score(rising, { blanks: given })).toMatchObject({ fraction: count / 3 });
      }),
    );
  });
});

test('renaming reaches options and blanks, and leaves typed texts as they are', () => {
  const renamed = blanks.mapIds(
    { blanks: { food: { option: 'sugar' }, gas: { text: 'sugar' } } },
    (id) => `x-${id}`,
  );
  expect(renamed).toEqual({ blanks: { 'x-food': { option: 'x-sugar' }, 'x-gas': { text: 'sugar' } } });
});

test('a typed blank tells nothing of its answer, and a list not which option is right', () => {
  const view = JSON.stringify(blanks.learnerView(rising, 's'));
  expect(view).not.toMatch(/carbon|gluten|CO2|"food"|answerKey|rationale/i);
});

describe('feedback', () => {
  test('a wrong choice is told why it tempts, behind why the right one is right', () => {
    const { parts } = blanks.feedback(rising, { blanks: { ...right, food: { option: 'salt' } } });
    expect(parts.food?.verdict).toBe('not-right');
    expect(parts.food?.rationale).toMatch(/^Flour holds .* Salt gives taste/);
    expect([parts.sugar, parts.salt, parts.fat].map((part) => part?.verdict)).toEqual([
      'missed',
      'not-right',
      'neutral',
    ]);
  });

  test('a named mistake is told why, and a misspelled form its spelling', () => {
    const { parts, key } = blanks.feedback(rising, {
      blanks: { gas: { text: 'oxigen' }, strands: { text: 'glutin' } },
    });
    expect(parts.gas?.rationale).toContain('Yeast uses oxygen up');
    expect(parts.strands?.verdict).toBe('right');
    expect(key.blanks.strands).toEqual({ text: 'gluten' });
    expect(parts.food?.verdict).toBe('missed');
  });
});

test('says responses and keys as the text, filled', () => {
  expect(blanks.keyInWords(oven, words)).toBe('Most loaves bake at about [220] °C.');
  expect(blanks.summarise(rising, { blanks: { gas: { text: 'air' } } }, words)).toContain('[…] in the dough');
});

test('lint finds a mistake that is accepted, and a form that is accepted twice', () => {
  const [food, gas, strands] = rising.blanks;
  if (!food || gas?.form !== 'typed' || !strands) throw new Error('another sample than this test knows');
  const broken = {
    ...rising,
    blanks: [
      food,
      {
        ...gas,
        accepted: ['Carbon dioxide'],
        mistakes: [{ texts: ['carbon dioxide'], rationale: 'But it is.' }],
      },
      strands,
    ],
  };
  expect(blanks.lint(broken).map(({ rule }) => rule)).toEqual(['mistake-is-right', 'accepted-twice']);
});
