import { describe, expect, it } from 'vitest';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { cases, WORDS } from '../../../tests/contract/samples.ts';
import { secretTexts } from '../../../tests/contract/secrets.ts';
import { keyWithLetters, letter, shownLists, whyRight } from './question-text.ts';

const SEEDS = ['a', 'b', 'c', 'd', 'e'];

describe.each(cases)('in plain text, $name', ({ type, question: written }) => {
  const question = { ...written, version: 'v' } as LoadedQuestion;
  const shown = (seed: string) => shownLists(question, seed, WORDS);
  const lines = (seed: string) => shown(seed).flatMap(({ texts }) => texts);

  it('shows all that its screen shows, and nothing that is told afterwards', () => {
    const text = lines('a').join('\n');
    const anatomy = type.anatomy(question, WORDS);
    for (const part of anatomy.shown) for (const run of part.split('___')) expect(text).toContain(run.trim());
    for (const secret of secretTexts(type, question)) expect(text).not.toContain(secret);
  });
  it('stands in the order of the seed', () => {
    expect(lines('a')).toEqual(lines('a'));
  });
  it('names in its key only letters that it shows, each with its text', () => {
    for (const seed of SEEDS) {
      const lettered = shown(seed).filter(({ look }) => look === 'lettered');
      const key = keyWithLetters(question, seed, WORDS);
      const rows = lettered.flatMap(({ texts }) => texts.map((text, i) => `${letter(i)} · ${text}`));
      expect(key).not.toBe('');
      if (rows.length === 0) expect(key).toBe(type.keyInWords(question, WORDS));
      else {
        const named = rows.filter((row) => key.includes(row));
        expect(named.length).toBeGreaterThan(0);
        expect(key.match(/[A-Z] · /g)).toHaveLength(named.length);
        for (const text of type.anatomy(question, WORDS).key) {
          for (const word of text.split(' → ')) expect(key).toContain(word);
        }
      }
    }
  });
  it('says why what is right is right, and not why others are not', () => {
    const reasons = whyRight(question);
    const others = type
      .anatomy(question, WORDS)
      .choices.flatMap(({ options }) =>
        options.filter(({ keyed }) => !keyed).map(({ rationale }) => rationale),
      );
    for (const reason of reasons) expect(others).not.toContain(reason);
  });
});
