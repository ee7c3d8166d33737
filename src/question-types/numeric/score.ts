import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import { PART } from './learner-view.ts';
import type { Numeric } from './schema.ts';

const FiniteNumber = v.pipe(v.number(), v.finite());

/**
 * `value` is null while the field holds no number. `high`: the upper end, in a key that is a range; what
 * learners give is one value.
 */
export const NumericResponseSchema = v.pipe(
  v.strictObject({ value: v.nullable(FiniteNumber), high: v.optional(FiniteNumber) }),
  v.check(
    (r) => r.high === undefined || (r.value !== null && r.value <= r.high),
    'a high that is not below value',
  ),
);
export type NumericResponse = v.InferOutput<typeof NumericResponseSchema>;

interface Range {
  readonly min: number;
  readonly max: number;
}

export function keyRange({ answerKey }: Numeric): Range {
  return typeof answerKey === 'number' ? { min: answerKey, max: answerKey } : answerKey;
}

/** The key with its tolerance: every value that counts as right. */
export function rightRange(question: Numeric): Range {
  const { min, max } = keyRange(question);
  const tolerance = question.tolerance ?? 0;
  return { min: min - tolerance, max: max + tolerance };
}

export function within(value: number, range: Range): boolean {
  // 0.1 + 0.2 must count as 0.3.
  const hair = 1e-9 * Math.max(1, Math.abs(range.min), Math.abs(range.max));
  return value >= range.min - hair && value <= range.max + hair;
}

/** Given − true, in the question's unit; 0 anywhere within a key that is a range. */
export function signedError(question: Numeric, value: number): number {
  const { min, max } = keyRange(question);
  return value - Math.min(Math.max(value, min), max);
}

/** 1 within the tolerance, else 0. An estimate is not scored: its error is kept. */
export function score(question: Numeric, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(NumericResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  const { value } = parsed.output;
  if (value === null) return BLANK;
  if (question.form === 'estimate') {
    const error = signedError(question, value);
    return Number.isFinite(error) ? { outcome: 'estimate', error } : DOES_NOT_FIT;
  }
  const range = rightRange(question);
  const fraction = within(value, range) && within(parsed.output.high ?? value, range) ? 1 : 0;
  return { outcome: 'scored', fraction, parts: [{ id: PART, fraction }] };
}
