import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import { PlacedSchema, scorePlaced } from '../placing.ts';
import type { Matching } from './schema.ts';

export const MatchingResponseSchema = v.strictObject({ pairs: PlacedSchema });
export type MatchingResponse = v.InferOutput<typeof MatchingResponseSchema>;

/** The share of all items that are with their target. */
export function score(question: Matching, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(MatchingResponseSchema, response);
  return parsed.success ? scorePlaced(question, parsed.output.pairs) : DOES_NOT_FIT;
}
