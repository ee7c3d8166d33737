/**
 * The record: what happened, in order, and nothing else. Records are appended and never changed; attempts,
 * progress and statistics are folds over them. All times are UTC, in milliseconds since 1970.
 */

import * as v from 'valibot';
import { IdSchema, QuestionIdSchema, TagSchema } from '#domain/bank/common.ts';

/** The form of records that this version writes (see record-upgrades.ts). */
export const RECORD_FORMAT = 1;

const RecordIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,40}$/, 'a record id'));
const FractionSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const common = { id: RecordIdSchema, at: v.pipe(v.number(), v.integer(), v.minValue(0)) };

export const BehaviourIdSchema = v.picklist(['practice', 'test', 'study', 'live']);
export type BehaviourId = v.InferOutput<typeof BehaviourIdSchema>;

/** What a learner chose to play; with the seed it says which questions, in which order (domain/quiz). */
export const QuizChoicesSchema = v.variant('of', [
  v.strictObject({ of: v.literal('set'), set: IdSchema }),
  v.strictObject({
    of: v.literal('topics'),
    topics: v.array(IdSchema),
    length: v.union([v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), v.literal('all')]),
    types: v.optional(v.array(IdSchema)),
    /** A question that stands before the drawn ones: the one that the home page asked. */
    after: v.optional(QuestionIdSchema),
  }),
  v.strictObject({ of: v.literal('questions'), questions: v.array(QuestionIdSchema) }),
  v.strictObject({
    of: v.literal('study'),
    plan: v.picklist(['today', 'catch-up']),
    /** How each new fact of the session comes in: asked before it is told, or its card read first. */
    introduces: v.array(
      v.strictObject({
        fact: IdSchema,
        by: v.picklist(['pretest', 'reading']),
        /** The pretest itself, or the question before which the card is read. */
        question: QuestionIdSchema,
      }),
    ),
  }),
]);
export type QuizChoices = v.InferOutput<typeof QuizChoicesSchema>;

export const QuizSchema = v.strictObject({
  bank: IdSchema,
  choices: QuizChoicesSchema,
  order: v.picklist(['mixed', 'as-written']),
  behaviour: v.picklist(['practice', 'study', 'test']),
  seed: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,24}$/, 'a seed')),
  /** Subjects left out of the draw. */
  leaveOut: v.array(TagSchema),
  /** Minutes; only tests have one. */
  timeLimit: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
});
/** A quiz before it is begun: all that a link holds. */
export type Quiz = v.InferOutput<typeof QuizSchema>;

export const ConfidenceSchema = v.picklist(['guessing', 'fairly-sure', 'certain']);
export type Confidence = v.InferOutput<typeof ConfidenceSchema>;

export const AttemptStartedSchema = v.strictObject({
  ...common,
  kind: v.literal('attempt-started'),
  attempt: RecordIdSchema,
  quiz: QuizSchema,
  bankVersion: v.string(),
  questions: v.pipe(v.array(QuestionIdSchema), v.minLength(1)),
});

export const ResponseRecordSchema = v.strictObject({
  ...common,
  kind: v.literal('response'),
  attempt: RecordIdSchema,
  bank: IdSchema,
  question: QuestionIdSchema,
  /** Hash of the question's content as it was shown. */
  version: v.string(),
  type: IdSchema,
  /** With the question, all that is needed to show it again as it was. */
  seed: v.string(),
  behaviour: BehaviourIdSchema,
  /** `shown`: the learner asked for the answer. `skipped` counts for nothing. */
  how: v.picklist(['answered', 'shown', 'skipped']),
  /** In authored ids; null where nothing was given. */
  response: v.unknown(),
  /** Null where it is not scored: skipped, or an estimate. */
  fraction: v.nullable(FractionSchema),
  /** Each fact's part of the fraction. */
  facts: v.array(v.strictObject({ fact: IdSchema, fraction: FractionSchema })),
  /** Of an estimate: given − true, in the question's unit. */
  estimateError: v.optional(v.number()),
  /** Asked before the fact was ever told: it counts for nothing in memory and mastery. */
  pretest: v.optional(v.literal(true)),
  confidence: v.optional(ConfidenceSchema),
  hint: v.boolean(),
  /** Time from seeing the question to answering it, in milliseconds. */
  duration: v.pipe(v.number(), v.minValue(0)),
  /** The learner's calendar day, as YYYY-MM-DD where they were: "right on two days" means their days. */
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')),
});
export type ResponseRecord = v.InferOutput<typeof ResponseRecordSchema>;

/** In a test: the answer as it stands now. The last one before the end is the one that counts. */
const AnswerSavedSchema = v.strictObject({
  ...common,
  kind: v.literal('answer-saved'),
  attempt: RecordIdSchema,
  question: QuestionIdSchema,
  /** In authored ids; null: emptied again. */
  response: v.unknown(),
  flagged: v.boolean(),
  /** Milliseconds spent on it so far. */
  duration: v.pipe(v.number(), v.minValue(0)),
});

const TimeChangedSchema = v.strictObject({
  ...common,
  kind: v.literal('time-changed'),
  attempt: RecordIdSchema,
  /** Minutes in all; null: no limit any more. */
  timeLimit: v.nullable(v.pipe(v.number(), v.minValue(1))),
});

const AttemptEndedSchema = v.strictObject({
  ...common,
  kind: v.literal('attempt-ended'),
  attempt: RecordIdSchema,
  how: v.picklist(['finished', 'time-up', 'left']),
});

/** Takes a response back; it stays in the record and counts no more. */
const RetractionSchema = v.strictObject({
  ...common,
  kind: v.literal('retraction'),
  response: RecordIdSchema,
});

/** "Something wrong with this question?" */
const NoteSchema = v.strictObject({
  ...common,
  kind: v.literal('note'),
  bank: IdSchema,
  question: QuestionIdSchema,
  version: v.string(),
  text: v.pipe(v.string(), v.maxLength(2000)),
});

export const RecordSchema = v.variant('kind', [
  AttemptStartedSchema,
  ResponseRecordSchema,
  AnswerSavedSchema,
  TimeChangedSchema,
  AttemptEndedSchema,
  RetractionSchema,
  NoteSchema,
]);
/** One thing that happened. Named with its article's sense in mind: `Record` is taken by TypeScript. */
export type LogRecord = v.InferOutput<typeof RecordSchema>;
export type RecordOf<K extends LogRecord['kind']> = Extract<LogRecord, { kind: K }>;
