/**
 * What browsers ask over HTTP, beside the socket: making a game, opening it on another screen, its report. A
 * host's requests carry `Authorization: Bearer <token>`, or under https the cookie that creating the game set.
 */
import * as v from 'valibot';
import { TagSchema } from '#domain/bank/common.ts';
import { FactSchema } from '#domain/bank/fact.ts';
import { GameSettingsSchema } from '#domain/game/settings.ts';
import { TokenSchema } from './joining.ts';
import { RefusalSchema } from './to-participant.ts';

export { type JoinInfo, JoinInfoSchema, type LinkTaken, LinkTakenSchema, TokenSchema } from './joining.ts';

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const MOST_QUESTIONS = 100;
export const MOST_LISTED = 500;

/**
 * POST /api/games. The questions come whole, in their authored form, so that a game can be made from any bank
 * that the host's browser holds, and goes on as it began when the site is built anew. The server checks each one
 * with its type's schema before anything is kept.
 */
export const NewGameSchema = v.strictObject({
  bank: v.strictObject({
    id: Text(100),
    version: Text(100),
    title: Text(200),
    language: Text(20),
    /** Documents that the facts come from. */
    documents: v.array(v.looseObject({ id: Text(100), title: Text(300), shortTitle: v.optional(Text(300)) })),
    /** Subjects that never carry points or rank. */
    calm: v.array(TagSchema),
  }),
  /** In the order in which they are asked. */
  questions: v.pipe(v.array(v.looseObject({ id: Text(200) })), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
  /** Those that the questions ask for. */
  facts: v.array(FactSchema),
  settings: GameSettingsSchema,
  /** Names to choose from, where `settings.names` is `list`. */
  classList: v.optional(v.pipe(v.array(Text(200)), v.maxLength(MOST_LISTED))),
  /** Shown in the lobby: what this is about, and that anyone may skip anything. */
  brief: v.optional(Text(1000)),
  /** Where the server's owner asks for one. */
  password: v.optional(Text(200)),
});
export type NewGame = v.InferOutput<typeof NewGameSchema>;

/** Answer of POST /api/games. The token is the only proof of who hosts; it is told once. */
export const GameMadeSchema = v.strictObject({ game: v.string(), code: v.string(), token: TokenSchema });
export type GameMade = v.InferOutput<typeof GameMadeSchema>;

/** Any request that can't be met: a status of 4xx or 5xx, with this. */
export const RefusedSchema = v.strictObject({
  refused: v.union([RefusalSchema, v.picklist(['password', 'bad-content', 'too-large', 'used-already'])]),
  /** What is amiss with the content, where it is. */
  problems: v.optional(
    v.array(v.strictObject({ path: v.string(), expected: v.string(), found: v.string() })),
  ),
});
export type Refused = v.InferOutput<typeof RefusedSchema>;

/** GET /api/server */
export const ServerInfoSchema = v.strictObject({
  protocol: v.number(),
  /** Whether making a game needs the owner's password. */
  password: v.boolean(),
  /** Under https; else anyone on the network could listen. */
  secure: v.boolean(),
  /** Where phones can reach it, most likely first, each with a slash at its end. */
  addresses: v.array(v.string()),
});
export type ServerInfo = v.InferOutput<typeof ServerInfoSchema>;

/**
 * POST /api/games/:game/links (host): a link that works once, for ten minutes. `host`: another device of the
 * host; `room`: a projector; `seat`: a participant goes on with another device.
 */
export const NewLinkSchema = v.variant('for', [
  v.strictObject({ for: v.literal('host') }),
  v.strictObject({ for: v.literal('room') }),
  v.strictObject({ for: v.literal('seat'), seat: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);
export type NewLink = v.InferOutput<typeof NewLinkSchema>;
export const LinkMadeSchema = v.strictObject({
  token: TokenSchema,
  /** Of the app, relative: the token stands in the fragment, which no server log sees. */
  path: v.string(),
  /** Milliseconds since 1970, UTC. */
  until: v.number(),
});
export type LinkMade = v.InferOutput<typeof LinkMadeSchema>;

// GET /api/games/:game/report (host): `Report` of domain/game/report.ts. DELETE /api/games/:game (host): 204.
