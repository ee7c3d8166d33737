import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { openWire, type Wire, type WireKind } from './live-wire.ts';

const PATIENCE = 5000;
let io: Server;
let address: URL;
let wires: Wire[] = [];

beforeEach(async () => {
  // Node 20 has none of its own.
  vi.stubGlobal('WebSocket', WebSocket);
  const http = createServer();
  io = new Server(http, { path: '/socket.io/', pingInterval: 60, pingTimeout: 5000 });
  io.on('connection', (socket) => {
    socket.on('echo', (message, answer) => answer({ heard: message }));
    socket.on('tell me', (message, answer) => {
      socket.emit('told', message);
      answer(true);
    });
    socket.on('say nothing', () => undefined);
    socket.on('go away', () => socket.disconnect(true));
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  address = new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/`);
});
afterEach(async () => {
  for (const wire of wires) wire.close();
  wires = [];
  await io.close();
  vi.unstubAllGlobals();
});

function connected(kind: WireKind, to = address, patience = PATIENCE) {
  const events: unknown[] = [];
  let isLost = () => {};
  const lost = new Promise<void>((done) => {
    isLost = done;
  });
  return new Promise<{ wire: Wire; events: unknown[]; lost: Promise<void> }>((done) => {
    const wire = openWire(kind, to, patience, {
      onConnect: () => done({ wire, events, lost }),
      onEvent: (...event) => events.push(event),
      onLost: () => {
        isLost();
        done({ wire, events, lost });
      },
    });
    wires.push(wire);
  });
}

describe.each(['websocket', 'polling'] as const)('over %s', (kind) => {
  test('a real server is asked and answers, each to its own question', async () => {
    const { wire } = await connected(kind);
    expect(wire.connected).toBe(true);
    const answers = await Promise.all(
      ['a\u001eb', 'grüezi “x”', { n: [1, null] }].map((m) => wire.ask('echo', m, PATIENCE)),
    );
    expect(answers).toEqual([{ heard: 'a\u001eb' }, { heard: 'grüezi “x”' }, { heard: { n: [1, null] } }]);
  });

  test('what the server says unasked is heard, in order', async () => {
    const { wire, events } = await connected(kind);
    for (const n of [1, 2, 3]) await wire.ask('tell me', n, PATIENCE);
    expect(events).toEqual([
      ['told', 1],
      ['told', 2],
      ['told', 3],
    ]);
  });

  test('it stays for many of the server’s pings', async () => {
    const { wire, lost } = await connected(kind);
    const pings = new Promise<string>((done) => {
      let count = 0;
      for (const socket of io.sockets.sockets.values()) {
        socket.conn.on('heartbeat', () => {
          count += 1;
          if (count === 4) done('beats');
        });
      }
    });
    expect(await Promise.race([pings, lost.then(() => 'lost')])).toBe('beats');
    expect(await wire.ask('echo', 1, PATIENCE)).toEqual({ heard: 1 });
  });

  test('an acknowledgement that does not come is null, and the connection goes on', async () => {
    const { wire } = await connected(kind);
    expect(await wire.ask('say nothing', 1, 30)).toBeNull();
    expect(await wire.ask('echo', 2, PATIENCE)).toEqual({ heard: 2 });
  });

  test('a server that ends the connection is noticed, and what was asked is answered with null', async () => {
    const { wire, lost } = await connected(kind);
    const asked = wire.ask('say nothing', 1, PATIENCE);
    void wire.ask('go away', 1, PATIENCE);
    await lost;
    expect(await asked).toBeNull();
    expect(wire.connected).toBe(false);
  });

  test('the server sees at once that it was closed, and nobody here is told that it was lost', async () => {
    const { wire, lost } = await connected(kind);
    const gone = new Promise((done) => {
      for (const socket of io.sockets.sockets.values()) socket.on('disconnect', done);
    });
    wire.close();
    await gone;
    expect(await Promise.race([lost.then(() => 'told'), Promise.resolve('not told')])).toBe('not told');
  });

  test('where nobody answers in this protocol, it is lost within its patience', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as AddressInfo;
    const { wire } = await connected(kind, new URL(`http://127.0.0.1:${port}/socket.io/`), 100);
    expect(wire.connected).toBe(false);
    silent.closeAllConnections();
    silent.close();
  });

  test('a page in place of an answer, as hotels give it, is no connection', async () => {
    const portal = createServer((_request, response) => response.end('<html>Log in</html>'));
    await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
    const { port } = portal.address() as AddressInfo;
    const { wire } = await connected(kind, new URL(`http://127.0.0.1:${port}/socket.io/`), 300);
    expect(wire.connected).toBe(false);
    portal.close();
  });
});
