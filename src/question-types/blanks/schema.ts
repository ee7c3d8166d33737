import * as v from 'valibot';
import { IdSchema, TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';
import { OptionsSchema, ShownOrderSchema } from '../fields.ts';

const blankFields = { id: IdSchema, rationale: v.optional(TextSchema), facts: v.optional(v.array(IdSchema)) };

const ListBlank = v.pipe(
  v.strictObject({
    ...blankFields,
    form: v.literal('list'),
    options: OptionsSchema,
    answerKey: IdSchema,
    shownOrder: v.optional(ShownOrderSchema),
  }),
  v.check((b) => b.options.some((o) => o.id === b.answerKey), 'an answerKey that is the id of an option'),
);

const TypedBlank = v.strictObject({
  ...blankFields,
  form: v.literal('typed'),
  /** The form that is shown as right. */
  answerKey: TextSchema,
  /** Other forms that are right: spellings, words for digits. */
  accepted: v.optional(v.array(TextSchema)),
  mistakes: v.optional(
    v.array(v.strictObject({ texts: v.pipe(v.array(TextSchema), v.minLength(1)), rationale: TextSchema })),
  ),
});

/** Where blanks stand in a text: `{{id}}`. */
export const BLANK_PATTERN = /\{\{([a-z0-9-]+)\}\}/g;

export const BlanksSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('blanks'),
    /** The text, with `{{id}}` where the blank of that id stands. */
    text: TextSchema,
    blanks: v.pipe(v.array(v.union([ListBlank, TypedBlank])), v.minLength(1), v.maxLength(8)),
  }),
  v.check((q) => {
    const placed = [...q.text.matchAll(BLANK_PATTERN)].map((m) => m[1]);
    return (
      placed.length === q.blanks.length &&
      new Set(placed).size === placed.length &&
      q.blanks.every((b) => placed.includes(b.id))
    );
  }, 'each blank once in the text as {{id}}'),
  v.check((q) => {
    const ids = q.blanks.flatMap((b) => [b.id, ...(b.form === 'list' ? b.options.map((o) => o.id) : [])]);
    return new Set(ids).size === ids.length;
  }, 'ids that differ, blanks and all their options together'),
);
export type Blanks = v.InferOutput<typeof BlanksSchema>;
