/**
 * Everything that can happen in a game, in the form in which it is kept. A game is the fold of its events
 * (game.ts). Names are in none of them: they live apart, so that they can be deleted.
 */
import * as v from 'valibot';
import { IdSchema, QuestionIdSchema } from '#domain/bank/common.ts';
import { ExtraTimeSchema, GameSettingsSchema } from './settings.ts';

/** The form of events that this version writes. */
export const GAME_FORMAT = 1;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Milliseconds = v.pipe(v.number(), v.minValue(0));
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Milliseconds since 1970, UTC, by the server's clock. */
const common = { at: Count };
const Seat = Count;
const Round = v.picklist([1, 2]);

export const GameQuestionSchema = v.strictObject({
  id: QuestionIdSchema,
  version: v.string(),
  type: IdSchema,
  facts: v.array(IdSchema),
  /** With the question: the same order of options on every screen of the room. */
  seed: v.string(),
  /** A guess before the reveal: outside score and points. */
  estimate: v.boolean(),
  /** On any subject that can be left out: no timer, no speed. */
  sensitive: v.boolean(),
  /** On those that never carry points or rank. */
  calm: v.boolean(),
});
export type GameQuestion = v.InferOutput<typeof GameQuestionSchema>;

const event = <K extends string, F extends v.ObjectEntries>(kind: K, fields: F) =>
  v.strictObject({ ...common, kind: v.literal(kind), ...fields });

export const GameEventSchema = v.variant('kind', [
  event('created', {
    format: v.literal(GAME_FORMAT),
    bank: IdSchema,
    bankVersion: v.string(),
    language: v.string(),
    settings: GameSettingsSchema,
    questions: v.pipe(v.array(GameQuestionSchema), v.minLength(1)),
    seed: v.string(),
  }),
  event('settings-changed', { settings: GameSettingsSchema }),
  /** `people`: how many sit at this device. */
  event('joined', { seat: Seat, team: v.nullable(Count), waiting: v.boolean(), people: Count }),
  event('let-in', { seat: Seat }),
  event('renamed', { seat: Seat }),
  event('removed', { seat: Seat, blocked: v.boolean() }),
  event('left', { seat: Seat }),
  event('returned', { seat: Seat }),
  event('extra-time', { seat: Seat, factor: ExtraTimeSchema }),
  event('locked', { locked: v.boolean() }),
  event('question-shown', { index: Count }),
  /** `limit` in ms; null: until the host closes. */
  event('opened', { round: Round, limit: v.nullable(Milliseconds) }),
  event('answered', {
    seat: Seat,
    index: Count,
    round: Round,
    /** In authored ids. */
    response: v.unknown(),
    /** Null for an estimate. */
    fraction: v.nullable(Fraction),
    facts: v.array(v.strictObject({ fact: IdSchema, fraction: Fraction })),
    estimateError: v.optional(v.number()),
    /** Time used since the question opened, pauses left out. */
    used: Milliseconds,
  }),
  /** A participant's "skip": counts as answered in every list of who is missing. */
  event('passed', { seat: Seat, index: Count, round: Round }),
  /** Counted in the room, where there are no devices: how many hands for each option id. */
  event('hands-counted', { index: Count, round: Round, hands: v.record(v.string(), Count) }),
  event('time-added', { by: Milliseconds }),
  event('paused', {}),
  event('continued', {}),
  /** The server was away; the time since `alive` does not count against anyone. */
  event('resumed', { alive: Count }),
  event('closed', { by: v.picklist(['time', 'host']) }),
  event('discussion', {}),
  event('revealed', {}),
  event('question-skipped', {}),
  event('standings-shown', {}),
  /** The room looks back at an earlier question; null: on with the game. */
  event('looked-back', { index: v.nullable(Count) }),
  event('ended', { how: v.picklist(['finished', 'host', 'abandoned']) }),
]);
export type GameEvent = v.InferOutput<typeof GameEventSchema>;
export type GameEventOf<K extends GameEvent['kind']> = Extract<GameEvent, { kind: K }>;
