/** What every question has, whatever its type. Types add their own fields to this. */
import * as v from 'valibot';
import { BANK_FORMAT, IdSchema, QuestionIdSchema, TagSchema, TextSchema } from './common.ts';

/** What a question asks of a learner beyond remembering. */
export const DemandSchema = v.picklist(['recall', 'tell-apart', 'cause', 'order', 'compare', 'apply']);

/** A lint warning that its author looked at and let stand. */
const WaiverSchema = v.strictObject({ rule: IdSchema, reason: TextSchema });

/** Spread into each type's strict object: `v.strictObject({ ...questionFields, type: v.literal('…'), … })`. */
export const questionFields = {
  id: QuestionIdSchema,
  /** What is asked. A small subset of Markdown: *emphasis* and **strong**. */
  prompt: TextSchema,
  facts: v.pipe(v.array(IdSchema), v.minLength(1, 'at least one fact')),
  /** Two or three sentences shown after the answer. */
  explanation: v.optional(TextSchema),
  hint: v.optional(TextSchema),
  demand: v.optional(DemandSchema),
  /** Subjects beyond those of its facts. */
  sensitive: v.optional(v.array(TagSchema)),
  /** A picture of the bank, shown with the feedback. */
  picture: v.optional(IdSchema),
  waive: v.optional(v.array(WaiverSchema)),
  /** The question model that made it (src/question-models); left out where a person wrote it. */
  madeBy: v.optional(IdSchema),
} as const;

export const QuestionBaseSchema = v.looseObject({ ...questionFields, type: IdSchema });
/** The fields that all types share; the rest belongs to the type. */
export type QuestionBase = v.InferOutput<typeof QuestionBaseSchema>;

/** A question after loading: `version` is a hash of its content, for the response log. */
export type LoadedQuestion<Q extends QuestionBase = QuestionBase> = Q & { readonly version: string };

/** One file of questions: those of one topic. Each type's schema judges its own in a second step. */
export const TopicEnvelopeSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(BANK_FORMAT),
  topic: IdSchema,
  questions: v.array(v.unknown()),
});
