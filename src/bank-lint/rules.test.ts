import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asQuestionType } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';
import { singleChoice } from '#question-types/single-choice/type.ts';
import { bankCases } from './cases/bank.ts';
import { optionCases } from './cases/options.ts';
import { wordingCases } from './cases/wording.ts';
import { lintBank } from './lint.ts';
import { bank, single } from './made-up.ts';
import { rules } from './rules.ts';

const cases = { ...optionCases, ...wordingCases, ...bankCases };

it('every file in rules/ is in the list, under its own name, and has cases', () => {
  const files = readdirSync(new URL('rules', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort());
  expect([...Object.keys(cases), 'even-shuffle'].sort()).toEqual(files.sort());
});

describe.each(Object.entries(cases))('%s', (id, { fires, quiet }) => {
  const rule = rules.filter((held) => held.id === id);
  const findings = (made: (typeof fires)[number]) => {
    const held = bank(made);
    return lintBank(held, questionTypes, { rules: rule }).filter((finding) => finding.rule === id);
  };
  it.each(fires)('fires on case %#', (made) => {
    expect(findings(made)).not.toEqual([]);
  });
  it.each(quiet)('is quiet about case %#', (made) => {
    expect(findings(made)).toEqual([]);
  });
});

describe('even-shuffle', () => {
  const rule = rules.filter((held) => held.id === 'even-shuffle');
  const held = bank({ questions: [single('Which is it?', ['*a', 'b', 'c', 'd'])] });

  it('is quiet about the shuffle that learners get', () => {
    expect(lintBank(held, questionTypes, { rules: rule })).toEqual([]);
  });

  it('fires where a type leaves the author’s order, and says it shuffles', () => {
    const lazy = asQuestionType({
      ...singleChoice,
      learnerView: (question, seed) =>
        singleChoice.learnerView({ ...question, shownOrder: 'as-written' }, seed),
    });
    const findings = lintBank(held, new Map([[lazy.id, lazy]]), { rules: rule });
    expect(findings.map((finding) => finding.message)).toEqual([
      'over 10000 seeds the key stands at 100.0 %, 0.0 %, 0.0 %, 0.0 %',
    ]);
  });
});
