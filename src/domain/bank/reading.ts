/** What a bank offers for reading: topics as connected prose, pictures drawn from data, and a glossary. */
import * as v from 'valibot';
import { BANK_FORMAT, IdSchema, TagSchema, TextSchema } from './common.ts';

const CountrySchema = v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits (ISO 3166-1 numeric)'));

const pictureFields = {
  id: IdSchema,
  title: TextSchema,
  /** What a person who can't see it needs to know. */
  alt: TextSchema,
  caption: TextSchema,
  facts: v.pipe(v.array(IdSchema), v.minLength(1)),
  sensitive: v.optional(v.array(TagSchema)),
};

export const PictureSchema = v.variant('kind', [
  /** A hundred dots, of which `filled` are full; `unitLabel` says what one dot stands for. */
  v.strictObject({
    ...pictureFields,
    kind: v.literal('dots'),
    filled: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    filledLabel: TextSchema,
    restLabel: TextSchema,
    unitLabel: TextSchema,
  }),
  /** Spans on one time axis, in months. `to` beyond `from` is drawn as a range. */
  v.strictObject({
    ...pictureFields,
    kind: v.literal('time-axis'),
    spans: v.array(
      v.strictObject({ label: TextSchema, from: v.number(), to: v.number(), valueLabel: TextSchema }),
    ),
  }),
  /** Stations in order, growing. */
  v.strictObject({
    ...pictureFields,
    kind: v.literal('path'),
    stations: v.array(v.strictObject({ title: TextSchema, summary: TextSchema })),
  }),
  v.strictObject({
    ...pictureFields,
    kind: v.literal('pairs'),
    leftTitle: TextSchema,
    rightTitle: TextSchema,
    pairs: v.array(v.strictObject({ left: TextSchema, right: TextSchema })),
  }),
  v.strictObject({
    ...pictureFields,
    kind: v.literal('map'),
    places: v.array(
      v.strictObject({ name: TextSchema, country: v.optional(CountrySchema), group: v.optional(TextSchema) }),
    ),
  }),
  v.strictObject({
    ...pictureFields,
    kind: v.literal('bars'),
    bars: v.array(v.strictObject({ label: TextSchema, value: v.number(), valueLabel: TextSchema })),
  }),
]);
export type Picture = v.InferOutput<typeof PictureSchema>;

export const PicturesFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  pictures: v.array(PictureSchema),
});

export const GlossaryEntrySchema = v.strictObject({
  id: IdSchema,
  term: TextSchema,
  /** Other forms that open the same entry: plurals, capitals, spellings. */
  forms: v.optional(v.array(TextSchema)),
  /** Our explanation, in plain words. */
  explanation: TextSchema,
  /** Facts whose questions this would give away: there the term does not open before the answer. */
  givesAway: v.optional(v.array(IdSchema)),
  sensitive: v.optional(v.array(TagSchema)),
});
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntrySchema>;

export const GlossaryFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  entries: v.array(GlossaryEntrySchema),
});

/** One paragraph or picture; a paragraph names the facts it tells, so that left-out subjects stay out. */
export const ReadingBlockSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('paragraph'),
    text: TextSchema,
    facts: v.array(IdSchema),
    sensitive: v.optional(v.array(TagSchema)),
  }),
  v.strictObject({ kind: v.literal('picture'), picture: IdSchema }),
]);
export type ReadingBlock = v.InferOutput<typeof ReadingBlockSchema>;

export const ReadingFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  topic: IdSchema,
  blocks: v.pipe(v.array(ReadingBlockSchema), v.minLength(1)),
});

/** A topic's facts as connected prose. */
export interface Reading {
  readonly topic: string;
  readonly blocks: readonly ReadingBlock[];
}
