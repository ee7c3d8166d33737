/** What a host decides about a game before and while it runs. */
import * as v from 'valibot';

/** More people than this never fit into one game. */
export const MOST_SEATS = 2000;

export const GameSettingsSchema = v.strictObject({
  /** `speed` is asked for, never the default (see points.ts for its formula). */
  scoring: v.optional(v.picklist(['accuracy', 'speed']), 'accuracy'),
  /** Null: no limit; the host closes each question. */
  secondsPerQuestion: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600))),
    null,
  ),
  /** Whether a question is shown for reading before it can be answered. */
  promptFirst: v.optional(v.boolean(), false),
  /** Whether an answer may be changed until the question closes. */
  changeAnswers: v.optional(v.boolean(), true),
  /** Generated names, names that people type, or a choice from the host's list. */
  names: v.optional(v.picklist(['generated', 'typed', 'list']), 'generated'),
  /** Whether the host lets each person in. */
  approve: v.optional(v.boolean(), false),
  /** Whether people may still join once the game has begun. */
  lateJoin: v.optional(v.boolean(), true),
  /** 0: everyone for themselves. */
  teams: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8), v.notValue(1)), 0),
  standings: v.optional(v.picklist(['shown', 'hidden']), 'shown'),
  /** Whether prompt and options stand on each person's own screen, or on the room's alone. */
  questionOnDevices: v.optional(v.boolean(), true),
  seats: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_SEATS)), 400),
});
export type GameSettings = v.InferOutput<typeof GameSettingsSchema>;

export const DEFAULT_GAME_SETTINGS: GameSettings = v.parse(GameSettingsSchema, {});

/** Extra time that a host grants one person: a factor, or null for no limit. Nobody else ever sees it. */
export const ExtraTimeSchema = v.nullable(v.picklist([1, 1.5, 2]));
export type ExtraTime = v.InferOutput<typeof ExtraTimeSchema>;
