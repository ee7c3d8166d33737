/**
 * What a live game costs at the very least: Socket.IO with the same pattern of messages and the same settings, and
 * nothing behind it. No rules, no store, no checks: an answer is acknowledged at once, a result is a text that the
 * host sends along.
 */
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';

const COUNTS_EVERY = 250;

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 10_000,
  perMessageDeflate: false,
  httpCompression: false,
});
const participants = new Set<Socket>();
let host: Socket | undefined;
let version = 0;
let answered = 0;
let counting = false;

function count(): void {
  if (counting) return;
  counting = true;
  setTimeout(() => {
    counting = false;
    host?.emit('counts', { version, answered, present: participants.size });
  }, COUNTS_EVERY);
}

io.on('connection', (socket) => {
  socket.on('hello', (hello: { as: string }, answer: (answered: unknown) => void) => {
    if (hello.as === 'host') host = socket;
    else {
      participants.add(socket);
      socket.once('disconnect', () => participants.delete(socket));
    }
    answer({ ok: true, version });
    socket.emit('snapshot', { version, state: 'lobby' });
  });
  socket.on('participant', (_message: unknown, answer: (answered: unknown) => void) => {
    answered += 1;
    version += 1;
    answer({ ok: true, version });
    count();
  });
  // `text` is what everyone is told.
  socket.on('host', ({ state, text }: { state: string; text: string }, answer: (a: unknown) => void) => {
    version += 1;
    answer({ ok: true, version });
    for (const participant of participants) participant.emit('snapshot', { version, state, text });
    host?.emit('snapshot', { version, state, text });
  });
});

http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const bound = http.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  console.log(`  Local:   http://127.0.0.1:${port}/`);
});
process.on('SIGTERM', () => process.exit(0));
