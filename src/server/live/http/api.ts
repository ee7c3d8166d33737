/** What is asked over HTTP, beside the socket: src/protocol/http.ts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { participantAt } from '#domain/game/game.ts';
import { type JoinInfo, NewLinkSchema, type ServerInfo, TokenSchema } from '#protocol/http.ts';
import { codeFrom, PROTOCOL } from '#protocol/version.ts';
import { reasonOf } from '../committer.ts';
import { checkNewGame } from '../content.ts';
import { FailureLimit, GAMES_WITHIN, MOST_GAMES } from '../limits.ts';
import type { Log } from '../ports.ts';
import { reportOf } from '../report-sources.ts';
import type { GameRoom } from '../room.ts';
import type { Rooms } from '../rooms.ts';
import { isOwnOrigin } from '../sockets/origin.ts';
import { cookieName, isHost, refused } from './auth.ts';
import { takeJson } from './json.ts';
import type { HostPassword } from './password.ts';

export interface ApiOptions {
  readonly rooms: Rooms;
  readonly log: Log;
  /** Codes and tokens that nobody was given, by address. */
  readonly failures: FailureLimit;
  readonly password: HostPassword | undefined;
  readonly origins: readonly string[];
  /** Where phones can reach the server, once it listens. */
  readonly addresses: () => readonly string[];
  readonly now: () => number;
}

type Params<T> = FastifyRequest<{ Params: T }>;
const TakeLinkSchema = v.strictObject({ token: TokenSchema });

/** A Fastify plugin: register it once. */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  const { rooms, log, failures } = options;
  const passwordFailures = new FailureLimit(10, 60_000, options.now);
  const games = new FailureLimit(MOST_GAMES, GAMES_WITHIN, options.now);
  takeJson(app);

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.method !== 'GET' && !isOwnOrigin(request.headers, options.origins)) {
      return refused(reply, 403, { refused: 'wrong-role' });
    }
    return undefined;
  });
  app.setErrorHandler((error: { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refused(reply, 413, { refused: 'too-large' });
    if (status < 500) return refused(reply, status, { refused: 'malformed' });
    log.error('a request', { reason: reasonOf(error) });
    return refused(reply, 503, { refused: 'not-saved' });
  });

  app.get('/api/server', async (request): Promise<ServerInfo> => {
    const secure = request.protocol === 'https';
    return {
      protocol: PROTOCOL,
      password: options.password !== undefined,
      secure,
      addresses: [...options.addresses()],
    };
  });

  app.get('/api/join/:code', async (request: Params<{ code: string }>, reply) => {
    const code = codeFrom(request.params.code);
    const room = code === undefined ? undefined : await rooms.byCode(code);
    if (!room) {
      const tooMany = failures.failed(request.ip);
      return refused(reply, tooMany ? 429 : 404, { refused: tooMany ? 'too-many-tries' : 'unknown-code' });
    }
    if (room.ended) return refused(reply, 410, { refused: 'ended' });
    return joinInfo(room);
  });

  app.post('/api/games', async (request, reply) => {
    if (!(await mayMake(request, reply))) return reply;
    const checked = checkNewGame(request.body);
    if (checked.problems) {
      return refused(reply, 422, { refused: 'bad-content', problems: [...checked.problems] });
    }
    // Each is kept for weeks: a script must not fill the disk.
    if (games.failed(request.ip)) return refused(reply, 429, { refused: 'too-many-tries' });
    const made = await rooms.create(checked.asked, checked.content);
    if (request.protocol === 'https') {
      const cookie = `${cookieName(made.game)}=${made.token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000`;
      reply.header('set-cookie', cookie);
    }
    return reply.code(201).send(made);
  });

  async function mayMake(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { password } = options;
    if (!password) return true;
    const given = (request.body as { password?: unknown } | null)?.password;
    const guess = typeof given === 'string' && given.length <= 200 ? given : '';
    const busy = passwordFailures.isOver(request.ip);
    const matches = guess === '' ? false : busy ? undefined : await password.matches(guess);
    if (matches) return true;
    if (matches === false && guess !== '') passwordFailures.failed(request.ip);
    refused(reply, matches === undefined ? 429 : 401, {
      refused: matches === undefined ? 'too-many-tries' : 'password',
    });
    return false;
  }

  app.post('/api/games/:game/links', async (request: Params<{ game: string }>, reply) => {
    const { game } = request.params;
    if (!(await isHost(request, reply, game, rooms, failures))) return reply;
    const link = v.safeParse(NewLinkSchema, request.body);
    if (!link.success) return refused(reply, 400, { refused: 'malformed' });
    const room = await rooms.get(game);
    if (!room) return refused(reply, 404, { refused: 'unknown-token' });
    if (link.output.for === 'seat' && !participantAt(room.state, link.output.seat)) {
      return refused(reply, 404, { refused: 'not-in-the-game' });
    }
    return reply.code(201).send(await rooms.makeLink(game, link.output));
  });

  app.post('/api/links', async (request, reply) => {
    const asked = v.safeParse(TakeLinkSchema, request.body);
    if (!asked.success) return refused(reply, 400, { refused: 'malformed' });
    const taken = await rooms.takeLink(asked.output.token);
    if (taken === 'used') return refused(reply, 410, { refused: 'used-already' });
    if (taken) return taken;
    const tooMany = failures.failed(request.ip);
    return refused(reply, tooMany ? 429 : 404, { refused: tooMany ? 'too-many-tries' : 'unknown-token' });
  });

  app.get('/api/games/:game/report', async (request: Params<{ game: string }>, reply) => {
    const { game } = request.params;
    if (!(await isHost(request, reply, game, rooms, failures))) return reply;
    const stored = await rooms.store.load(game);
    return stored ? reportOf(stored) : refused(reply, 404, { refused: 'unknown-token' });
  });

  app.delete('/api/games/:game', async (request: Params<{ game: string }>, reply) => {
    const { game } = request.params;
    if (!(await isHost(request, reply, game, rooms, failures))) return reply;
    await rooms.remove(game);
    return reply.code(204).send();
  });

  app.all('/api/*', async (_request, reply) => refused(reply, 404, { refused: 'malformed' }));
}

function joinInfo(room: GameRoom): JoinInfo {
  const { settings, language, phase } = room.state;
  const { bank, brief } = room.questions.content;
  return {
    game: room.id,
    title: bank.title,
    language,
    names: settings.names,
    free: settings.names === 'list' ? room.names.free() : [],
    teams: settings.teams,
    ...(brief === undefined ? {} : { brief }),
    began: phase.at !== 'lobby',
  };
}
