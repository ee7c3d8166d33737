/** A bank: its documents, topics, ready sets, the path its topics lie along, and what it says before first use. */
import * as v from 'valibot';
import { BANK_FORMAT, IdSchema, QuestionIdSchema, TagSchema, TextSchema } from './common.ts';

const DocumentSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  /** How it is called in a line of small text: "the student FAQ". */
  shortTitle: TextSchema,
  author: TextSchema,
  /** "about 2013", and how we know. */
  dated: TextSchema,
  /** Who wrote it and why. */
  about: TextSchema,
  /** What it can't tell a reader. */
  limits: TextSchema,
});

const TopicSchema = v.strictObject({ id: IdSchema, title: TextSchema, summary: TextSchema });

const ChapterSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  topics: v.pipe(v.array(IdSchema), v.minLength(1)),
});

/** A ready quiz of 8–10 questions, in this order. */
const SetSchema = v.strictObject({
  id: IdSchema,
  title: TextSchema,
  summary: TextSchema,
  questions: v.pipe(v.array(QuestionIdSchema), v.minLength(1)),
});

/** The stations that results light up, in order; a topic may belong to none. */
const PathSchema = v.strictObject({
  title: TextSchema,
  stations: v.pipe(
    v.array(
      v.strictObject({
        id: IdSchema,
        title: TextSchema,
        summary: TextSchema,
        topics: v.pipe(v.array(IdSchema), v.minLength(1)),
      }),
    ),
    v.minLength(2),
  ),
});

/** In which order facts come in when they are learned day by day; without it, as the topics stand. */
const StudySchema = v.strictObject({
  /** Every topic, once. */
  order: v.pipe(v.array(IdSchema), v.minLength(1)),
  /** Those of them that come in only when chosen, or when all else is known. */
  optional: v.optional(v.array(IdSchema)),
});

/** A subject that can be left out; `calm` ones never carry points or rank. */
const SubjectSchema = v.strictObject({
  tag: TagSchema,
  title: TextSchema,
  calm: v.optional(v.boolean()),
});

export const BankFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  id: IdSchema,
  title: TextSchema,
  summary: TextSchema,
  /** BCP 47 tag of the questions' language; the interface has its own. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a BCP 47 language tag')),
  documents: v.pipe(v.array(DocumentSchema), v.minLength(1)),
  chapters: v.pipe(v.array(ChapterSchema), v.minLength(1)),
  topics: v.pipe(v.array(TopicSchema), v.minLength(1)),
  sets: v.array(SetSchema),
  path: v.optional(PathSchema),
  study: v.optional(StudySchema),
  /** The question that the home page asks. */
  firstQuestion: QuestionIdSchema,
  /** One neutral sentence before the first tagged question. */
  contentNote: v.optional(TextSchema),
  subjects: v.array(SubjectSchema),
  /** Questions for a sample: shown to contributors, not offered on the home page. */
  sample: v.optional(v.boolean()),
});
export type BankFile = v.InferOutput<typeof BankFileSchema>;
export type BankDocument = BankFile['documents'][number];
export type Topic = BankFile['topics'][number];
export type ReadySet = BankFile['sets'][number];
export type BankPath = NonNullable<BankFile['path']>;
