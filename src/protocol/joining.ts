/** What a participant's browser asks over HTTP; the rest is in http.ts, which they never load. */
import * as v from 'valibot';
import { GameSettingsSchema } from '#domain/game/settings.ts';

/** 256 bits, base64url. */
export const TokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'a token'));

/** GET /api/join/:code, before a name is chosen. Failures are limited, successes are not. */
export const JoinInfoSchema = v.strictObject({
  game: v.string(),
  title: v.string(),
  language: v.string(),
  names: GameSettingsSchema.entries.names,
  /** Of `list`: those that nobody has taken yet. */
  free: v.array(v.string()),
  teams: v.number(),
  brief: v.optional(v.string()),
  began: v.boolean(),
});
export type JoinInfo = v.InferOutput<typeof JoinInfoSchema>;

/** POST /api/links with `{ token }`: the link's token becomes a lasting one. */
export const LinkTakenSchema = v.strictObject({
  as: v.picklist(['host', 'room', 'participant']),
  game: v.string(),
  code: v.string(),
  token: TokenSchema,
});
export type LinkTaken = v.InferOutput<typeof LinkTakenSchema>;
