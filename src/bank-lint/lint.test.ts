import { expect, it } from 'vitest';
import { asQuestionType } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';
import { shortText } from '#question-types/short-text/type.ts';
import { findingLine } from './finding.ts';
import { type LintOptions, lintBank } from './lint.ts';
import { bank, type MadeBank, single, typed } from './made-up.ts';
import { error, type Rule, warning } from './rule.ts';

const short: Rule = {
  id: 'short-prompt',
  finds: 'warnings',
  question: ({ question }) => (question.prompt.length < 10 ? [warning('it is short')] : []),
};
const english: Rule = {
  id: 'no-z',
  finds: 'errors',
  english: true,
  question: ({ question }) => (question.prompt.includes('z') ? [error('it has a z')] : []),
};
const whole: Rule = {
  id: 'two',
  finds: 'both',
  bank: ({ subjects }) => (subjects.length < 2 ? [error('it has one'), warning('or none')] : []),
};

const said = (made: MadeBank, options: LintOptions = {}) =>
  lintBank(bank(made), questionTypes, { rules: [short, english, whole], ...options }).map(findingLine);
const waive = (rule: string) => ({ id: 'loaf.x', waive: [{ rule, reason: 'It is fine.' }] });
const OPTIONS = ['*a', 'b', 'c'];

it('says what rules find, with the question', () => {
  expect(said({ questions: [single('Why z?', OPTIONS, { id: 'loaf.x' })] })).toEqual([
    'warning short-prompt: loaf.x: it is short',
    'error no-z: loaf.x: it has a z',
    'error two: it has one',
    'warning two: or none',
  ]);
});

it('lets a waiver turn its own question’s warning off', () => {
  const other = single('Who?', OPTIONS, { id: 'loaf.y' });
  expect(said({ questions: [single('Why?', OPTIONS, waive('short-prompt')), other] })).toEqual([
    'warning short-prompt: loaf.y: it is short',
  ]);
});

it('warns of a waiver that has nothing to waive, and of one for an error', () => {
  const other = single('Who rises first here?', OPTIONS);
  expect(said({ questions: [single('Why does it rise?', OPTIONS, waive('short-prompt')), other] })).toEqual([
    'warning unused-waiver: loaf.x: waives "short-prompt", but there is nothing to waive',
  ]);
  expect(said({ questions: [single('Why the z of it?', OPTIONS, waive('no-z')), other] })).toEqual([
    'error no-z: loaf.x: it has a z',
    'warning unused-waiver: loaf.x: waives "no-z", but its errors can’t be waived',
  ]);
});

it('keeps rules that speak English from other languages', () => {
  const questions = [single('Warum der z?', OPTIONS), single('Wer backt das Brot?', OPTIONS)];
  expect(said({ questions, language: 'de' })).toEqual([]);
  expect(said({ questions, language: 'en-GB' })).toHaveLength(1);
});

it('keeps to errors about questions where a build asks', () => {
  const check: Rule = { id: 'all', finds: 'errors', checkOnly: true, bank: () => [error('uneven')] };
  expect(said({}, { rules: [check] })).toHaveLength(1);
  expect(said({}, { rules: [check], only: 'errors' })).toEqual([]);
  expect(said({ questions: [single('Why z?', OPTIONS, waive('short-prompt'))] }, { only: 'errors' })).toEqual(
    ['error no-z: loaf.x: it has a z', 'error two: it has one'],
  );
});

it('passes on what a question’s type finds', () => {
  const strict = asQuestionType({
    ...shortText,
    lint: () => [{ rule: 'own', level: 'error' as const, message: 'mine' }],
  });
  const held = bank({ questions: [typed('What rises in the warm?', 'dough', { id: 'loaf.x' })] });
  expect(lintBank(held, new Map([[strict.id, strict]]), { rules: [] }).map(findingLine)).toEqual([
    'error own: loaf.x: mine',
  ]);
});
