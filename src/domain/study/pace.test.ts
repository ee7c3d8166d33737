import { describe, expect, it } from 'vitest';
import { FEEDBACK_SECONDS, paceFrom, secondsFor } from './pace.ts';

const answers = (type: string, ...seconds: number[]) =>
  seconds.map((s) => ({ type, duration: s * 1000, how: 'answered' as const }));

describe('the pace', () => {
  it('is the median of the newest answers of a type', () => {
    expect(paceFrom(answers('ordering', 30, 40, 50, 20, 10)).get('ordering')).toBe(30);
    expect(paceFrom(answers('ordering', 30, 40, 50, 20, 10, 31)).get('ordering')).toBe(30.5);
    const faster = answers('ordering', ...Array(30).fill(60), ...Array(20).fill(10));
    expect(paceFrom(faster).get('ordering')).toBe(10);
  });
  it('is not told from a few answers, from skips, or from one who was away', () => {
    expect(paceFrom(answers('map', 10, 10, 10, 10)).size).toBe(0);
    expect(paceFrom(answers('map', 10, 10, 10, 10, 900)).size).toBe(0);
    const skipped = answers('map', 1, 1, 1, 1, 1).map((a) => ({ ...a, how: 'skipped' as const }));
    expect(paceFrom(skipped).size).toBe(0);
  });
  it('adds the reading of feedback, and knows every type something', () => {
    expect(secondsFor('map', new Map([['map', 40]]))).toBe(40 + FEEDBACK_SECONDS);
    expect(secondsFor('true-false')).toBeLessThan(secondsFor('matching'));
    expect(secondsFor('a-new-type')).toBeGreaterThan(FEEDBACK_SECONDS);
  });
});
