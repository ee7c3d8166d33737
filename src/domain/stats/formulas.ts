/** The classical formulas, over whole lists of numbers. Population variances throughout: they cancel in ratios. */

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** Mean product of the deviations from both means; with itself, the variance. */
function covariance(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a) ?? 0;
  const meanB = mean(b) ?? 0;
  return mean(a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB))) ?? 0;
}

export function variance(values: readonly number[]): number {
  return covariance(values, values);
}

/** Below this a variance is rounding: everyone has the same. */
const NOTHING = 1e-12;

/**
 * 100·cov(question, rest) ÷ √(var question · var rest): −100 to 100. Null where one of them is the same for all.
 * @param question each learner's fraction on the question
 * @param rest the same learners' score on the rest of the quiz, in any unit
 */
export function discriminationIndex(question: readonly number[], rest: readonly number[]): number | null {
  const product = variance(question) * variance(rest);
  return product < NOTHING ? null : (100 * covariance(question, rest)) / Math.sqrt(product);
}

/**
 * (M₁ − M₀)/s · √(pq): M₁ and M₀ the mean rest score of those who got it right and of the others, s the
 * population's standard deviation of the rest score, p and q the shares of both. Null where it has no meaning.
 */
export function pointBiserial(right: readonly boolean[], rest: readonly number[]): number | null {
  const with_ = mean(rest.filter((_, i) => right[i] === true));
  const without = mean(rest.filter((_, i) => right[i] !== true));
  const s = Math.sqrt(variance(rest));
  if (with_ === null || without === null || s < NOTHING) return null;
  const p = right.filter(Boolean).length / right.length;
  return ((with_ - without) / s) * Math.sqrt(p * (1 - p));
}

export interface Reliability {
  /** Cronbach's alpha. */
  readonly alpha: number;
  /** Standard error of a learner's total, in questions: s_total · √(1 − alpha). */
  readonly standardError: number;
}

/**
 * Alpha = k/(k−1) · (1 − Σ var question ÷ var total).
 * @param rows one list a learner: their fraction on each of the same questions
 */
export function reliability(rows: readonly (readonly number[])[]): Reliability | null {
  const questions = rows[0]?.length ?? 0;
  const totals = rows.map((row) => row.reduce((sum, fraction) => sum + fraction, 0));
  const total = variance(totals);
  if (questions < 2 || total < NOTHING) return null;
  let own = 0;
  for (let i = 0; i < questions; i++) own += variance(rows.map((row) => row[i] ?? 0));
  const alpha = (questions / (questions - 1)) * (1 - own / total);
  return { alpha, standardError: Math.sqrt(total) * Math.sqrt(Math.max(0, 1 - alpha)) };
}
