import { describe, expect, it } from 'vitest';
import { discriminationIndex, mean, median, pointBiserial, reliability, variance } from './formulas.ts';

/*
 * By hand. Four learners, three questions:  A 1 1 1,  B 1 1 0,  C 1 0 0,  D 0 0 0.
 * First question: p = 3/4, variance 3/16. Rest: 2 1 0 0, mean 3/4, variance 5/4 − 9/16 = 11/16.
 * Covariance: (2 + 1 + 0)/4 − 9/16 = 3/16. Index: 100·(3/16)/√(3/16 · 11/16) = 100·√(3/11) = 52.2233.
 * M₁ = (2 + 1 + 0)/3 = 1, M₀ = 0, s = √11/4: r = 4/√11 · √(3/16) = √(3/11).
 * Totals 3 2 1 0: variance 5/4; the questions' 3/16 + 1/4 + 3/16 = 5/8. Alpha = 3/2 · (1 − 1/2) = .75;
 * standard error √(5/4) · √(1/4) = .5590.
 */
const ROWS = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
];
const FIRST = [1, 1, 1, 0];
const REST = [2, 1, 0, 0];

describe('the formulas give what they give by hand', () => {
  it('mean, median, variance', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNull();
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5]), median([])]).toEqual([2, 2.5, 5, null]);
    // Mean 5, squared deviations 9 1 1 1 0 0 4 16: 32/8.
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(4);
  });

  it('discrimination index', () => {
    expect(discriminationIndex(FIRST, REST)).toBeCloseTo(52.2233, 4);
    // The unit of the rest does not matter, nor a half mark's being one: here they lie on a line.
    expect(discriminationIndex([1, 0.5, 0], [0.9, 0.5, 0.1])).toBeCloseTo(100, 10);
    expect(discriminationIndex([0, 1], [2, 1])).toBeCloseTo(-100, 10);
  });

  it('point-biserial r', () => {
    const right = FIRST.map((fraction) => fraction === 1);
    expect(pointBiserial(right, REST)).toBeCloseTo(0.522233, 6);
    // M₁ = 2, M₀ = 4, s = √(14/3 · …): rests 1 3 4, mean 8/3, variance 26/3 − 64/9 = 14/9; p = 2/3.
    expect(pointBiserial([true, true, false], [1, 3, 4])).toBeCloseTo(
      (-2 / Math.sqrt(14 / 9)) * Math.sqrt(2 / 9),
      10,
    );
  });

  it('alpha and the standard error', () => {
    expect(reliability(ROWS)?.alpha).toBeCloseTo(0.75, 10);
    expect(reliability(ROWS)?.standardError).toBeCloseTo(0.559017, 6);
  });

  it('nothing where there is nothing to tell apart', () => {
    expect(discriminationIndex([1, 1], [1, 2])).toBeNull();
    expect(discriminationIndex([0, 1], [0.1 + 0.2, 0.3])).toBeNull();
    expect(pointBiserial([true, true], [1, 2])).toBeNull();
    expect(pointBiserial([true, false], [1, 1])).toBeNull();
    expect(reliability([[1], [0]])).toBeNull();
    expect(reliability([])).toBeNull();
  });
});
