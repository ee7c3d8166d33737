/** Schema pieces that several types share. */

import * as v from 'valibot';
import { IdSchema, TextSchema } from '#domain/bank/common.ts';

/** One offered alternative. `facts`: those of the question's facts that it alone stands for. */
export const OptionSchema = v.strictObject({
  id: IdSchema,
  text: TextSchema,
  /** Why it is right, or why a reader may take it for right and it is not. */
  rationale: v.optional(TextSchema),
  facts: v.optional(v.array(IdSchema)),
});

/** Something to be placed, ordered or matched. */
export const ItemSchema = OptionSchema;

export const OptionsSchema = v.pipe(
  v.array(OptionSchema),
  v.minLength(2, 'at least two options'),
  v.maxLength(12),
  v.check((options) => new Set(options.map((o) => o.id)).size === options.length, 'ids that differ'),
);

/** `as-written` where the order means something: figures, dates, sizes. */
export const ShownOrderSchema = v.picklist(['shuffled', 'as-written']);
