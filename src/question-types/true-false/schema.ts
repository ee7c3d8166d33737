import * as v from 'valibot';
import { TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';

/** The prompt is a statement. */
export const TrueFalseSchema = v.strictObject({
  ...questionFields,
  type: v.literal('true-false'),
  answerKey: v.boolean(),
  /** For each of the two choices: why it is right, or why it is tempting and is not. */
  rationales: v.optional(v.strictObject({ true: TextSchema, false: TextSchema })),
});
export type TrueFalse = v.InferOutput<typeof TrueFalseSchema>;
