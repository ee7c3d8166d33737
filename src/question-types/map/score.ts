import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import type { MapQuestion } from './schema.ts';

export const MapResponseSchema = v.strictObject({
  places: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(40)),
});
export type MapResponse = v.InferOutput<typeof MapResponseSchema>;

/**
 * max(0, (r − w)/K): of K keyed places r were picked, and w others. With a whole world to pick from, picking
 * widely must not pay. A keyed place that was picked stands for its facts by 1 − w/K, so that all parts of a
 * response that holds the whole key earn what the question does.
 */
export function score(question: MapQuestion, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(MapResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  const picked = new Set(parsed.output.places);
  if (picked.size === 0) return BLANK;
  if (picked.size !== parsed.output.places.length) return DOES_NOT_FIT;
  const known = new Set(question.places.map(({ id }) => id));
  if ([...picked].some((id) => !known.has(id))) return DOES_NOT_FIT;

  const key = new Set(question.answerKey);
  const right = [...picked].filter((id) => key.has(id)).length;
  const wrong = picked.size - right;
  return {
    outcome: 'scored',
    fraction: Math.max(0, (right - wrong) / key.size),
    parts: question.places.map(({ id, facts }) => {
      if (!key.has(id)) return { id, fraction: picked.has(id) ? 0 : 1, facts };
      return { id, fraction: picked.has(id) ? Math.max(0, 1 - wrong / key.size) : 0, facts };
    }),
  };
}
