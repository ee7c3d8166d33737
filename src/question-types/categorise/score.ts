import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import { PlacedSchema, type Placing, scorePlaced } from '../placing.ts';
import type { Categorise } from './schema.ts';

export const CategoriseResponseSchema = v.strictObject({ placed: PlacedSchema });
export type CategoriseResponse = v.InferOutput<typeof CategoriseResponseSchema>;

export function asPlacing({ items, categories, answerKey }: Categorise): Placing {
  return { items, targets: categories, answerKey };
}

/** The share of all items that are in their category. */
export function score(question: Categorise, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(CategoriseResponseSchema, response);
  return parsed.success ? scorePlaced(asPlacing(question), parsed.output.placed) : DOES_NOT_FIT;
}
