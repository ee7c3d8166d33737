import * as v from 'valibot';
import { IdSchema, TextSchema } from '#domain/bank/common.ts';
import { questionFields } from '#domain/bank/question.ts';

export const MapSchema = v.pipe(
  v.strictObject({
    ...questionFields,
    type: v.literal('map'),
    /** The countries that can be picked, keyed and not. */
    places: v.pipe(
      v.array(
        v.strictObject({
          id: IdSchema,
          text: TextSchema,
          /** ISO 3166-1 numeric, three digits: how the world map names countries. */
          country: v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits (ISO 3166-1 numeric)')),
          rationale: v.optional(TextSchema),
          facts: v.optional(v.array(IdSchema)),
        }),
      ),
      v.minLength(3),
      v.maxLength(40),
      v.check((ps) => new Set(ps.map((p) => p.id)).size === ps.length, 'ids that differ'),
      v.check((ps) => new Set(ps.map((p) => p.country)).size === ps.length, 'countries that differ'),
    ),
    answerKey: v.pipe(v.array(IdSchema), v.minLength(1)),
    /** The part of the world that is drawn: west, south, east, north in degrees. Default: the whole. */
    extent: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  }),
  v.check(
    (q) =>
      new Set(q.answerKey).size === q.answerKey.length &&
      q.answerKey.every((id) => q.places.some((p) => p.id === id)),
    'an answerKey of different ids of places',
  ),
  v.check((q) => q.answerKey.length < q.places.length, 'at least one place outside the key'),
);
export type MapQuestion = v.InferOutput<typeof MapSchema>;
