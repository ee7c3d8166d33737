import { expect, test } from 'vitest';
import type { Attempt, Turn } from '#domain/attempt/attempt.ts';
import { study } from '#domain/attempt/behaviours.ts';
import type { QuizChoices } from '#domain/attempt/record.ts';
import { cardsBefore, isPretest } from './introductions.ts';

const choices: QuizChoices = {
  of: 'study',
  plan: 'today',
  introduces: [
    { fact: 'frog-skin', by: 'pretest', question: 'water.frog' },
    { fact: 'reed-roots', by: 'reading', question: 'shore.reed' },
    { fact: 'reed-birds', by: 'reading', question: 'shore.reed' },
  ],
};
const turn = (question: string, number: 1 | 2 = 1): Turn => ({
  question,
  turn: number,
  seed: 's',
  response: null,
});
const attempt = (of: QuizChoices): Attempt => ({
  id: 'attempt00001',
  quiz: { bank: 'pond', choices: of, order: 'as-written', behaviour: 'study', seed: 's', leaveOut: [] },
  behaviour: study,
  bankVersion: 'v1',
  startedAt: 0,
  turns: [],
  drafts: new Map(),
  timeLimit: null,
  ended: null,
});

test('a fact that is guessed at first makes its question a pretest, once', () => {
  expect(isPretest(attempt(choices), turn('water.frog'))).toBe(true);
  expect(isPretest(attempt(choices), turn('water.frog', 2))).toBe(false);
  expect(isPretest(attempt(choices), turn('shore.reed'))).toBe(false);
});

test('cards are read before their question, in order, and not after it', () => {
  expect(cardsBefore(attempt(choices), turn('shore.reed'))).toEqual(['reed-roots', 'reed-birds']);
  expect(cardsBefore(attempt(choices), turn('water.frog'))).toEqual([]);
  const answered = { ...turn('shore.reed'), response: { how: 'answered' } } as unknown as Turn;
  expect(cardsBefore(attempt(choices), answered)).toEqual([]);
});

test('an ordinary quiz introduces nothing', () => {
  const quiz = attempt({ of: 'questions', questions: ['water.frog', 'shore.reed'] });
  expect(isPretest(quiz, turn('water.frog'))).toBe(false);
  expect(cardsBefore(quiz, turn('shore.reed'))).toEqual([]);
});
