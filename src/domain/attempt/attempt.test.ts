import { describe, expect, it } from 'vitest';
import { attemptFrom, currentTurn, standingResponses, timeLeft, unfinishedAttempt } from './attempt.ts';
import type { LogRecord, Quiz, ResponseRecord } from './record.ts';
import { resultsOf } from './results.ts';

const quiz: Quiz = {
  bank: 'tea',
  choices: { of: 'topics', topics: [], length: 5 },
  order: 'mixed',
  behaviour: 'practice',
  seed: 'abc',
  leaveOut: [],
};
const QUESTIONS = ['leaf.a', 'leaf.b', 'leaf.c', 'leaf.d', 'leaf.e', 'leaf.f'];

let id = 0;
const next = () => `record${String(++id).padStart(4, '0')}`;
const started = (change: Partial<Quiz> = {}, attempt = 'attempt01', at = 1000): LogRecord => ({
  kind: 'attempt-started',
  id: next(),
  at,
  attempt,
  quiz: { ...quiz, ...change },
  bankVersion: 'v1',
  questions: QUESTIONS,
});
const answered = (
  question: string,
  fraction: number | null,
  change: Partial<ResponseRecord> = {},
): ResponseRecord => ({
  kind: 'response',
  id: next(),
  at: 2000,
  attempt: 'attempt01',
  bank: 'tea',
  question,
  version: 'v',
  type: 'single-choice',
  seed: 's',
  behaviour: 'practice',
  how: 'answered',
  response: null,
  fraction,
  facts: [],
  hint: false,
  duration: 500,
  day: '2026-01-01',
  ...change,
});
const order = (records: readonly LogRecord[]) =>
  attemptFrom(records, 'attempt01')?.turns.map((t) => `${t.question}/${t.turn}`);

describe('an attempt is the fold of its records', () => {
  it('goes on at the first question without an answer', () => {
    const attempt = attemptFrom([started(), answered('leaf.a', 1)], 'attempt01');
    expect(attempt && currentTurn(attempt)).toBe(1);
  });
  it('takes in an answer that was given before it began', () => {
    const attempt = attemptFrom([answered('leaf.a', 1), started()], 'attempt01');
    expect(attempt && currentTurn(attempt)).toBe(1);
  });
  it('ignores the records of other attempts', () => {
    const records = [started(), answered('leaf.a', 1, { attempt: 'attempt02' })];
    expect(attemptFrom(records, 'attempt01')?.turns.every((t) => t.response === null)).toBe(true);
    expect(attemptFrom(records, 'attempt09')).toBeUndefined();
  });
  it('brings back a question whose answer was shown, after three others', () => {
    expect(order([started(), answered('leaf.a', 0, { how: 'shown' })])).toEqual([
      'leaf.a/1',
      'leaf.b/1',
      'leaf.c/1',
      'leaf.d/1',
      'leaf.a/2',
      'leaf.e/1',
      'leaf.f/1',
    ]);
  });
  it('brings back a sure answer that was not right, and at the end what came too late for three others', () => {
    const late = [
      ...QUESTIONS.slice(0, 4).map((q) => answered(q, 1)),
      answered('leaf.e', 0, { confidence: 'certain' }),
    ];
    expect(order([started(), ...late])?.slice(-2)).toEqual(['leaf.f/1', 'leaf.e/2']);
    expect(order([started(), answered('leaf.a', 0, { confidence: 'fairly-sure' })])).toHaveLength(6);
  });
  it('gives the second turn another seed', () => {
    const turns = attemptFrom([started(), answered('leaf.a', 0, { how: 'shown' })], 'attempt01')?.turns ?? [];
    expect(turns[4]?.seed).not.toBe(turns[0]?.seed);
  });
  it('forgets an answer that was taken back', () => {
    const slip = answered('leaf.a', 0);
    const records: LogRecord[] = [
      started(),
      slip,
      { kind: 'retraction', id: next(), at: 3000, response: slip.id },
    ];
    expect(standingResponses(records)).toEqual([]);
    const attempt = attemptFrom(records, 'attempt01');
    expect(attempt && currentTurn(attempt)).toBe(0);
  });
  it('counts a record that is there twice once', () => {
    const answer = answered('leaf.a', 1);
    expect(standingResponses([answer, answer])).toHaveLength(1);
  });
  it('keeps the last answer that was saved in a test, and a changed time limit', () => {
    const saved = (response: unknown, flagged: boolean): LogRecord => ({
      kind: 'answer-saved',
      id: next(),
      at: 2000,
      attempt: 'attempt01',
      question: 'leaf.a',
      response,
      flagged,
      duration: 10,
    });
    const attempt = attemptFrom(
      [
        started({ behaviour: 'test', timeLimit: 10 }),
        saved({ option: 'x' }, false),
        saved({ option: 'y' }, true),
        { kind: 'time-changed', id: next(), at: 2500, attempt: 'attempt01', timeLimit: 15 },
      ],
      'attempt01',
    );
    expect(attempt?.drafts.get('leaf.a')).toEqual({ response: { option: 'y' }, flagged: true, duration: 10 });
    expect(attempt && timeLeft(attempt, 1000 + 60_000)).toBe(14 * 60_000);
    expect(attempt && timeLeft(attempt, 1000 + 60 * 60_000)).toBe(0);
    expect(attempt && timeLeft({ ...attempt, timeLimit: null }, 0)).toBeNull();
  });
  it('offers to continue the newest attempt that was not ended', () => {
    const records = [
      started({}, 'attempt01', 1000),
      started({}, 'attempt02', 2000),
      started({ bank: 'other' }, 'attempt03', 3000),
    ];
    expect(unfinishedAttempt(records, 'tea')).toBe('attempt02');
    const ended: LogRecord = {
      kind: 'attempt-ended',
      id: next(),
      at: 4000,
      attempt: 'attempt02',
      how: 'finished',
    };
    expect(unfinishedAttempt([...records, ended], 'tea')).toBe('attempt01');
  });
});

describe('results', () => {
  it('count each question once: by its first answer, or by the one after it was shown', () => {
    const attempt = attemptFrom(
      [
        started(),
        answered('leaf.a', 1),
        answered('leaf.b', 0.5),
        answered('leaf.c', 0, { how: 'shown' }),
        answered('leaf.d', null, { estimateError: -3 }),
        answered('leaf.e', null, { how: 'skipped' }),
        answered('leaf.f', 0),
        answered('leaf.c', 1),
      ],
      'attempt01',
    );
    const results = attempt && resultsOf(attempt);
    expect(results).toMatchObject({
      right: 2,
      partly: 1,
      notYet: 1,
      skipped: 1,
      estimates: 1,
      score: 2.5,
      maxScore: 4,
    });
    expect(results?.duration).toBe(3500);
  });
  it('leave a sure and wrong first answer standing, however the second went', () => {
    const attempt = attemptFrom(
      [
        started(),
        answered('leaf.a', 0, { confidence: 'certain' }),
        ...QUESTIONS.slice(1).map((q) => answered(q, 1)),
        answered('leaf.a', 1),
      ],
      'attempt01',
    );
    expect(attempt && resultsOf(attempt)).toMatchObject({ right: 5, notYet: 1 });
  });
});
