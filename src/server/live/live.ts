/** The live part of the server, put together: store, rooms, HTTP, sockets. */
import type { Server as HttpServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { api } from './http/api.ts';
import { operations } from './http/operations.ts';
import { HostPassword } from './http/password.ts';
import { FAILURES_WITHIN, FailureLimit, MOST_FAILURES } from './limits.ts';
import { createMetrics } from './metrics.ts';
import type { Chance, Clock, Log } from './ports.ts';
import { keepRetention } from './retention.ts';
import { Rooms } from './rooms.ts';
import { attachSockets, type Sockets } from './sockets/sockets.ts';
import type { Retention, Store } from './store/store.ts';
import { systemChance, systemClock } from './system.ts';

export interface LiveOptions {
  readonly store: Store;
  readonly log: Log;
  readonly hostPassword?: string | undefined;
  readonly trustProxy?: boolean;
  /** Origins besides the server's own. */
  readonly origins?: readonly string[];
  /** Where phones can reach it, once it listens. */
  readonly addresses?: () => readonly string[];
  readonly clock?: Clock;
  readonly chance?: Chance;
  /** How long what is kept; left out: for ever. */
  readonly retention?: Retention;
  /** `process`: also memory, CPU and the like; left out: none. */
  readonly metrics?: 'games' | 'process' | undefined;
}

export interface Live {
  readonly rooms: Rooms;
  /** Adds the routes to an app that does not listen yet. */
  routes(app: FastifyInstance): Promise<void>;
  /** Adds the sockets to its http server. */
  sockets(http: HttpServer): Sockets;
  /** Says farewell, keeps what waits, closes the sockets and the store. */
  close(): Promise<void>;
}

export function createLive(options: LiveOptions): Live {
  const { store, log, clock = systemClock(), chance = systemChance, hostPassword, origins = [] } = options;
  const rooms = new Rooms({ store, clock, chance, log });
  const failures = new FailureLimit(MOST_FAILURES, FAILURES_WITHIN, clock.now);
  const password = hostPassword === undefined ? undefined : new HostPassword(hostPassword);
  let sockets: Sockets | undefined;
  const metrics =
    options.metrics && createMetrics(rooms, () => sockets?.count() ?? 0, options.metrics === 'process');
  const endRetention =
    options.retention &&
    keepRetention({ rooms, retention: options.retention, now: Date.now, after: systemClock().after, log });
  return {
    rooms,
    async routes(app) {
      await app.register(api, {
        rooms,
        log,
        failures,
        password,
        origins,
        addresses: options.addresses ?? (() => []),
        now: clock.now,
      });
      await app.register(operations, { rooms, metrics });
    },
    sockets(http) {
      sockets = attachSockets(http, {
        rooms,
        clock,
        log,
        failures,
        origins,
        trustProxy: options.trustProxy ?? false,
        ...(metrics ? { heard: metrics.heard, sent: metrics.sent } : {}),
      });
      return sockets;
    },
    async close() {
      endRetention?.();
      await rooms.close();
      await sockets?.close();
    },
  };
}
