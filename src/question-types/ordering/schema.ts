import * as v from 'valibot';
import { IdSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { ItemSchema } from '../fields.ts';

export const OrderingSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('ordering'),
    items: v.pipe(v.array(ItemSchema), v.minLength(3), v.maxLength(10)),
    /** Every item's id, first to last. */
    answerKey: v.array(IdSchema),
    /** Said at the two ends of the list: "first", "last". */
    ends: v.optional(v.strictObject({ first: v.string(), last: v.string() })),
  }),
  v.check((q) => new Set(q.items.map((i) => i.id)).size === q.items.length, 'ids that differ'),
  v.check(
    (q) =>
      new Set(q.answerKey).size === q.items.length &&
      q.answerKey.length === q.items.length &&
      q.items.every((i) => q.answerKey.includes(i.id)),
    'an answerKey that holds every item once',
  ),
);
export type Ordering = v.InferOutput<typeof OrderingSchema>;
