/**
 * Every number of the progress page against a log small enough to be counted by hand. Each line of the log says
 * what it is there for; each expectation says how it was counted.
 */
import { describe, expect, it } from 'vitest';
import { standingResponses } from '../attempt/attempt.ts';
import type { LogRecord, ResponseRecord } from '../attempt/record.ts';
import type { Forecast } from './forecast.ts';
import { scheduler } from './memory.ts';
import { sureness } from './report-calibration.ts';
import { mostMissed } from './report-missed.ts';
import { recallWithoutStudy, recallWithPlan } from './report-recall.ts';
import { timeSpent } from './report-time.ts';
import { studyStateOf } from './study-state.ts';

let number = 0;
const chose = (option: string) => ({ option });

/** One response at ten in the morning of that day (UTC), some seconds after the one before. */
function response(
  day: string,
  seconds: number,
  facts: Readonly<Record<string, number>>,
  more: Partial<ResponseRecord> = {},
): ResponseRecord {
  number += 1;
  const fractions = Object.entries(facts).map(([fact, fraction]) => ({ fact, fraction }));
  return {
    kind: 'response',
    id: `response${String(number).padStart(3, '0')}`,
    at: Date.parse(`2026-${day}T10:00:00Z`),
    attempt: 'attempt00001',
    bank: 'pond',
    question: `water.${Object.keys(facts).join('-') || 'share'}`,
    version: 'v1',
    type: 'single-choice',
    seed: 's',
    behaviour: 'practice',
    how: 'answered',
    response: null,
    fraction: fractions.reduce((sum, { fraction }) => sum + fraction, 0) / (fractions.length || 1),
    facts: fractions,
    hint: false,
    duration: seconds * 1000,
    day: `2026-${day}`,
    ...more,
  };
}

const takenBack = response('03-03', 40, { b: 1 }, { confidence: 'certain' });

const log: readonly LogRecord[] = [
  // Monday, 2 March: 7 answers that count, 85 s, 2 right.
  response('03-02', 10, { a: 0 }, { confidence: 'certain', response: chose('eyes') }),
  response('03-02', 12, { b: 1 }, { confidence: 'fairly-sure' }),
  response('03-02', 20, { c: 0.6 }, { confidence: 'fairly-sure', type: 'multiple-response' }),
  // Skipped: counts nowhere, its 5 s neither.
  response('03-02', 5, {}, { how: 'skipped', fraction: null }),
  response('03-02', 8, { a: 0 }, { confidence: 'guessing', response: chose('eyes') }),
  // An estimate: an answer and its time, but no sureness, no recall, no miss.
  response('03-02', 15, {}, { confidence: 'certain', fraction: null, estimateError: 5 }),
  // A pretest: likewise.
  response('03-02', 9, { d: 0 }, { confidence: 'guessing', pretest: true, response: chose('wings') }),
  response('03-02', 11, { d: 1 }, { confidence: 'certain' }),
  // Tuesday, 3 March: 4 answers, 56 s, 1 right.
  response('03-03', 7, { a: 1 }, { confidence: 'certain' }),
  response('03-03', 13, { b: 0 }, { confidence: 'certain', response: chose('x') }),
  // Two facts in one question, of which b is missed.
  response(
    '03-03',
    30,
    { a: 1, b: 0 },
    { confidence: 'fairly-sure', type: 'matching', response: { pairs: { a: '1', b: '1' } } },
  ),
  response('03-03', 6, { c: 0 }, { how: 'shown' }),
  takenBack,
  { kind: 'retraction', id: 'retraction1', at: takenBack.at + 1, response: takenBack.id },
  // Another bank's.
  response('03-03', 50, { a: 1 }, { bank: 'bridges' }),
  // Thursday, 5 March: 6 answers, 60 s, 4 right. The facts e, f and g are answered here and never again.
  response('03-05', 10, { e: 1 }, { confidence: 'certain' }),
  response('03-05', 10, { f: 1 }, { confidence: 'fairly-sure', type: 'true-false' }),
  response('03-05', 10, { g: 0 }, { how: 'shown' }),
  response('03-05', 10, { a: 0 }, { confidence: 'fairly-sure', response: chose('ears') }),
  response('03-05', 10, { b: 1 }, { confidence: 'certain' }),
  response('03-05', 10, { d: 1 }),
  // Monday, 9 March: 5 answers, 60 s, 3 right; tests and live games count like all else.
  response('03-09', 9, { b: 0 }, { confidence: 'certain', response: chose('x') }),
  response('03-09', 9, { b: 0 }, { confidence: 'guessing', response: chose('y') }),
  response('03-09', 12, { a: 1 }, { confidence: 'certain', behaviour: 'test' }),
  response('03-09', 20, { c: 1 }, { confidence: 'certain', type: 'multiple-response' }),
  response('03-09', 10, { a: 1 }, { behaviour: 'live' }),
];

const FACTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'never'];
const state = studyStateOf('pond', standingResponses(log), { fsrs: scheduler(), typesOf: () => 2 });

describe('answers and days', () => {
  it('are counted without skips, answers taken back and other banks', () => {
    // 7 + 4 + 6 + 5
    expect(state.responses).toBe(22);
    expect([...state.days.values()].map(({ day, responses, right }) => [day, responses, right])).toEqual([
      ['2026-03-02', 7, 2],
      ['2026-03-03', 4, 1],
      ['2026-03-05', 6, 4],
      ['2026-03-09', 5, 3],
    ]);
  });
});

describe('timeSpent', () => {
  it('adds up what answering took, day by day', () => {
    const { total, responses, days, unit, bars } = timeSpent(state.days, '2026-03-10');
    // 85 + 56 + 60 + 60 s
    expect(total).toBe(261_000);
    expect([responses, days, unit]).toEqual([22, 4, 'day']);
    // Fourteen days that end today: from 25 February (of 28 days) to 10 March.
    expect([bars[0]?.from, bars.at(-1)?.to, bars.length]).toEqual(['2026-02-25', '2026-03-10', 14]);
    expect(
      bars.filter((bar) => bar.duration > 0).map(({ from, to, duration }) => [from, to, duration]),
    ).toEqual([
      ['2026-03-02', '2026-03-02', 85_000],
      ['2026-03-03', '2026-03-03', 56_000],
      ['2026-03-05', '2026-03-05', 60_000],
      ['2026-03-09', '2026-03-09', 60_000],
    ]);
  });

  it('puts a longer history in weeks that end today', () => {
    // 2 March to 2 April are 32 days: five weeks, the first of them 27 February to 5 March.
    const { unit, bars } = timeSpent(state.days, '2026-04-02');
    expect(unit).toBe('week');
    expect(bars.map(({ from, to, duration, responses }) => [from, to, duration, responses])).toEqual([
      // 85 + 56 + 60 s; 7 + 4 + 6 answers
      ['2026-02-27', '2026-03-05', 201_000, 17],
      ['2026-03-06', '2026-03-12', 60_000, 5],
      ['2026-03-13', '2026-03-19', 0, 0],
      ['2026-03-20', '2026-03-26', 0, 0],
      ['2026-03-27', '2026-04-02', 0, 0],
    ]);
  });

  it('never draws more weeks than there is room for, and counts those before them', () => {
    const { total, bars } = timeSpent(state.days, '2027-03-10');
    expect(bars).toHaveLength(12);
    expect(bars.every((bar) => bar.duration === 0)).toBe(true);
    expect(total).toBe(261_000);
  });
});

describe('sureness', () => {
  it('sets how sure against how often right, estimates, pretests and what was only shown aside', () => {
    expect(sureness(state.calibration)).toEqual([
      // a 0, b 0
      { confidence: 'guessing', responses: 2, right: 0, share: 0, enough: false },
      // b 1, c .6 (not right), a and b .5 (not right), f 1, a 0
      { confidence: 'fairly-sure', responses: 5, right: 2, share: 0.4, enough: true },
      // a 0, d 1, a 1, b 0, e 1, b 1, b 0, a 1, c 1
      { confidence: 'certain', responses: 9, right: 6, share: 6 / 9, enough: true },
    ]);
  });

  it('says nothing of a confidence that was never stated', () => {
    expect(sureness([{ confidence: 'certain', responses: 0, right: 0 }])).toEqual([]);
  });
});

describe('mostMissed', () => {
  it('counts the misses of each fact by its own part, and what it was taken for', () => {
    const missed = mostMissed(FACTS, state.facts, 10);
    expect(
      missed.map(({ fact, missed, responses, mixUps }) => [
        fact,
        missed,
        responses,
        mixUps.map(({ response, times }) => [response, times]),
      ]),
    ).toEqual([
      // 1, 0 (x), 0 (pair), 1, 0 (x), 0 (y); of those made once, the newer first
      [
        'b',
        4,
        6,
        [
          [chose('x'), 2],
          [chose('y'), 1],
          [{ pairs: { a: '1', b: '1' } }, 1],
        ],
      ],
      // 0 (eyes), 0 (eyes), 1, 1, 0 (ears), 1, 1
      [
        'a',
        3,
        7,
        [
          [chose('eyes'), 2],
          [chose('ears'), 1],
        ],
      ],
      // Shown: missed, but taken for nothing. g was missed in its only answer, c in one of three.
      ['g', 1, 1, []],
      ['c', 1, 3, []],
    ]);
  });

  it('tells no more than asked for, and nothing of facts that do not count', () => {
    expect(mostMissed(['a', 'c'], state.facts, 1).map(({ fact }) => fact)).toEqual(['a']);
  });
});

describe('recall', () => {
  /**
   * FSRS-6's curve by hand: R = (1 + F·t/S)^−.1542, F = .9^(−1/.1542) − 1 = .98034, t days after one answer.
   *   e, Good:  S 2.3065   t 5: (1 + 2.12517)^−.1542 = .83886   t 30: .66753
   *   f, Hard:  S 1.2931   t 5: (1 + 3.79065)^−.1542 = .78539   t 30: .61361
   *   g, Again: S  .2120   t 5: (1 + 23.1212)^−.1542 = .61212   t 30: .46687
   */
  const now = Date.parse('2026-03-10T10:00:00Z');
  const once = ['e', 'f', 'g', 'never'];

  it('today is the sum of what each fact is recalled with, and falls without study', () => {
    const days = recallWithoutStudy(once, state.facts, now, 25);
    expect(days).toHaveLength(26);
    expect(days[0]?.met).toBe(3);
    expect(days[0]?.recalled).toBeCloseTo(0.83886 + 0.78539 + 0.61212, 4);
    expect(days[25]?.day).toBe(25);
    expect(days[25]?.recalled).toBeCloseTo(0.66753 + 0.61361 + 0.46687, 4);
  });

  it('with the plan goes on from today, each day as it ends', () => {
    const [today] = recallWithoutStudy(once, state.facts, now, 0);
    if (!today) throw new Error('no day');
    const day = { due: 2, reviewed: 2, fresh: 1, minutes: 4 };
    const plan: Forecast = {
      days: [
        { ...day, day: 0, learned: 4, recall: 0.9 },
        { ...day, day: 1, learned: 5, recall: 0.8 },
      ],
      recallNow: 0.7,
      minutesADay: 4,
      allMetOn: null,
    };
    expect(recallWithPlan(today, plan)).toEqual([
      { day: 0, met: 3, recalled: today.recalled },
      // 4 · .9, 5 · .8
      { day: 1, met: 4, recalled: 3.6 },
      { day: 2, met: 5, recalled: 4 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(recallWithoutStudy(['never'], state.facts, now, 1)).toEqual([
      { day: 0, met: 0, recalled: 0 },
      { day: 1, met: 0, recalled: 0 },
    ]);
  });
});
