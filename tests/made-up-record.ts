/** Records that might have been made, for tests and property tests of folds over them. */
import fc from 'fast-check';
import type { LogRecord, Quiz, ResponseRecord } from '#domain/attempt/record.ts';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const recordId = fc.string({ unit: fc.constantFrom(...letters), minLength: 8, maxLength: 20 });
const at = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
const attempts = ['attempt00001', 'attempt00002', 'attempt00003'];
const questions = ['water.frog', 'water.share', 'shore.reed'];
/** As answers are: no bank has ids that mean something to JavaScript, and files hold no fields of such names. */
const someJson = fc
  .jsonValue()
  .map((value): unknown =>
    JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).filter(([key]) => !NOT_KEPT.has(key)))
        : inner,
    ),
  );
const NOT_KEPT: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const facts = ['frog-skin', 'frog-share', 'reed-roots', 'reed-birds'];

const quiz: fc.Arbitrary<Quiz> = fc.record({
  bank: fc.constant('pond'),
  choices: fc.constantFrom<Quiz['choices']>(
    { of: 'set', set: 'whole' },
    { of: 'topics', topics: ['water'], length: 'all' },
    { of: 'questions', questions: ['water.frog'] },
  ),
  order: fc.constantFrom('mixed', 'as-written'),
  behaviour: fc.constantFrom('practice', 'test'),
  seed: fc.constantFrom('a1', 'b2'),
  leaveOut: fc.constant([]),
});

const response: fc.Arbitrary<ResponseRecord> = fc
  .record({
    id: recordId,
    at,
    attempt: fc.constantFrom(...attempts),
    question: fc.constantFrom(...questions),
    type: fc.constantFrom('single-choice', 'true-false', 'ordering'),
    how: fc.constantFrom('answered' as const, 'shown' as const, 'skipped' as const),
    // What a learner gave is any JSON at all, hostile keys included.
    response: fc.oneof(someJson, fc.constant({ text: '__proto__' })),
    fraction: fc.constantFrom(0, 0.5, 1),
    facts: fc.subarray(facts, { minLength: 1 }),
    hint: fc.boolean(),
    duration: fc.nat(100_000),
  })
  .map(({ facts: asked, ...rest }) => ({
    ...rest,
    kind: 'response' as const,
    bank: 'pond',
    version: 'v1',
    seed: 'a1/x',
    behaviour: 'practice' as const,
    facts: rest.how === 'skipped' ? [] : asked.map((fact) => ({ fact, fraction: rest.fraction })),
    day: new Date(rest.at).toISOString().slice(0, 10),
  }));

const oneRecord: fc.Arbitrary<LogRecord> = fc.oneof(
  { weight: 6, arbitrary: response },
  fc.record({
    kind: fc.constant('attempt-started' as const),
    id: recordId,
    at,
    attempt: fc.constantFrom(...attempts),
    quiz,
    bankVersion: fc.constant('v1'),
    questions: fc.constant(questions),
  }),
  fc.record({
    kind: fc.constant('answer-saved' as const),
    id: recordId,
    at,
    attempt: fc.constantFrom(...attempts),
    question: fc.constantFrom(...questions),
    response: someJson,
    flagged: fc.boolean(),
    duration: fc.nat(100_000),
  }),
  fc.record({
    kind: fc.constant('attempt-ended' as const),
    id: recordId,
    at,
    attempt: fc.constantFrom(...attempts),
    how: fc.constantFrom('finished' as const, 'left' as const),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    id: recordId,
    at,
    bank: fc.constant('pond'),
    question: fc.constantFrom(...questions),
    version: fc.constant('v1'),
    text: fc.string({ unit: 'grapheme', maxLength: 100 }),
  }),
);

/** Any record of a learner: ids differ, everything else may happen in any order. */
export const someRecords: fc.Arbitrary<LogRecord[]> = fc
  .uniqueArray(oneRecord, { selector: (record) => record.id, maxLength: 60 })
  .chain((records) => {
    const responses = records.filter((record) => record.kind === 'response');
    return fc.subarray(responses, { maxLength: Math.min(3, responses.length) }).map((taken) => [
      ...records,
      ...taken.map(
        (taking): LogRecord => ({
          kind: 'retraction',
          id: `back${taking.id}`.slice(0, 40),
          at: taking.at + 1,
          response: taking.id,
        }),
      ),
    ]);
  });
