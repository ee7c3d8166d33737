/** Who asks over HTTP: a token in the header, or under https the cookie that creating the game set. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refused } from '#protocol/http.ts';
import type { FailureLimit } from '../limits.ts';
import type { Rooms } from '../rooms.ts';
import { parseCookie } from './cookies.ts';

/** One a game, so that a host can run two. `__Host-`: https, this host and no other, the whole site. */
export const cookieName = (game: string) => `__Host-plumbline-${game}`;

const BEARER = /^Bearer ([\w-]{43})$/;

export function refused(reply: FastifyReply, status: number, body: Refused) {
  return reply.code(status).send(body);
}

/** @returns whether the request comes from this game's host; if not, the refusal is sent */
export async function isHost(
  request: FastifyRequest,
  reply: FastifyReply,
  game: string,
  rooms: Rooms,
  failures: FailureLimit,
): Promise<boolean> {
  const header = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const token = header ?? parseCookie(request.headers.cookie ?? '', cookieName(game));
  const owner = token === undefined ? undefined : await rooms.ownerOf(token);
  if (owner?.role === 'host' && owner.game === game) return true;
  if (failures.failed(request.ip)) refused(reply, 429, { refused: 'too-many-tries' });
  else if (owner) refused(reply, 403, { refused: 'wrong-role' });
  else refused(reply, 401, { refused: 'unknown-token' });
  return false;
}
