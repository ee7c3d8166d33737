import * as v from 'valibot';
import { IdSchema, TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { ItemSchema, OptionSchema } from '../fields.ts';

export const MatchingSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('matching'),
    items: v.pipe(v.array(ItemSchema), v.minLength(2), v.maxLength(8)),
    /** What items are matched with; more than items where some fit none. */
    targets: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(10)),
    /** Item id → target id. */
    answerKey: v.record(IdSchema, IdSchema),
    mistakes: v.optional(
      v.array(v.strictObject({ item: IdSchema, target: IdSchema, rationale: TextSchema })),
    ),
  }),
  v.check((q) => {
    const ids = [...q.items, ...q.targets].map((x) => x.id);
    return new Set(ids).size === ids.length;
  }, 'ids that differ, items and targets together'),
  v.check(
    (q) =>
      Object.keys(q.answerKey).length === q.items.length &&
      q.items.every((i) => q.targets.some((t) => t.id === q.answerKey[i.id])),
    'an answerKey with a target for every item',
  ),
  v.check(
    (q) => new Set(Object.values(q.answerKey)).size === q.items.length,
    'a different target for every item (else use categorise)',
  ),
  v.check(
    (q) =>
      (q.mistakes ?? []).every(
        (m) => q.items.some((i) => i.id === m.item) && q.targets.some((t) => t.id === m.target),
      ),
    'mistakes that name an item and a target',
  ),
);
export type Matching = v.InferOutput<typeof MatchingSchema>;
