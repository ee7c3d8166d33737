/** Socket.IO on the http server: from connections to conversations, and nothing else. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { securityHeaders } from '../../security.ts';
import type { FailureLimit } from '../limits.ts';
import type { Clock, Log } from '../ports.ts';
import type { Rooms } from '../rooms.ts';
import { Conversation } from './conversation.ts';
import { isOwnOrigin } from './origin.ts';
import { SocketViewer } from './socket-viewer.ts';

/** No message of a browser is longer. */
const MOST_BYTES = 16 * 1024;
/** Who has not said hello by then is closed, in ms. */
const HELLO_WITHIN = 30_000;
const LOOK_EVERY = 1000;

export interface SocketsOptions {
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly log: Log;
  readonly failures: FailureLimit;
  /** Origins besides the server's own. */
  readonly origins: readonly string[];
  /** Behind a proxy, the address stands in a header. */
  readonly trustProxy: boolean;
  /** Told of every message, in either direction. */
  readonly heard?: (event: unknown, outcome: string) => void;
  readonly sent?: (event: string, payload: unknown) => void;
}

export interface Sockets {
  readonly io: Server;
  /** Connections now. */
  count(): number;
  close(): Promise<void>;
}

export function attachSockets(http: HttpServer, options: SocketsOptions): Sockets {
  const { clock, origins } = options;
  const io = new Server(http, {
    path: '/socket.io/',
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    // A phone that fell asleep is noticed within twenty seconds.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    // Messages are small, and a compressor for each of two thousand connections is not.
    perMessageDeflate: false,
    httpCompression: false,
  });
  // Every request, polling and upgrades alike; `allowRequest` would see the first of a connection alone.
  io.engine.use(
    (request: { headers: Record<string, string> }, _response: unknown, next: (e?: Error) => void) => {
      next(isOwnOrigin(request.headers, origins) ? undefined : new Error('another origin'));
    },
  );
  io.engine.on('headers', (headers: Record<string, string>) => {
    Object.assign(headers, securityHeaders, { 'cache-control': 'no-store' });
  });

  const viewers = new Set<SocketViewer>();
  io.on('connection', (socket) => {
    const viewer = new SocketViewer(socket, clock, options.sent);
    viewers.add(viewer);
    socket.once('disconnect', () => viewers.delete(viewer));
    converse(socket, viewer, options);
  });
  const looking = setInterval(() => {
    for (const viewer of viewers) viewer.closeIfTooSlow();
  }, LOOK_EVERY);
  looking.unref();

  return {
    io,
    count: () => viewers.size,
    async close() {
      clearInterval(looking);
      // Farewells are on their way; what does not take them within a moment is cut off.
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

function converse(socket: Socket, viewer: SocketViewer, options: SocketsOptions): void {
  const conversation = new Conversation({
    rooms: options.rooms,
    viewer,
    clock: options.clock,
    log: options.log,
    failures: options.failures,
    address: addressOf(socket, options.trustProxy),
    close: (why) => viewer.farewell(why),
    heard: options.heard,
  });
  const unknown = options.clock.after(HELLO_WITHIN, () => {
    if (!conversation.isKnown) socket.disconnect(true);
  });
  socket.onAny((event: unknown, ...args: unknown[]) => {
    const answer = args.at(-1);
    if (typeof answer !== 'function') return conversation.noteMalformed();
    const payload = args.length === 2 ? args[0] : undefined;
    void conversation.heard(event, payload).then((answered) => {
      if (socket.connected) answer(answered);
    });
  });
  socket.on('error', () => conversation.noteMalformed());
  socket.once('disconnect', () => {
    unknown();
    conversation.ended();
  });
}

function addressOf(socket: Socket, trustProxy: boolean): string {
  const forwarded = socket.handshake.headers['x-forwarded-for'];
  if (trustProxy && typeof forwarded === 'string') {
    // The last is the one that our own proxy saw; what stands before it, anyone can write.
    const last = forwarded.split(',').at(-1)?.trim();
    if (last) return last;
  }
  return socket.handshake.address;
}
