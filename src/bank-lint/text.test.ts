import { describe, expect, it } from 'vitest';
import {
  contentWords,
  namesIn,
  overlap,
  readingGrade,
  sameness,
  sentences,
  stem,
  syllables,
  words,
} from './text.ts';

it('finds words, and takes marks of emphasis and blanks for none', () => {
  expect(words('The baker’s **well-known** loaf costs 1,000 (79%) at ___.')).toEqual([
    'The',
    "baker's",
    'well-known',
    'loaf',
    'costs',
    '1,000',
    '79%',
    'at',
  ]);
});

it('finds sentences, not abbreviations of figures', () => {
  expect(sentences('It rose by 3.5 points. “Why?” she asked. Then it fell')).toEqual([
    'It rose by 3.5 points.',
    '“Why?” she asked.',
    'Then it fell',
  ]);
});

it.each([
  ['bread', 1],
  ['bakes', 1],
  ['baked', 1],
  ['rises', 2],
  ['rested', 2],
  ['table', 2],
  ['people', 2],
  ['water', 2],
  ['organisation', 5],
  ['being', 2],
  ['courts', 1],
  ['area', 3],
  ['cases', 2],
  ['justice', 2],
])('counts the syllables of %s', (word, count) => {
  expect(syllables(word)).toBe(count);
});

describe('reading grade', () => {
  it('is that of the formula', () => {
    // 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 − 15.59.
    expect(readingGrade('The cat sat on the mat.', new Set())).toBeCloseTo(-1.45, 2);
  });
  it('leaves names aside', () => {
    const names = namesIn(['He went to Philadelphia. She works there, in the city of Philadelphia.']);
    expect([...names]).toEqual(['philadelphia']);
    expect(readingGrade('He went to Philadelphia.', names)).toBeCloseTo(
      readingGrade('He went to Rome.', names),
    );
  });
});

it('takes forms of a word for one', () => {
  for (const [a, b] of [
    ['survivors', 'survivor'],
    ['trained', 'training'],
    ['cities', 'city'],
    ['organization', 'organise'],
    ['bakes', 'baking'],
    ['courts', 'court'],
  ] as const) {
    expect(stem(a)).toBe(stem(b));
  }
  for (const [a, b] of [
    ['police', 'policy'],
    ['law', 'lawn'],
    ['justice', 'just'],
    ['case', 'cast'],
  ] as const)
    expect(stem(a)).not.toBe(stem(b));
  expect(contentWords('The two bakers’ ovens are in the city')).toEqual(['2', 'baker', 'oven', 'citi']);
});

it('tells whether options say the same', () => {
  expect(sameness('The Twenty-five  loaves!')).toBe(sameness('25 loaves'));
  expect(sameness('ﬁve')).toBe(sameness('5'));
  expect(sameness('1.5')).not.toBe(sameness('15'));
  expect(overlap('warm water and salt', 'Warm salt and water')).toBe(1);
  expect(overlap('warm water', 'cold water')).toBeCloseTo(1 / 3);
});
