import * as v from 'valibot';
import { TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';

export const ShortTextSchema = v.strictObject({
  ...questionFields,
  type: v.literal('short-text'),
  /** The form that is shown as right. */
  answerKey: TextSchema,
  /** Other forms that are right: spellings, synonyms. Compared as `learning` says, never as patterns. */
  accepted: v.optional(v.array(TextSchema)),
  rationale: v.optional(TextSchema),
  /** Answers that a reader confuses with the right one: never taken for a slip of spelling. */
  mistakes: v.optional(
    v.array(v.strictObject({ texts: v.pipe(v.array(TextSchema), v.minLength(1)), rationale: TextSchema })),
  ),
});
export type ShortText = v.InferOutput<typeof ShortTextSchema>;
