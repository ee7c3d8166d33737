import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import type { Ordering } from './schema.ts';

export const ResponseSchema = v.strictObject({
  order: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(10)),
});
export type OrderingResponse = v.InferOutput<typeof ResponseSchema>;

/**
 * Of the N−1 pairs that are neighbours in the key, the share whose first stands anywhere before its second.
 * An item's own part is the share of its one or two pairs.
 */
export function score(question: Ordering, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(ResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  const { order } = parsed.output;
  if (order.length === 0) return BLANK;
  const key = question.answerKey;
  const place = new Map(order.map((id, index) => [id, index]));
  if (order.length !== key.length || !key.every((id) => place.has(id))) return DOES_NOT_FIT;

  const pairs = key.slice(1).map((second, index): number => {
    const first = key[index] ?? second;
    return (place.get(first) ?? 0) < (place.get(second) ?? 0) ? 1 : 0;
  });
  return {
    outcome: 'scored',
    fraction: mean(pairs),
    parts: question.items.map(({ id, facts }) => {
      const at = key.indexOf(id);
      return { id, fraction: mean(pairs.slice(Math.max(0, at - 1), at + 1)), facts };
    }),
  };
}

const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;
