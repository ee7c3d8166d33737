import { Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { gradeOf, type Memory, remember, scheduler } from './memory.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 9);
const fsrs = scheduler();

function interval(memory: Memory): number {
  return memory.scheduled_days;
}

describe('memory of a fact (golden values of FSRS-6)', () => {
  it.each([
    [Rating.Again, 1],
    [Rating.Hard, 2],
    [Rating.Good, 3],
    [Rating.Easy, 8],
  ] as const)('a first grade of %i is due after %i days', (grade, days) => {
    expect(interval(remember(fsrs, null, grade, START))).toBe(days);
  });

  it('good four times, each on its due date, gives 3, 14, 57 and 196 days; then again and good twice', () => {
    let memory: Memory | null = null;
    let now = START;
    const days: number[] = [];
    for (const grade of [
      Rating.Good,
      Rating.Good,
      Rating.Good,
      Rating.Good,
      Rating.Again,
      Rating.Good,
      Rating.Good,
    ] as const) {
      memory = remember(fsrs, memory, grade, now);
      days.push(interval(memory));
      now += interval(memory) * DAY;
    }
    expect(days).toEqual([3, 14, 57, 196, 5, 12, 28]);
  });

  it('forgets along the curve for a stability of 10 days', () => {
    const recall = [1, 10, 30, 100].map((days) => Number(fsrs.forgetting_curve(days, 10).toFixed(5)));
    expect(recall).toEqual([0.98568, 0.9, 0.80939, 0.69283]);
  });
});

describe('the grade is computed from the response', () => {
  const answer = { how: 'answered', type: 'single-choice', hint: false, behaviour: 'practice' } as const;
  it.each([
    ['a skipped question', { ...answer, how: 'skipped' } as const, 0, null],
    ['an estimate', { ...answer, estimateError: 3 }, 1, null],
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
