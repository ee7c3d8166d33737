/** Starts the server: PORT and HOST from the environment, the built site beside this bundle. */
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { addressesOf } from './addresses.ts';
import { createApp } from './app.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  return stop(`PORT must be a whole number from 0 to 65535; it is "${text}".`);
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

const host = process.env.HOST || '0.0.0.0';
const port = portFrom(process.env.PORT || '3000');

let app: FastifyInstance;
try {
  app = await createApp({ root: fileURLToPath(new URL('../dist', import.meta.url)) });
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
);
console.log('Plumbline is running. Open it in a browser:');
if (local) console.log(`  Local:   ${local}`);
for (const address of network) console.log(`  Network: ${address}`);
console.log('Press Ctrl+C to stop it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}
