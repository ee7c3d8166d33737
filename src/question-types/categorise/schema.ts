import * as v from 'valibot';
import { IdSchema, TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { ItemSchema } from '../fields.ts';

export const CategoriseSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('categorise'),
    categories: v.pipe(
      v.array(v.strictObject({ id: IdSchema, text: TextSchema })),
      v.minLength(2),
      v.maxLength(5),
    ),
    items: v.pipe(v.array(ItemSchema), v.minLength(3), v.maxLength(14)),
    /** Item id → category id. */
    answerKey: v.record(IdSchema, IdSchema),
    mistakes: v.optional(
      v.array(v.strictObject({ item: IdSchema, category: IdSchema, rationale: TextSchema })),
    ),
  }),
  v.check((q) => {
    const ids = [...q.items, ...q.categories].map((x) => x.id);
    return new Set(ids).size === ids.length;
  }, 'ids that differ, items and categories together'),
  v.check(
    (q) =>
      Object.keys(q.answerKey).length === q.items.length &&
      q.items.every((i) => q.categories.some((c) => c.id === q.answerKey[i.id])),
    'an answerKey with a category for every item',
  ),
  v.check(
    (q) =>
      (q.mistakes ?? []).every(
        (m) => q.items.some((i) => i.id === m.item) && q.categories.some((c) => c.id === m.category),
      ),
    'mistakes that name an item and a category',
  ),
);
export type Categorise = v.InferOutput<typeof CategoriseSchema>;
