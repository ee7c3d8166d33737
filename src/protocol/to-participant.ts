/**
 * What the server sends to participants, and what everyone is told in the same words. Apart from to-browser.ts, so
 * that thirty phones fetch nothing of what only hosts and projectors are sent.
 */
import * as v from 'valibot';
import { REFUSALS } from '#domain/game/commands.ts';
import { GameSettingsSchema } from '#domain/game/settings.ts';

export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Round = v.picklist([1, 2]);
const Milliseconds = v.pipe(v.number(), v.minValue(0));

/** Why something was refused beyond the game's own reasons. */
export const PROTOCOL_REFUSALS = [
  'malformed',
  'wrong-role',
  'unknown-code',
  'unknown-token',
  'old-client',
  'too-many-tries',
  'name-not-usable',
  'name-taken',
  'not-saved',
  'server-closing',
] as const;
export const RefusalSchema = v.picklist([...REFUSALS, ...PROTOCOL_REFUSALS]);
export type AnyRefusal = v.InferOutput<typeof RefusalSchema>;

/** The acknowledgement of every message; for an answer it is sent after the commit. */
export const AnsweredSchema = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    /** Of the game after it; a browser that has a gap asks again by saying hello. */
    version: Count,
    /** Only to a new participant: theirs to come back with. */
    token: v.optional(v.string()),
  }),
  v.strictObject({ ok: v.literal(false), refused: RefusalSchema }),
]);
export type Answered = v.InferOutput<typeof AnsweredSchema>;

/** A question as learners see it: its type's learner view. Which fields, the type knows. */
const LearnerViewSchema = v.looseObject({ type: v.string(), prompt: v.string() });

export const QuestionShownSchema = v.strictObject({
  index: Count,
  count: Count,
  round: Round,
  stage: v.picklist(['shown', 'open', 'closed', 'discussion', 'revealed']),
  /** Null on a device where the room's screen alone shows it and nothing is to be answered yet. */
  view: v.nullable(LearnerViewSchema),
  sensitive: v.boolean(),
  estimate: v.boolean(),
  /** What is left for this reader, in ms, when the message was sent; null: no limit. Stands still while paused. */
  timeLeft: v.nullable(Milliseconds),
  /** Of how long, for the picture of it. */
  limit: v.nullable(Milliseconds),
});

/** After the reveal: all that the document says of it. Ids are opaque, as in the view. */
export const RevealSchema = v.strictObject({
  key: v.unknown(),
  keyInWords: v.string(),
  parts: v.record(
    v.string(),
    v.strictObject({
      verdict: v.picklist(['right', 'missed', 'not-right', 'neutral']),
      rationale: v.optional(v.string()),
    }),
  ),
  notes: v.array(v.string()),
  explanation: v.optional(v.string()),
  facts: v.array(
    v.strictObject({
      id: v.string(),
      claim: v.string(),
      document: v.string(),
      section: v.string(),
      year: v.optional(v.number()),
      caveat: v.optional(v.string()),
    }),
  ),
});
export type Reveal = v.InferOutput<typeof RevealSchema>;

const ScoreSchema = v.strictObject({
  right: Count,
  partly: Count,
  notYet: Count,
  notTaken: Count,
  estimates: Count,
  points: Count,
  /** Null where standings are hidden, or the question shown carries none. */
  rank: v.nullable(Count),
});

export const ParticipantSnapshotSchema = v.strictObject({
  role: v.literal('participant'),
  version: Count,
  name: v.string(),
  team: v.nullable(Count),
  /** The bank's title. */
  bank: v.string(),
  language: v.string(),
  settings: v.pick(GameSettingsSchema, [
    'scoring',
    'changeAnswers',
    'standings',
    'teams',
    'questionOnDevices',
  ]),
  paused: v.boolean(),
  phase: v.variant('at', [
    v.strictObject({ at: v.literal('waiting') }),
    v.strictObject({ at: v.literal('lobby') }),
    v.strictObject({
      at: v.literal('question'),
      question: QuestionShownSchema,
      /** What the server has of them in this round. */
      given: v.nullable(
        v.variant('passed', [
          v.strictObject({ passed: v.literal(false), response: v.unknown() }),
          v.strictObject({ passed: v.literal(true) }),
        ]),
      ),
      result: v.nullable(
        v.strictObject({
          reveal: RevealSchema,
          /** Null: not taken, or an estimate. */
          fraction: v.nullable(v.number()),
          estimateError: v.optional(v.number()),
          points: v.nullable(Count),
          score: ScoreSchema,
        }),
      ),
    }),
    v.strictObject({ at: v.literal('between'), score: ScoreSchema }),
    v.strictObject({ at: v.literal('standings'), score: ScoreSchema }),
    v.strictObject({
      at: v.literal('ended'),
      score: ScoreSchema,
      /** Of the bank (above stands its title): the device's own record names it. */
      bankId: v.string(),
      /**
       * Every question that was revealed, in order, with what they answered (null: nothing), for their own study.
       */
      answers: v.array(
        v.strictObject({
          /** As in `question.index`: an answer that came too late is kept under it on the device. */
          index: Count,
          question: v.string(),
          type: v.string(),
          version: v.string(),
          seed: v.string(),
          /** In authored ids. */
          response: v.unknown(),
          passed: v.boolean(),
          fraction: v.nullable(v.number()),
          facts: v.array(v.strictObject({ fact: v.string(), fraction: v.number() })),
          estimateError: v.optional(v.number()),
        }),
      ),
    }),
  ]),
});
export type ParticipantSnapshot = v.InferOutput<typeof ParticipantSnapshotSchema>;

/** To hosts and projectors, a few times a second at most: how many have answered is no tally. */
export const CountsSchema = v.strictObject({
  version: Count,
  answered: Count,
  present: Count,
  /** To teachers' screens alone. */
  stillHaveTime: v.optional(Count),
});
export type Counts = v.InferOutput<typeof CountsSchema>;

/** The last word on a connection, before the server closes it. */
export const FarewellSchema = v.strictObject({
  why: v.picklist([
    'removed',
    'blocked',
    'elsewhere',
    'game-gone',
    'server-closing',
    'malformed',
    'too-slow',
  ]),
});
export type Farewell = v.InferOutput<typeof FarewellSchema>;
