/**
 * A bank as the browser gets it: an index that is part of the app and stays small however many questions
 * there are, and files fetched when they are needed, from the bank's folder (chunks.ts):
 *
 * - `<topic>.<n>.json`: a chunk of a topic's questions, with the facts they ask for
 * - `about.json`: what is said of its documents, topics and stations
 * - `facts.json`, `pictures.json`, `glossary.json`: all of them; facts without their data, and with the forms in
 *   which they are asked
 * - `data.json`: the data of facts, for question models (src/question-models)
 * - `sets.json`: the questions of the ready sets
 * - `reading.<topic>.json`: the topic's prose with the pictures in it
 */
import * as v from 'valibot';
import type { BankDocument, BankFile, ReadySet, Topic } from './bank.ts';
import { IdSchema, QuestionIdSchema, TagSchema, TextSchema } from './common.ts';
import { type Fact, FactDataSchema, FactSchema } from './fact.ts';
import { check, type Problem } from './problem.ts';
import { DemandSchema, type LoadedQuestion } from './question.ts';
import type { QuestionTypes } from './read-bank.ts';
import { GlossaryEntrySchema, PictureSchema, ReadingBlockSchema } from './reading.ts';

export interface TopicIndex extends Pick<Topic, 'id' | 'title'> {
  /** Questions, facts that are asked, and files of questions. */
  readonly count: number;
  readonly factCount: number;
  readonly chunks: number;
  /** Questions by type. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Questions by their subjects: tags in the order of TAGS, joined by "+"; untagged under "". */
  readonly tagged: Readonly<Record<string, number>>;
}

/** A ready set without its questions: those are in `sets.json`. */
export interface SetIndex extends Pick<ReadySet, 'id' | 'title' | 'summary'> {
  readonly count: number;
  /** As in TopicIndex; left out where no question of the set is tagged. */
  readonly tagged?: Readonly<Record<string, number>>;
}

export interface BankIndex
  extends Pick<BankFile, 'id' | 'title' | 'summary' | 'language' | 'chapters' | 'subjects'> {
  /** Changes with anything in the bank. */
  readonly version: string;
  readonly documents: readonly Pick<BankDocument, 'id' | 'title' | 'shortTitle'>[];
  readonly topics: readonly TopicIndex[];
  readonly sets: readonly SetIndex[];
  readonly path?: {
    readonly title: string;
    readonly stations: readonly {
      readonly id: string;
      readonly title: string;
      readonly topics: readonly string[];
    }[];
  };
  /** What home says of its question before it is answered; the question itself lies in its chunk. */
  readonly firstQuestion: {
    readonly id: string;
    readonly prompt: string;
    readonly document: string | undefined;
  };
  readonly contentNote?: string;
  readonly sample: boolean;
}

const ChunkSchema = v.strictObject({
  questions: v.array(v.looseObject({ id: QuestionIdSchema, type: IdSchema, version: v.string() })),
  facts: v.array(FactSchema),
});

const DeliveredFormSchema = v.strictObject({
  id: QuestionIdSchema,
  type: IdSchema,
  facts: v.array(IdSchema),
  /** Beyond the tags of its facts. */
  sensitive: v.optional(v.array(TagSchema)),
  demand: v.optional(DemandSchema),
  estimate: v.optional(v.literal(true)),
});
export type DeliveredForm = v.InferOutput<typeof DeliveredFormSchema>;

export const DeliveredFactsSchema = v.strictObject({
  /** Without their data. */
  facts: v.array(FactSchema),
  /** Every written question, as far as planning needs to know it. */
  forms: v.array(DeliveredFormSchema),
  /** In how many kinds of question each asked fact is asked for, by fact id. */
  kinds: v.record(IdSchema, v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The order in which topics come in when they are learned; optional ones only when chosen (domain/study/forms). */
  study: v.strictObject({ order: v.array(IdSchema), optional: v.array(IdSchema) }),
});
export type DeliveredFacts = v.InferOutput<typeof DeliveredFactsSchema>;
/** The data of facts, by fact id. */
export const DeliveredDataSchema = v.strictObject({ data: v.record(IdSchema, v.array(FactDataSchema)) });
export const DeliveredSetsSchema = v.strictObject({
  sets: v.array(v.strictObject({ id: IdSchema, questions: v.array(QuestionIdSchema) })),
});
export const DeliveredPicturesSchema = v.strictObject({ pictures: v.array(PictureSchema) });
export const DeliveredGlossarySchema = v.strictObject({ entries: v.array(GlossaryEntrySchema) });
export const DeliveredReadingSchema = v.strictObject({
  topic: IdSchema,
  blocks: v.array(ReadingBlockSchema),
  pictures: v.array(PictureSchema),
});
export type DeliveredReading = v.InferOutput<typeof DeliveredReadingSchema>;

export const DeliveredAboutSchema = v.strictObject({
  documents: v.array(
    v.strictObject({
      id: IdSchema,
      title: TextSchema,
      shortTitle: TextSchema,
      author: TextSchema,
      dated: TextSchema,
      about: TextSchema,
      limits: TextSchema,
    }),
  ),
  topics: v.array(v.strictObject({ id: IdSchema, summary: TextSchema })),
  stations: v.array(v.strictObject({ id: IdSchema, summary: TextSchema })),
});
export type DeliveredAbout = v.InferOutput<typeof DeliveredAboutSchema>;

export interface Chunk {
  readonly questions: readonly LoadedQuestion[];
  readonly facts: readonly Fact[];
}

/**
 * Reads a fetched chunk. A question that its type's schema refuses is left out and told as a problem, so that
 * the others can still be asked; undefined where the file as a whole is something else.
 */
export function readChunk(
  value: unknown,
  types: QuestionTypes,
  file: string,
): { readonly chunk?: Chunk; readonly problems: readonly Problem[] } {
  const envelope = check(ChunkSchema, value, file);
  if (envelope.output === undefined) return { problems: envelope.problems };
  const problems: Problem[] = [];
  const questions = envelope.output.questions.flatMap((delivered, index): LoadedQuestion[] => {
    const { version, ...rest } = delivered;
    const type = types.get(rest.type);
    const at = ['questions', index];
    if (type === undefined) {
      problems.push({
        file,
        path: `questions[${index}].type`,
        expected: 'the id of a question type',
        found: `"${rest.type}"`,
      });
      return [];
    }
    const checked = check(type.schema, rest, file, at);
    problems.push(...checked.problems);
    return checked.output === undefined ? [] : [{ ...checked.output, version }];
  });
  return { chunk: { questions, facts: envelope.output.facts }, problems };
}
