/**
 * What a host gets after a game, as the server sends it and the browser checks it (make-report.ts makes it).
 * Everything is told by codes and numbers; words for them are the interface's.
 */
import * as v from 'valibot';
import { FLAGS } from '../stats/question-statistics.ts';

/** The form of reports that this version makes. */
export const REPORT_FORMAT = 1;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
/** Null: nobody to take it from. */
const Milliseconds = v.nullable(v.pipe(v.number(), v.minValue(0)));
const Time = v.nullable(v.number());

const RoundSchema = v.strictObject({
  /** Answers from devices. */
  answered: Count,
  /** Skipped, or not answered; nobody's reason is asked. */
  notTaken: Count,
  /** Mean fraction, hands counted in the room among it. Null for estimates, and where nobody answered. */
  mean: Share,
  right: Count,
  partly: Count,
  notYet: Count,
  /** From opening to their last answer, pauses left out. */
  medianTime: Milliseconds,
  /** How often each option was chosen, in the order of the question's options. */
  chosen: v.array(v.strictObject({ option: v.string(), devices: Count, hands: Count })),
  /** Where there are no options: the answers in words, commonest first. An empty text: all others. */
  words: v.array(v.strictObject({ text: v.string(), count: Count, right: v.boolean() })),
  /** Of an estimate, sorted: how far off each guess was, given − true, in the question's unit. */
  errors: v.array(v.number()),
});
export type ReportRound = v.InferOutput<typeof RoundSchema>;

const OptionSchema = v.strictObject({
  id: v.string(),
  text: v.string(),
  keyed: v.boolean(),
  rationale: v.optional(v.string()),
});

const QuestionSchema = v.strictObject({
  index: Count,
  id: v.string(),
  type: v.string(),
  prompt: v.string(),
  keyInWords: v.string(),
  facts: v.array(v.string()),
  /** `asked`: the game ended before its reveal; it counts for nobody. */
  state: v.picklist(['not-asked', 'asked', 'revealed', 'skipped']),
  estimate: v.boolean(),
  /** On a subject that anyone may leave out: who did is told nowhere. */
  optional: v.boolean(),
  options: v.array(OptionSchema),
  first: v.nullable(RoundSchema),
  second: v.nullable(RoundSchema),
  /** Among those who answered in both rounds. */
  change: v.nullable(
    v.strictObject({ both: Count, first: v.number(), second: v.number(), better: Count, worse: Count }),
  ),
  /** From first rounds; each null where there are too few answers for it. */
  statistics: v.nullable(
    v.strictObject({
      responses: Count,
      facility: Share,
      discrimination: v.nullable(v.number()),
      pointBiserial: v.nullable(v.number()),
      distractors: v.array(
        v.strictObject({
          option: v.string(),
          share: Share,
          meanRest: Share,
          working: v.nullable(v.boolean()),
        }),
      ),
      flags: v.array(v.picklist(FLAGS)),
    }),
  ),
});
export type ReportQuestion = v.InferOutput<typeof QuestionSchema>;

const FactSchema = v.strictObject({
  fact: v.string(),
  claim: v.string(),
  document: v.string(),
  section: v.string(),
  optional: v.boolean(),
  /** Indexes of the questions that asked for it and were revealed. */
  questions: v.array(Count),
  /** Answers that it is judged by: one a person and question, and hands. */
  answers: Count,
  /** Mean of its part of each answer: in first rounds, and in the end. Null: nobody answered. */
  first: Share,
  mean: Share,
  /** Seats of those who answered and had less than half of it. */
  needHelp: v.array(Count),
});
export type ReportFact = v.InferOutput<typeof FactSchema>;

const ScoreSchema = v.strictObject({
  right: Count,
  partly: Count,
  notYet: Count,
  /** Questions on subjects that can be left out are not among them. */
  notTaken: Count,
  estimates: Count,
  points: Count,
});

const ParticipantSchema = v.strictObject({
  seat: Count,
  /** Null once names are deleted, or where nobody gave one. */
  name: v.nullable(v.string()),
  team: v.nullable(Count),
  /** How many shared the device. */
  people: Count,
  score: ScoreSchema,
  /** Mean fraction of what they answered, estimates apart. */
  mean: Share,
  medianTime: Milliseconds,
  /** How many questions on subjects that can be left out they did not take: a number, and nothing else. */
  optionalNotTaken: Count,
  /** Facts, in the order of the game. */
  needsHelpWith: v.array(v.string()),
  /** Question by question; those that are optional are left out, since a gap would tell what someone skipped. */
  answers: v.array(
    v.strictObject({
      index: Count,
      /** In words; null: not taken. */
      words: v.nullable(v.string()),
      fraction: Share,
      estimateError: v.optional(v.number()),
      time: Milliseconds,
    }),
  ),
});
export type ReportParticipant = v.InferOutput<typeof ParticipantSchema>;

export const ReportSchema = v.strictObject({
  format: v.literal(REPORT_FORMAT),
  bank: v.strictObject({ id: v.string(), version: v.string(), title: v.string(), language: v.string() }),
  /** Milliseconds since 1970, UTC. `began`: the first question. */
  createdAt: v.number(),
  began: Time,
  ended: Time,
  how: v.nullable(v.picklist(['finished', 'host', 'abandoned'])),
  scoring: v.picklist(['accuracy', 'speed']),
  class: v.strictObject({
    participants: Count,
    /** Mean fraction over all answers that count. */
    mean: Share,
    medianTime: Milliseconds,
    optionalNotTaken: Count,
    /** Null where fewer than thirty took every question. */
    reliability: v.nullable(v.strictObject({ alpha: v.number(), standardError: v.number() })),
  }),
  questions: v.array(QuestionSchema),
  /** What to teach next first: the least known at the beginning, those nobody answered at the end. */
  facts: v.array(FactSchema),
  /** By seat. */
  participants: v.array(ParticipantSchema),
  /** Empty where there were none. */
  teams: v.array(v.strictObject({ team: Count, points: Count, members: Count, rank: Count })),
});
export type Report = v.InferOutput<typeof ReportSchema>;
