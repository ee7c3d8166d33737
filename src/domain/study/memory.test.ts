import fc from 'fast-check';
import { createEmptyCard, type Grade, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { dueAt, gradeOf, intervalOf, type Memory, recallAt, remember, scheduler } from './memory.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 9);
const fsrs = scheduler();

const { Again, Hard, Good, Easy } = Rating;

/** The intervals in days after each of these grades, every one given on its due date. */
function onTime(grades: readonly Grade[]): number[] {
  let memory: Memory | null = null;
  let now = START;
  return grades.map((grade) => {
    memory = remember(fsrs, memory, grade, now);
    const days = intervalOf(memory, 0.9);
    now = dueAt(memory, { retention: 0.9, now });
    expect(now).toBe(memory.at + days * DAY);
    return days;
  });
}

describe('memory of a fact (golden values of FSRS-6)', () => {
  it.each([
    [Again, 1],
    [Hard, 2],
    [Good, 3],
    [Easy, 8],
  ] as const)('a first grade of %i is due after %i days', (grade, days) => {
    expect(onTime([grade])).toEqual([days]);
  });

  it('good four times, each on its due date, gives 3, 14, 57 and 196 days; then again 5, good 12, good 28', () => {
    expect(onTime([Good, Good, Good, Good, Again, Good, Good])).toEqual([3, 14, 57, 196, 5, 12, 28]);
  });

  it('forgets along the curve for a stability of 10 days', () => {
    const memory: Memory = { stability: 10, difficulty: 5, at: START, extra: 0 };
    const recall = [1, 10, 30, 100].map((days) => Number(recallAt(memory, START + days * DAY).toFixed(5)));
    expect(recall).toEqual([0.98568, 0.9, 0.80939, 0.69283]);
    expect(recallAt(memory, START - DAY)).toBe(1);
  });

  it('is what the library’s own cards hold, graded on the day that they are due', () => {
    const grades = fc.array(fc.constantFrom<Grade[]>(Again, Hard, Good), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(grades, (given) => {
        let card = createEmptyCard(new Date(START));
        let memory: Memory | null = null;
        let now = START;
        for (const grade of given) {
          card = fsrs.next(card, new Date(now), grade).card;
          memory = remember(fsrs, memory, grade, now);
          expect(memory.stability).toBeCloseTo(card.stability, 6);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 6);
          expect(intervalOf(memory, 0.9)).toBe(card.scheduled_days);
          now += card.scheduled_days * DAY;
        }
      }),
    );
  });

  it('takes a clock that was set back for one that stands still', () => {
    const first = remember(fsrs, null, Good, START);
    const second = remember(fsrs, first, Good, START - 10 * DAY);
    expect(second.at).toBe(START);
    expect(second.stability).toBe(first.stability);
  });
});

const retention = fc.integer({ min: 80, max: 95 }).map((percent) => percent / 100);
/** A past: days between grades, with their grades. */
const past = fc.array(
  fc.record({
    after: fc.double({ min: 0, max: 60, noNaN: true }),
    grade: fc.constantFrom<Grade[]>(Again, Hard, Good),
  }),
  { minLength: 1, maxLength: 15 },
);

describe('practising outside the schedule never harms', () => {
  it('a right answer before the fact is due makes it neither due earlier, nor less stable, nor harder', () => {
    const practice = fc.array(
      fc.record({
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        grade: fc.constantFrom<Grade[]>(Hard, Good),
      }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(past, practice, retention, fc.option(fc.nat(400)), (given, extra, wanted, goal) => {
        let now = START;
        let memory: Memory | null = null;
        for (const { after, grade } of given) {
          now += Math.round(after * DAY);
          memory = remember(fsrs, memory, grade, now);
        }
        if (!memory) return;
        const goalDay = goal === null ? undefined : new Date(START + goal * DAY).toISOString().slice(0, 10);
        for (const { part, grade } of extra) {
          const before: Memory = memory;
          const usual = { retention: 0.9, now };
          const schedule = { retention: wanted, goalDay, now };
          // Between the last answer and the due date, at which it is no longer "outside the schedule".
          const due = Math.min(dueAt(before, usual), dueAt(before, schedule));
          const at = Math.floor(before.at + part * Math.max(0, due - before.at - 1));
          memory = remember(fsrs, before, grade, at);
          expect(dueAt(memory, schedule)).toBeGreaterThanOrEqual(dueAt(before, schedule));
          expect(memory.stability).toBeGreaterThanOrEqual(before.stability);
          if (at < dueAt(before, usual)) expect(memory.difficulty).toBeLessThanOrEqual(before.difficulty);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('when a fact is due', () => {
  const memory = ([Good, Good, Good] as const).reduce<{ memory: Memory | null; now: number }>(
    ({ memory: before, now }, grade) => {
      const after = remember(fsrs, before, grade, now);
      return { memory: after, now: dueAt(after, { retention: 0.9, now }) };
    },
    { memory: null, now: START },
  ).memory as Memory;
  const dueOn = (goalDay: string | undefined, now = memory.at) =>
    new Date(dueAt(memory, { retention: 0.9, goalDay, now })).toISOString().slice(0, 10);

  it('comes sooner the more is to be retained, and the memory stays as it is', () => {
    const days = [0.8, 0.85, 0.9, 0.95].map((wanted) => intervalOf(memory, wanted));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size).toBe(4);
    expect(days[2]).toBe(57);
  });
  it('is no later than the eve of a goal’s day, wherever on Earth that day begins', () => {
    expect(dueOn(undefined)).toBe('2026-03-16');
    expect(dueOn('2026-03-12')).toBe('2026-03-11');
    expect(dueOn('2026-06-01')).toBe('2026-03-16');
  });
  it('is as usual once the goal has passed', () => {
    expect(dueOn('2026-03-12', Date.UTC(2026, 2, 13, 1))).toBe('2026-03-16');
    expect(dueOn('2026-01-05')).toBe('2026-03-16');
  });
});

describe('the grade is computed from the response', () => {
  const answer = { how: 'answered', type: 'single-choice', hint: false, behaviour: 'practice' } as const;
  it.each([
    ['a skipped question', { ...answer, how: 'skipped' } as const, 0, null],
    ['an estimate', { ...answer, estimateError: 3 }, 1, null],
    ['a pretest', { ...answer, pretest: true } as const, 1, null],
    ['"Show me"', { ...answer, how: 'shown' } as const, 1, Rating.Again],
    ['less than half', answer, 0.49, Rating.Again],
    ['half', answer, 0.5, Rating.Hard],
    ['right but guessing', { ...answer, confidence: 'guessing' } as const, 1, Rating.Hard],
    ['right with a hint', { ...answer, hint: true }, 1, Rating.Hard],
    ['a right true/false', { ...answer, type: 'true-false' }, 1, Rating.Hard],
    ['right', answer, 1, Rating.Good],
    ['right and certain is never easy', { ...answer, confidence: 'certain' } as const, 1, Rating.Good],
  ])('%s', (_name, given, fraction, grade) => {
    expect(gradeOf(given, fraction)).toBe(grade);
  });
});
