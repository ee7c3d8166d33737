import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { livePlugin } from './live-plugin.ts';

let server: ViteDevServer;
let url = '';
beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    plugins: [livePlugin()],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
});
afterAll(() => server.close());

test('the development server answers for live games, and marks its pages so', async () => {
  expect(await (await fetch(`${url}health`)).json()).toEqual({ ok: true });
  expect(await (await fetch(`${url}api/server`)).json()).toMatchObject({ addresses: [url] });
  const page = await (await fetch(`${url}host/`, { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('<meta name="plumbline-server" content="1">');
});

test('its sockets are those of the server', async () => {
  const polled = await (await fetch(`${url}socket.io/?EIO=4&transport=polling`)).text();
  expect(polled).toContain('"upgrades":["websocket"]');
});
