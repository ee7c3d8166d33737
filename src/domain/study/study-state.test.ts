import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '#exchange/record-file/merge.ts';
import { someRecords } from '../../../tests/made-up-record.ts';
import { standingResponses } from '../attempt/attempt.ts';
import type { LogRecord, ResponseRecord } from '../attempt/record.ts';
import { scheduler } from './memory.ts';
import { emptyStudyState, studyAfter, studyAfterAll, studyStateOf } from './study-state.ts';

const context = { fsrs: scheduler(), typesOf: () => 2 };
const START = Date.UTC(2026, 0, 1, 9);
const DAY = 86_400_000;

let made = 0;
function response(change: Partial<ResponseRecord> = {}): ResponseRecord {
  made += 1;
  const at = change.at ?? START + made * 60_000;
  return {
    kind: 'response',
    id: `response${made}`,
    at,
    attempt: 'attempt1',
    bank: 'tea',
    question: 'leaf.one',
    version: 'v',
    type: 'single-choice',
    seed: 's',
    behaviour: 'practice',
    how: 'answered',
    response: { option: 'green' },
    fraction: 1,
    facts: [{ fact: 'leaf', fraction: 1 }],
    hint: false,
    duration: 4000,
    day: new Date(at).toISOString().slice(0, 10),
    ...change,
  };
}
const missed = { fraction: 0, facts: [{ fact: 'leaf', fraction: 0 }] };
const stateOf = (...responses: ResponseRecord[]) => studyStateOf('tea', responses, context);

describe('the state of study', () => {
  it('counts practice, study, test and live alike, each response once', () => {
    const behaviours = ['practice', 'study', 'test', 'live'] as const;
    const state = stateOf(...behaviours.map((behaviour) => response({ behaviour })));
    expect(state.responses).toBe(4);
    expect(state.facts.get('leaf')).toMatchObject({ responses: 4, level: 'familiar' });
    const alone = behaviours.map(
      (behaviour) => stateOf(response({ behaviour, at: START })).facts.get('leaf')?.memory,
    );
    expect(new Set(alone.map((memory) => JSON.stringify(memory))).size).toBe(1);
  });

  it('leaves estimates and pretests out of memory and mastery, and skipped questions out of everything', () => {
    const estimate = response({ fraction: null, facts: [], estimateError: 3, confidence: 'certain' });
    const pretest = response({ ...missed, pretest: true, confidence: 'certain' });
    const skipped = response({ how: 'skipped', fraction: null, facts: [], response: null });
    const state = stateOf(estimate, pretest, skipped);
    expect(state.facts.size).toBe(0);
    expect(state.responses).toBe(2);
    expect([...state.days.values()]).toEqual([
      { day: '2026-01-01', responses: 2, right: 0, duration: 8000, introduced: 0 },
    ]);
    expect(state.calibration.every(({ responses }) => responses === 0)).toBe(true);
    expect(stateOf(skipped)).toEqual(emptyStudyState('tea'));
  });

  it('updates each fact of a question by its own part', () => {
    const facts = [
      { fact: 'leaf', fraction: 1 },
      { fact: 'root', fraction: 0.25 },
    ];
    const state = stateOf(response({ fraction: 0.6, facts }));
    expect(state.facts.get('leaf')).toMatchObject({ level: 'familiar', missed: 0 });
    expect(state.facts.get('root')).toMatchObject({ level: 'learning', missed: 1 });
    expect([...state.days.values()][0]).toMatchObject({ responses: 1, right: 0, introduced: 2 });
  });

  it('keeps to its bank', () => {
    const state = stateOf(response({ bank: 'coffee' }));
    expect(state).toEqual(emptyStudyState('tea'));
  });

  it('tells of each day what was done, by the day of the learner', () => {
    const state = stateOf(
      response({ day: '2026-01-01', duration: 3000 }),
      response({ ...missed, day: '2026-01-01', duration: 5000 }),
      response({ day: '2026-01-02', facts: [{ fact: 'root', fraction: 1 }] }),
    );
    expect([...state.days.values()]).toEqual([
      { day: '2026-01-01', responses: 2, right: 1, duration: 8000, introduced: 1 },
      { day: '2026-01-02', responses: 1, right: 1, duration: 4000, introduced: 1 },
    ]);
  });

  it('sets how sure against how often right', () => {
    const state = stateOf(
      response({ confidence: 'certain' }),
      response({ ...missed, confidence: 'certain' }),
      response({ ...missed, confidence: 'guessing' }),
      response({ how: 'shown', fraction: 0, confidence: 'guessing' }),
    );
    expect(state.calibration).toEqual([
      { confidence: 'guessing', responses: 1, right: 0 },
      { confidence: 'fairly-sure', responses: 0, right: 0 },
      { confidence: 'certain', responses: 2, right: 1 },
    ]);
  });

  it('remembers the last four answers to a fact, newest first', () => {
    const given = [1, 0, 1, 1, 0, 0.6].map((fraction, i) =>
      response({ question: `leaf.q${i}`, facts: [{ fact: 'leaf', fraction }] }),
    );
    expect(stateOf(...given).facts.get('leaf')?.recent).toEqual(
      [5, 4, 3, 2].map((i) => ({
        question: `leaf.q${i}`,
        type: 'single-choice',
        at: given[i]?.at,
        right: i === 2 || i === 3,
      })),
    );
  });

  it('tells the misses and what the fact was taken for', () => {
    const black = { ...missed, response: { option: 'black' } };
    const state = stateOf(
      response(black),
      response({ ...missed, response: { option: 'white' } }),
      response(black),
      response({ ...missed, how: 'shown', response: null }),
      response(),
    );
    const leaf = state.facts.get('leaf');
    expect(leaf?.missed).toBe(4);
    expect(leaf?.mixUps.map(({ response: given, times }) => [given, times])).toEqual([
      [{ option: 'black' }, 2],
      [{ option: 'white' }, 1],
    ]);
  });

  it('masters a fact by right answers on three days in two kinds, as ever', () => {
    const days = [0, 3, 17].map((day, i) =>
      response({ at: START + day * DAY, type: i === 2 ? 'ordering' : 'single-choice' }),
    );
    expect(stateOf(...days).facts.get('leaf')?.level).toBe('mastered');
  });
});

/** Responses to the bank of the made-up records that stand, oldest first. */
const pond = someRecords.map((records) => standingResponses(mergeRecords(records)));

describe('the fold', () => {
  it('gives one by one, in parts and at once the same, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(pond, fc.nat(60), (responses, cut) => {
        const at = Math.min(cut, responses.length);
        const whole = studyStateOf('pond', responses, context);
        const half = studyStateOf('pond', responses.slice(0, at), context);
        const before = structuredClone(half);
        expect(studyAfterAll(half, responses.slice(at), context)).toEqual(whole);
        expect(half).toEqual(before);
        let state = emptyStudyState('pond');
        for (const one of responses) state = studyAfter(state, one, context);
        expect(state).toEqual(whole);
      }),
    );
  });

  it('shares what has not changed', () => {
    const state = stateOf(response(), response({ facts: [{ fact: 'root', fraction: 1 }] }));
    const after = studyAfter(state, response(), context);
    expect(after.facts.get('root')).toBe(state.facts.get('root'));
    expect(studyAfter(state, response({ how: 'skipped' }), context)).toBe(state);
  });

  it('of two devices’ records is the same whichever comes first, and whatever both have', () => {
    const files = someRecords.chain((records) =>
      fc
        .array(fc.shuffledSubarray(records), { minLength: 1, maxLength: 4 })
        .map((parts) => ({ records, parts })),
    );
    const told = (records: readonly LogRecord[]) => studyStateOf('pond', standingResponses(records), context);
    fc.assert(
      fc.property(files, ({ records, parts }) => {
        const state = told(mergeRecords(...parts));
        expect(told(mergeRecords(...parts.toReversed()))).toEqual(state);
        const oneByOne = parts.reduce<LogRecord[]>((held, part) => mergeRecords(held, part, part), []);
        expect(told(oneByOne)).toEqual(state);
        expect(told(mergeRecords(records, ...parts))).toEqual(told(mergeRecords(...parts, records)));
      }),
    );
  });
});
