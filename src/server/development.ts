/** Live games beside Vite's own server while the app is worked on; kept in memory, and gone when it stops. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import Fastify from 'fastify';
import { createLive } from './live/live.ts';
import { MemoryStore } from './live/store/memory-store.ts';
import { lineLog } from './log.ts';

/** Answered by the live part, and by no page. */
const OURS = /^\/(api\/|health$|ready$|metrics$)/;

export interface DevelopmentServer {
  /** @returns whether the address is one of ours, and so will be answered */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

/** @param addresses where phones can reach it, once it listens */
export async function liveForDevelopment(
  http: Server,
  addresses: () => readonly string[],
): Promise<DevelopmentServer> {
  const live = createLive({ store: new MemoryStore(), log: lineLog, addresses, metrics: 'games' });
  const app = Fastify({ logger: false });
  await live.routes(app);
  await app.ready();
  live.sockets(http);
  return {
    answer(request, response) {
      if (!OURS.test((request.url ?? '').replace(/\?.*/, ''))) return false;
      app.routing(request, response);
      return true;
    },
  };
}
