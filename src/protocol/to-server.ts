/**
 * What browsers send. Each name is an event of the socket; each is answered with an acknowledgement
 * (`Answered`). What is not in this union does not exist: anything else is refused.
 */
import * as v from 'valibot';
import { ExtraTimeSchema, GameSettingsSchema } from '#domain/game/settings.ts';

const Seat = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const Round = v.picklist([1, 2]);
const Token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'a token'));
const Code = v.pipe(v.string(), v.maxLength(20));
const Protocol = v.pipe(v.number(), v.integer());
/** Names are cleaned and measured in graphemes by the server; this is only a bound. */
const Name = v.pipe(v.string(), v.maxLength(200));

/** The first message of a connection says who it is; everything after follows from its token. */
export const HelloSchema = v.variant('as', [
  v.strictObject({
    as: v.literal('new-participant'),
    protocol: Protocol,
    code: Code,
    name: v.optional(Name),
    /** How many share the device. */
    people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    /**
     * Theirs to come back with, drawn by the device itself: a hello whose acknowledgement was lost, said again,
     * then joins nobody a second time. Left out: the server draws one.
     */
    token: v.optional(Token),
  }),
  v.strictObject({ as: v.literal('participant'), protocol: Protocol, token: Token }),
  /** `teacher`: with spread, keys and names of who is missing; a screen that the room does not see. */
  v.strictObject({
    as: v.literal('host'),
    protocol: Protocol,
    token: Token,
    view: v.picklist(['room', 'teacher']),
  }),
  /** A projector: a link that the host opens; it shows, and can do nothing. */
  v.strictObject({ as: v.literal('room'), protocol: Protocol, token: Token }),
]);
export type Hello = v.InferOutput<typeof HelloSchema>;

export const ParticipantMessageSchema = v.variant('do', [
  v.strictObject({
    do: v.literal('answer'),
    index: Index,
    round: Round,
    /** As the type's view reports it, in opaque ids. */
    response: v.unknown(),
  }),
  v.strictObject({ do: v.literal('pass'), index: Index, round: Round }),
  v.strictObject({ do: v.literal('leave') }),
  v.strictObject({ do: v.literal('rename'), name: Name }),
]);
export type ParticipantMessage = v.InferOutput<typeof ParticipantMessageSchema>;

const plain = <K extends string>(word: K) => v.strictObject({ do: v.literal(word) });
const ofSeat = <K extends string>(word: K) => v.strictObject({ do: v.literal(word), seat: Seat });

export const HostMessageSchema = v.variant('do', [
  v.strictObject({ do: v.literal('change-settings'), settings: GameSettingsSchema }),
  ofSeat('let-in'),
  ofSeat('remove'),
  ofSeat('block'),
  v.strictObject({ do: v.literal('rename'), seat: Seat, name: Name }),
  v.strictObject({ do: v.literal('extra-time'), seat: Seat, factor: ExtraTimeSchema }),
  plain('lock'),
  plain('unlock'),
  plain('next'),
  plain('open'),
  plain('close'),
  plain('pause'),
  plain('continue'),
  plain('discuss'),
  plain('ask-again'),
  plain('reveal'),
  plain('skip'),
  v.strictObject({
    do: v.literal('add-time'),
    /** Milliseconds. */
    by: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(600_000)),
  }),
  v.strictObject({
    do: v.literal('count-hands'),
    /** By opaque option id. */
    hands: v.record(
      v.pipe(v.string(), v.maxLength(80)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
    ),
  }),
  plain('show-standings'),
  v.strictObject({ do: v.literal('look-back'), index: v.nullable(Index) }),
  plain('end'),
]);
export type HostMessage = v.InferOutput<typeof HostMessageSchema>;

/** What the events of the socket are called, from browser to server. */
export const TO_SERVER = ['hello', 'participant', 'host'] as const;
