import * as v from 'valibot';
import { IdSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { OptionsSchema, ShownOrderSchema } from '../fields.ts';

export const MultipleResponseSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('multiple-response'),
    options: OptionsSchema,
    answerKey: v.pipe(v.array(IdSchema), v.minLength(1)),
    shownOrder: v.optional(ShownOrderSchema),
    /** All or nothing is a teacher's choice; partial credit is the rule. */
    scoring: v.optional(v.picklist(['partial', 'all-or-nothing'])),
  }),
  v.check(
    (q) =>
      new Set(q.answerKey).size === q.answerKey.length &&
      q.answerKey.every((id) => q.options.some((o) => o.id === id)),
    'an answerKey of different ids of options',
  ),
  v.check((q) => q.answerKey.length < q.options.length, 'at least one option outside the key'),
);
export type MultipleResponse = v.InferOutput<typeof MultipleResponseSchema>;
