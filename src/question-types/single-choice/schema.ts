import * as v from 'valibot';
import { IdSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { OptionsSchema, ShownOrderSchema } from '../fields.ts';

export const SingleChoiceSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('single-choice'),
    options: OptionsSchema,
    answerKey: IdSchema,
    shownOrder: v.optional(ShownOrderSchema),
  }),
  v.check((q) => q.options.some((o) => o.id === q.answerKey), 'an answerKey that is the id of an option'),
);
export type SingleChoice = v.InferOutput<typeof SingleChoiceSchema>;
