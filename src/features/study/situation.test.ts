import { describe, expect, it } from 'vitest';
import { emptyStudyState } from '#domain/study/study-state.ts';
import type { TodayPlan } from '#domain/study/today.ts';
import { stepsAhead } from './plan-line.tsx';
import { daysAway, situationOf } from './situation.ts';
import type { Today } from './use-today.ts';

const plan = (change: Partial<TodayPlan> = {}): TodayPlan => ({
  steps: [{ question: 'water.frog', for: 'review', fact: 'frog-skin' }],
  introduces: [],
  due: 1,
  dueLater: 0,
  fresh: 0,
  minutes: 1,
  ...change,
});
const today = (days: readonly string[], change: Partial<TodayPlan> = {}): Today =>
  ({
    day: '2026-03-20',
    plan: plan(change),
    state: {
      ...emptyStudyState('pond'),
      days: new Map(days.map((day) => [day, { day, responses: 3, right: 1, duration: 9, introduced: 1 }])),
    },
  }) as unknown as Today;

describe('what the page is about', () => {
  it('is the session where there is something to do, also for someone who never studied', () => {
    expect(situationOf(today([]))).toBe('plan');
    expect(situationOf(today(['2026-03-19']))).toBe('plan');
  });
  it('is a smaller plan after days away, but only where more is due than a session holds', () => {
    expect(situationOf(today(['2026-03-05'], { due: 30, dueLater: 18 }))).toBe('away');
    expect(situationOf(today(['2026-03-05'], { due: 3 }))).toBe('plan');
    expect(situationOf(today(['2026-03-18'], { due: 30, dueLater: 18 }))).toBe('plan');
  });
  it('is the usual again once something was answered that day', () => {
    expect(situationOf(today(['2026-03-05', '2026-03-20'], { due: 30, dueLater: 18 }))).toBe('plan');
  });
  it('is being done, or nothing to do', () => {
    expect(situationOf(today(['2026-03-20'], { steps: [], due: 0 }))).toBe('done');
    expect(situationOf(today(['2026-03-19'], { steps: [], due: 0 }))).toBe('nothing');
  });
  it('is done once a session was gone through, though there is more for those who like', () => {
    expect(situationOf({ ...today(['2026-03-20'], { fresh: 2 }), finished: true })).toBe('done');
  });
  it('counts days away by the calendar, over a change of the clocks', () => {
    expect(daysAway({ ...today(['2026-03-27', '2026-03-20']), day: '2026-03-30' })).toBe(3);
    expect(daysAway(today([]))).toBeUndefined();
  });
});

it('a card stands before its question on the line, a pretest in its place', () => {
  expect(
    stepsAhead({
      steps: [
        { question: 'a.a', for: 'pretest', fact: 'a' },
        { question: 'b.b', for: 'review', fact: 'b' },
        { question: 'a.c', for: 'retrieval', fact: 'a' },
      ],
      introduces: [
        { fact: 'a', by: 'pretest', question: 'a.a' },
        { fact: 'c', by: 'reading', question: 'b.b' },
      ],
    }),
  ).toEqual(['new', 'new', 'recall', 'recall']);
});
