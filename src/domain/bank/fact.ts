/** Facts: what is learned. One claim of a document, in our words, with its place and its typed data. */
import * as v from 'valibot';
import { BANK_FORMAT, IdSchema, TagSchema, TextSchema } from './common.ts';

/**
 * Data holds what a fact says in parts, and the words to ask for it with, so that question models
 * (src/question-models) can make further questions of it. All of those words are optional: what has none is not
 * asked for in the forms that need them.
 *
 * `ask`: a stem that the datum answers. `statement`: a whole sentence with `{{}}` where the answer stands.
 * `why`: why the answer is right, or why a confusion tempts and is not.
 */
const askFields = { ask: v.optional(TextSchema), why: v.optional(TextSchema) } as const;
const statement = v.optional(
  v.pipe(TextSchema, v.regex(/^[^{}]*\{\{\}\}[^{}]*$/, 'a sentence with one {{}} where the answer stands')),
);
const confusion = {
  text: TextSchema,
  why: TextSchema,
} as const;

/** What a reader takes for the answer. Without a `why`, models use it only where another fact explains it. */
const ConfusedWith = v.optional(v.array(v.union([TextSchema, v.strictObject(confusion)])));

/** One of several: its text alone, or with the reason why it belongs there. */
const MemberSchema = v.union([TextSchema, v.strictObject({ text: TextSchema, why: TextSchema })]);

const CountrySchema = v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits'));

const NumberData = v.strictObject({
  type: v.literal('number'),
  value: v.number(),
  /** The upper end, where the document gives a range ("seven or eight months"). */
  high: v.optional(v.number()),
  relation: v.picklist(['exactly', 'more than', 'nearly', 'about', 'at most', 'up to', 'as little as']),
  unit: TextSchema,
  ...askFields,
  statement,
  /** What stands behind the figure in an option: "%", "years", "people". Figures that share it are confused. */
  short: v.optional(TextSchema),
  confusedWith: v.optional(v.array(v.strictObject({ value: v.number(), why: TextSchema }))),
  /** False sentences that a hasty reader would sign: *to* for *by*, a limit taken for a promise. */
  misreadings: v.optional(v.array(v.strictObject(confusion))),
  /** The slider of an estimate; left out where guessing would be out of place, as for people harmed. */
  estimate: v.optional(v.strictObject({ min: v.number(), max: v.number(), step: v.number() })),
});

const ListData = v.strictObject({
  type: v.literal('list'),
  ordered: v.optional(v.boolean()),
  members: v.pipe(v.array(MemberSchema), v.minLength(2)),
  ...askFields,
  /** Here `{{}}` stands for all members, joined by commas and "and". */
  statement,
  /** What a reader could take for a member and is not. */
  confusedWith: ConfusedWith,
});

const PairsData = v.strictObject({
  type: v.literal('pairs'),
  pairs: v.pipe(
    v.array(v.strictObject({ left: TextSchema, right: TextSchema, why: v.optional(TextSchema) })),
    v.minLength(1),
  ),
  ...askFields,
  /** Right sides that fit none. */
  confusedWith: ConfusedWith,
});

const CategoriesData = v.strictObject({
  type: v.literal('categories'),
  groups: v.pipe(
    v.array(v.strictObject({ name: TextSchema, members: v.pipe(v.array(MemberSchema), v.minLength(1)) })),
    v.minLength(2),
  ),
  ...askFields,
});

/** A key term, with the alternatives that a reader confuses it with. */
const TermData = v.strictObject({
  type: v.literal('term'),
  term: TextSchema,
  meaning: v.optional(TextSchema),
  ...askFields,
  statement,
  /** Spellings and synonyms that are right where the term is typed. Left out: it is not asked to be typed. */
  accepted: v.optional(v.array(TextSchema)),
  /** With `meaning`, what the other term means: models then ask for the meaning of this one. */
  confusedWith: v.optional(
    v.array(v.union([TextSchema, v.strictObject({ ...confusion, meaning: v.optional(TextSchema) })])),
  ),
});

const CauseData = v.strictObject({
  type: v.literal('cause'),
  cause: TextSchema,
  effect: TextSchema,
  /** Asks for the effect. */
  ...askFields,
  /** Here `{{}}` stands for the effect. */
  statement,
  /** Taken for the effect. */
  confusedWith: ConfusedWith,
  /** Asks for the cause, and what is taken for it. */
  askCause: v.optional(TextSchema),
  causes: ConfusedWith,
});

const PlacesData = v.strictObject({
  type: v.literal('places'),
  places: v.pipe(
    v.array(
      v.strictObject({
        name: TextSchema,
        /** ISO 3166-1 numeric, three digits; left out where the document names a region. */
        country: v.optional(CountrySchema),
      }),
    ),
    v.minLength(1),
  ),
  ...askFields,
  confusedWith: v.optional(
    v.array(v.strictObject({ name: TextSchema, country: CountrySchema, why: TextSchema })),
  ),
  /** The part of the world that is drawn: west, south, east, north in degrees. */
  extent: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
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
