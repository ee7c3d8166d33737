import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { generate } from 'selfsigned';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGame } from '../../tests/hostile/live-server.ts';
import { createApp } from './app.ts';
import { createLive, type Live } from './live/live.ts';
import { NO_LOG } from './live/ports.ts';
import { MemoryStore } from './live/store/memory-store.ts';

let ca = '';
let app: FastifyInstance;
let live: Live;
let root = '';
let port = 0;

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  ca = made.cert;
  root = mkdtempSync(join(tmpdir(), 'plumbline-tls-'));
  for (const name of ['index.html', '404.html']) writeFileSync(join(root, name), '<head></head>');
  live = createLive({ store: new MemoryStore(), log: NO_LOG });
  app = await createApp({ root, routes: live.routes, tls: { cert: ca, key: made.private } });
  live.sockets(app.server);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await live.close();
  await app.close();
  rmSync(root, { recursive: true });
});

function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        ca,
        method,
        path,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => {
          text += part.toString();
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    asked.on('error', failed);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

it('under https, and only there, browsers are told to insist on it', async () => {
  const { headers, status } = await ask('GET', '/');
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(JSON.parse((await ask('GET', '/api/server')).text)).toMatchObject({ secure: true });
});

it('a host is known by a cookie that no page can read, and that no other site sends', async () => {
  const made = await ask('POST', '/api/games', aGame());
  expect(made.status).toBe(201);
  const { game, token } = JSON.parse(made.text) as { game: string; token: string };
  const [cookie = ''] = (made.headers['set-cookie'] ?? []) as string[];
  expect(cookie).toMatch(
    new RegExp(`^__Host-plumbline-${game}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\\d+$`),
  );
  const [pair = ''] = cookie.split(';');
  expect((await ask('GET', `/api/games/${game}/report`, undefined, { cookie: pair })).status).toBe(200);
  expect((await ask('GET', `/api/games/${game}/report`)).status).toBe(401);
});

it('sockets are there as well', async () => {
  const socket = io(`https://127.0.0.1:${port}`, {
    ca: ca.toString(),
    reconnection: false,
    transports: ['websocket'],
  });
  const answered = await new Promise((done, failed) => {
    socket.on('connect', () => void socket.emitWithAck('hello', {}).then(done));
    socket.on('connect_error', failed);
  });
  expect(answered).toEqual({ ok: false, refused: 'malformed' });
  socket.close();
});
