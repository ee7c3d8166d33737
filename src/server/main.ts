/** Starts the server: the built site beside this bundle, and live games kept in the data directory. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FastifyInstance } from 'fastify';
import { addressesOf } from './addresses.ts';
import { createApp } from './app.ts';
import { createLive } from './live/live.ts';
import { retentionOf } from './live/retention.ts';
import { WorkerStore } from './live/store/worker-store.ts';
import { lineLog } from './log.ts';
import { readSettings } from './settings.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** One line that says what to do, in place of a stack. */
function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be used by you. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. HOST=0.0.0.0 listens on all that it has.`;
    default:
      return `The server could not start: ${error.message}`;
  }
}

const read = readSettings(process.env, process.argv.slice(2));
if ('problem' in read) stop(read.problem);
const { settings } = read;
const { host, port } = settings;
const data = resolve(settings.data);

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return stop(`The file ${file} can't be read.`);
  }
}
const tls = settings.tls && { cert: readPem(settings.tls.cert), key: readPem(settings.tls.key) };
try {
  if (tls) createSecureContext(tls);
} catch (error) {
  stop(
    `--tls-cert and --tls-key must be a certificate and the key that belongs to it, in PEM: ${(error as Error).message}`,
  );
}

function isTaken(): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => done(code === 'EADDRINUSE'));
    probe.listen({ host, port }, () => probe.close(() => done(false)));
  });
}

let store: WorkerStore;
try {
  const thread = new URL('./store-worker.js', import.meta.url);
  store = await WorkerStore.open(new Worker(thread), data, (error) =>
    stop(`The data can't be kept: ${error.message}`),
  );
} catch (error) {
  if ((error as Error).name !== 'DataInUse')
    stop(`The data in ${data} can't be opened: ${(error as Error).message}`);
  // Most often it is this very server, started twice.
  if (await isTaken()) stop(refusal(Object.assign(new Error(), { code: 'EADDRINUSE' }), host, port));
  stop(
    `The data in ${data} is in use by another server. Choose another folder: PLUMBLINE_DATA=data-2 npm start`,
  );
}

let reachable: readonly string[] = [];
const live = createLive({
  store,
  log: lineLog,
  hostPassword: settings.hostPassword,
  trustProxy: settings.trustProxy,
  origins: settings.address === undefined ? [] : [new URL(settings.address).origin],
  addresses: () => reachable,
  retention: retentionOf(settings.resultsDays),
  metrics: settings.metrics ? 'process' : undefined,
});

let app: FastifyInstance;
try {
  app = await createApp({
    root: fileURLToPath(new URL('../dist', import.meta.url)),
    routes: live.routes,
    tls,
    trustProxy: settings.trustProxy,
  });
  live.sockets(app.server);
} catch (error) {
  stop((error as Error).message);
}
try {
  await app.listen({ host, port });
} catch (error) {
  stop(refusal(error as NodeJS.ErrnoException, host, port));
}

const bound = app.server.address();
const { local, network } = addressesOf(
  host,
  typeof bound === 'object' && bound ? bound.port : port,
  networkInterfaces(),
  tls ? 'https' : 'http',
);
reachable = settings.address ? [settings.address] : network.length > 0 ? network : local ? [local] : [];
console.log('Plumbline is running. Open it in a browser:');
if (local) console.log(`  Local:   ${local}`);
for (const address of network) console.log(`  Network: ${address}`);
if (settings.address) console.log(`  Address: ${settings.address}`);
console.log(`Live games are kept in ${data}`);
const resumed = await live.rooms.resumeAll();
if (resumed > 0) console.log(`Games that go on where they were: ${resumed}`);
console.log('Press Ctrl+C to stop it.');

// A fault of ours in one room's timer is no reason to end every other game: nothing is half done, since what
// happens is kept as a whole or not at all. Without its message, which may hold what someone wrote.
for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(fault, (error: unknown) => {
    const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
    const [place = ''] = stack.split('\n').filter((line) => line.startsWith('    at '));
    lineLog.error(fault, { name, place: place.trim() });
  });
}

/** In ms; below what systemd and containers give. */
const STOP_WITHIN = 8000;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl+C means at once.
    if (stopping) process.exit(1);
    stopping = true;
    // What holds its connection open for longer is cut off; all that was acknowledged is kept long before.
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    void live
      .close()
      .then(() => app.close())
      .then(() => process.exit(0));
  });
}
