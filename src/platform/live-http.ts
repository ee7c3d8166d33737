/** What a host asks the server over HTTP: making a game, opening it on another screen, what it came to. */
import * as v from 'valibot';
import {
  type GameMade,
  GameMadeSchema,
  type LinkMade,
  LinkMadeSchema,
  type LinkTaken,
  LinkTakenSchema,
  type NewGame,
  type NewLink,
  type Refused,
  RefusedSchema,
  type ServerInfo,
  ServerInfoSchema,
} from '#protocol/http.ts';
import { fileAddress } from './base.ts';

export { hasServer } from './served.ts';

/**
 * `unreachable`: no answer. `not-understood`: an answer that is not ours, as a login page or an older server
 * gives. `unknown-token` stands for every 401 without a reason.
 */
export type HttpRefusal = Refused['refused'] | 'unreachable' | 'not-understood';
export type HttpAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: HttpRefusal; readonly problems?: Refused['problems'] };

/** In ms. A game of a hundred questions is a few hundred kilobytes, over a school's network. */
const PATIENCE = 20_000;

interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly token?: string | undefined;
  readonly body?: unknown;
}

async function ask<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  { method = 'GET', token, body }: Ask = {},
): Promise<HttpAnswer<T>> {
  let response: Response;
  let value: unknown = null;
  try {
    response = await fetch(fileAddress(path), {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
      cache: 'no-store',
    });
    if (response.status !== 204) value = await response.json().catch(() => undefined);
  } catch {
    return { ok: false, refused: 'unreachable' };
  }
  if (response.ok) {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? { ok: true, value: parsed.output } : { ok: false, refused: 'not-understood' };
  }
  const refused = v.safeParse(RefusedSchema, value);
  if (refused.success) return { ok: false, ...refused.output };
  return { ok: false, refused: response.status === 401 ? 'unknown-token' : 'not-understood' };
}

export const loadServerInfo = (): Promise<HttpAnswer<ServerInfo>> => ask('api/server', ServerInfoSchema);

export const makeGame = (game: NewGame): Promise<HttpAnswer<GameMade>> =>
  ask('api/games', GameMadeSchema, { method: 'POST', body: game });

export const makeLink = (game: string, token: string, link: NewLink): Promise<HttpAnswer<LinkMade>> =>
  ask(`api/games/${game}/links`, LinkMadeSchema, { method: 'POST', token, body: link });

/** A link works once: what it gives has to be kept. */
export const takeLink = (token: string): Promise<HttpAnswer<LinkTaken>> =>
  ask('api/links', LinkTakenSchema, { method: 'POST', body: { token } });

export const deleteGame = (game: string, token: string): Promise<HttpAnswer<unknown>> =>
  ask(`api/games/${game}`, v.unknown(), { method: 'DELETE', token });

/** @param schema the report's, given by who shows it: its code is then loaded with the report alone */
export const loadReport = <T>(
  game: string,
  token: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<HttpAnswer<T>> => ask(`api/games/${game}/report`, schema, { token });
