import { expect, it } from 'vitest';
import { folded, holdsAll, searchWords } from './search.ts';

it.each([
  ['Øresund — Kaikyō', 'øresund - kaikyo'],
  ['“Genève’s”', '"geneve\'s"'],
  ['  two\u00A0 words ', 'two words'],
  ['ﬁrst', 'first'],
])('%s is compared as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

it('all words must be there, in any order', () => {
  const text = folded('Aftercare lasts until restoration.');
  expect(holdsAll(text, searchWords('RESTORATION after'))).toBe(true);
  expect(holdsAll(text, searchWords('restoration limit'))).toBe(false);
});

it('an empty search has no words and finds everything', () => {
  expect(searchWords('  ')).toEqual([]);
  expect(holdsAll('anything', [])).toBe(true);
});
