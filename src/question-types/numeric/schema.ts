import * as v from 'valibot';
import { TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';

const RangeSchema = v.pipe(
  v.strictObject({ min: v.number(), max: v.number() }),
  v.check((r) => r.min <= r.max, 'a min that is not above max'),
);

export const NumericSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('numeric'),
    /** One value, or a range within which every value is right. */
    answerKey: v.union([v.number(), RangeSchema]),
    /** How far from the key still counts as right, in the unit. Default 0. */
    tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
    /** Shown behind the field: "%", "years", "people". */
    unit: TextSchema,
    rationale: v.optional(TextSchema),
    /** Values that a reader takes for the answer, and why they are not. */
    mistakes: v.optional(
      v.array(
        v.strictObject({
          value: v.number(),
          tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
          rationale: TextSchema,
        }),
      ),
    ),
    /** `estimate`: guessed before the reveal, drawn beside the figure, never scored. */
    form: v.optional(v.picklist(['exact', 'estimate'])),
    /** With one, a slider stands beside the entry; an estimate must have one. */
    slider: v.optional(
      v.pipe(
        v.strictObject({ min: v.number(), max: v.number(), step: v.pipe(v.number(), v.minValue(1e-9)) }),
        v.check((s) => s.min < s.max, 'a min below max'),
      ),
    ),
    /** `dots`: of a hundred, what one dot stands for; `bar`: a bar on the slider's scale. */
    drawnAs: v.optional(v.picklist(['dots', 'bar'])),
  }),
  v.check((q) => q.form !== 'estimate' || q.slider !== undefined, 'a slider, since it is an estimate'),
);
export type Numeric = v.InferOutput<typeof NumericSchema>;
