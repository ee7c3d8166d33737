/** Facts: what is learned. One claim of a document, in our words, with its place and its typed data. */
import * as v from 'valibot';
import { BANK_FORMAT, IdSchema, TagSchema, TextSchema } from './common.ts';

const NumberData = v.strictObject({
  type: v.literal('number'),
  value: v.number(),
  /** The upper end, where the document gives a range ("seven or eight months"). */
  high: v.optional(v.number()),
  relation: v.picklist(['exactly', 'more than', 'nearly', 'about', 'at most', 'up to', 'as little as']),
  unit: TextSchema,
});

const ListData = v.strictObject({
  type: v.literal('list'),
  ordered: v.optional(v.boolean()),
  members: v.pipe(v.array(TextSchema), v.minLength(2)),
  /** What a reader could take for a member and is not. */
  confusedWith: v.optional(v.array(TextSchema)),
});

const PairsData = v.strictObject({
  type: v.literal('pairs'),
  pairs: v.pipe(v.array(v.strictObject({ left: TextSchema, right: TextSchema })), v.minLength(1)),
});

const CategoriesData = v.strictObject({
  type: v.literal('categories'),
  groups: v.pipe(
    v.array(v.strictObject({ name: TextSchema, members: v.pipe(v.array(TextSchema), v.minLength(1)) })),
    v.minLength(2),
  ),
});

/** A key term, with the alternatives that a reader confuses it with. */
const TermData = v.strictObject({
  type: v.literal('term'),
  term: TextSchema,
  meaning: v.optional(TextSchema),
  confusedWith: v.optional(v.array(TextSchema)),
});

const CauseData = v.strictObject({
  type: v.literal('cause'),
  cause: TextSchema,
  effect: TextSchema,
  confusedWith: v.optional(v.array(TextSchema)),
});

const PlacesData = v.strictObject({
  type: v.literal('places'),
  places: v.pipe(
    v.array(
      v.strictObject({
        name: TextSchema,
        /** ISO 3166-1 numeric, three digits; left out where the document names a region. */
        country: v.optional(v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits'))),
      }),
    ),
    v.minLength(1),
  ),
});

export const FactDataSchema = v.variant('type', [
  NumberData,
  ListData,
  PairsData,
  CategoriesData,
  TermData,
  CauseData,
  PlacesData,
]);
export type FactData = v.InferOutput<typeof FactDataSchema>;

export const FactSchema = v.strictObject({
  id: IdSchema,
  /** Plain statement in our own words. */
  claim: TextSchema,
  document: IdSchema,
  /** The heading that it stands under, and others where it is said again. */
  section: TextSchema,
  also: v.optional(v.array(TextSchema)),
  topic: IdSchema,
  data: v.optional(v.array(FactDataSchema)),
  /** The year that it speaks of. */
  year: v.optional(v.pipe(v.number(), v.integer())),
  /** What a reader must know along with it. */
  caveat: v.optional(TextSchema),
  /** Follows from the text but is not said in it. */
  derived: v.optional(v.boolean()),
  /** Kept for reading and not asked: the reason. */
  context: v.optional(TextSchema),
  sensitive: v.optional(v.array(TagSchema)),
});
export type Fact = v.InferOutput<typeof FactSchema>;

export const FactsFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  facts: v.array(FactSchema),
});
