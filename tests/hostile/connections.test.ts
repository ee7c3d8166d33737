/** Sockets themselves: who may connect, what is too much, and what is left of it afterwards. */
import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestClient, type TestServer } from './live-server.ts';
import { anyMessage } from './payloads.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.remove());

const farewells = (client: TestClient) =>
  client.messages.filter(({ event }) => event === 'farewell').map(({ payload }) => payload);

/** Whatever happened, a well-behaved class still plays. */
async function stillPlays(): Promise<void> {
  const { code, token } = await server.newGame();
  const host = server.client();
  await host.hello({ as: 'host', token, view: 'room' });
  const one = server.client();
  await one.join(code);
  await host.host({ do: 'next' });
  await one.shows('participant', ({ phase }) => phase.at === 'question');
  expect(await one.send('participant', { do: 'pass', index: 0, round: 1 })).toMatchObject({ ok: true });
  host.close();
  one.close();
}

describe('another site’s page', () => {
  const status = (method: string, path: string, headers: Record<string, string>) =>
    new Promise<number>((done, failed) => {
      const asked = request(server.url + path, { method, headers }, (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      });
      asked.on('upgrade', (_answer, socket) => {
        socket.destroy();
        done(101);
      });
      asked.on('error', failed);
      asked.end();
    });
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const path = '/socket.io/?EIO=4&transport=';

  it('may not connect, by either transport', async () => {
    const origin = 'https://evil.example';
    expect(await status('GET', `${path}polling`, { origin })).toBe(400);
    expect(await status('GET', `${path}websocket`, { ...upgrade, origin })).toBe(400);
    expect(await status('GET', `${path}polling`, {})).toBe(200);
    expect(await status('GET', `${path}websocket`, { ...upgrade, origin: server.url })).toBe(101);
  });

  it('may not go on with a connection of ours', async () => {
    const open = await fetch(`${server.url}${path}polling`);
    const { sid } = JSON.parse((await open.text()).slice(1)) as { sid: string };
    const origin = 'https://evil.example';
    expect(await status('POST', `${path}polling&sid=${sid}`, { origin })).toBe(400);
    expect(await status('GET', `${path}websocket&sid=${sid}`, { ...upgrade, origin })).toBe(400);
  });
});

describe('nonsense', () => {
  it.each(['websocket', 'polling'] as const)('twenty times closes the connection (%s)', async (transport) => {
    const client = server.client([transport]);
    const answers = await Promise.all(
      Array.from({ length: 19 }, (_, i) => client.send(i % 2 ? 'hello' : 'nothing', { i })),
    );
    expect(new Set(answers.map((one) => !one.ok && one.refused))).toEqual(new Set(['malformed']));
    expect(client.socket.connected).toBe(true);
    client.socket.emit('hello');
    await client.until(() => client.socket.disconnected);
    expect(farewells(client)).toEqual([{ why: 'malformed' }]);
    await stillPlays();
  });

  it.each(['websocket', 'polling'] as const)(
    'of any kind gets a typed refusal, and no more (%s)',
    async (transport) => {
      const { code, game } = await server.newGame();
      const room = await server.live.rooms.get(game);
      const before = room?.state;
      const messages = fc.sample(anyMessage, { numRuns: 60, seed: 4 }).filter(({ event, payload }) => {
        // What Socket.IO keeps for itself, its client does not even send; what is larger than a frame closes.
        const reserved = [
          'connect',
          'connect_error',
          'disconnect',
          'disconnecting',
          'newListener',
          'removeListener',
        ];
        return !reserved.includes(event) && JSON.stringify(payload).length < 12_000;
      });
      for (let i = 0; i < messages.length; i += 12) {
        const client = server.client([transport]);
        const answers = await Promise.all(
          messages.slice(i, i + 12).map(({ event, payload }) => client.send(event, payload)),
        );
        expect(answers.every(({ ok }) => !ok)).toBe(true);
        expect(client.snapshots).toEqual([]);
        client.close();
      }
      expect(room?.state).toBe(before);
      expect(code).toBe(room?.code);
      await stillPlays();
    },
  );

  it('that is not even Socket.IO closes its own connection alone', async () => {
    for (const packet of [
      '4',
      '42',
      '42[',
      '42["hello"',
      '451-["hello",{"_placeholder":true,"num":0}]',
      '9',
      '\u0000',
    ]) {
      const client = server.client();
      await client.until(() => client.socket.connected);
      const { transport } = client.socket.io.engine as unknown as {
        transport: { ws: { send(text: string): void } };
      };
      transport.ws.send(packet);
      client.close();
    }
    for (const text of [
      'GET / HTTP/9\r\n\r\n',
      '\u0000\u0001',
      'POST /socket.io/ HTTP/1.1\r\nHost: a\r\n\r\n',
    ]) {
      const { port } = new URL(server.url);
      await new Promise<void>((done) => {
        const raw = connect(Number(port), '127.0.0.1', () => raw.end(text));
        raw.on('close', () => done());
        raw.on('error', () => done());
        raw.resume();
      });
    }
    await stillPlays();
  });

  it('larger than 16 KiB closes the connection', async () => {
    const client = server.client();
    await client.until(() => client.socket.connected);
    client.socket.emit('hello', { as: 'new-participant', protocol: 1, code: 'x'.repeat(17_000) }, () => {});
    await client.until(() => client.socket.disconnected);
    await stillPlays();
  });

  it('with binary parts is refused', async () => {
    const client = server.client();
    expect(await client.send('hello', Buffer.from('{}'))).toEqual({ ok: false, refused: 'malformed' });
    expect(await client.send('hello', { as: Buffer.from('host'), protocol: 1 })).toMatchObject({ ok: false });
    client.close();
  });
});

describe('a host', () => {
  it('locks, approves, removes and blocks; who was removed stays out', async () => {
    const { code, token } = await server.newGame({ settings: { approve: true, seats: 3 } as never });
    const host = server.client();
    await host.hello({ as: 'host', token, view: 'room' });
    const clients = [server.client(), server.client(), server.client(), server.client()] as const;
    const [a, b, c, d] = clients;
    const joined = [await a.join(code), await b.join(code), await c.join(code)];
    expect(joined.every(({ ok }) => ok)).toBe(true);
    expect(await d.join(code)).toEqual({ ok: false, refused: 'full' });
    await a.shows('participant', ({ phase }) => phase.at === 'waiting');
    await host.host({ do: 'let-in', seat: 0 });
    await a.shows('participant', ({ phase }) => phase.at === 'lobby');
    await host.host({ do: 'remove', seat: 1 });
    await host.host({ do: 'block', seat: 2 });
    await b.until(() => b.socket.disconnected);
    await c.until(() => c.socket.disconnected);
    expect([farewells(b), farewells(c)]).toEqual([[{ why: 'removed' }], [{ why: 'blocked' }]]);
    const back = server.client();
    const tokens = joined.map((one) => (one.ok ? one.token : ''));
    expect(await back.hello({ as: 'participant', token: tokens[1] })).toEqual({
      ok: false,
      refused: 'not-in-the-game',
    });
    expect(await back.hello({ as: 'participant', token: tokens[2] })).toEqual({
      ok: false,
      refused: 'blocked',
    });
    await host.host({ do: 'lock' });
    expect(await d.join(code)).toEqual({ ok: false, refused: 'locked' });
  });

  it('sees one screen a participant: the newest', async () => {
    const { code } = await server.newGame();
    const first = server.client();
    const joined = await first.join(code);
    const second = server.client(['polling']);
    await second.hello({ as: 'participant', token: joined.ok ? joined.token : '' });
    await first.until(() => first.socket.disconnected);
    expect(farewells(first)).toEqual([{ why: 'elsewhere' }]);
    await second.shows('participant', ({ phase }) => phase.at === 'lobby');
  });
});

it('tells a participant at most four things about a question', async () => {
  const { code, token } = await server.newGame({
    settings: { promptFirst: true, secondsPerQuestion: 5 } as never,
  });
  const host = server.client();
  await host.hello({ as: 'host', token, view: 'teacher' });
  const crowd = Array.from({ length: 12 }, () => server.client());
  await Promise.all(crowd.map((client) => client.join(code)));
  const [one] = crowd;
  if (!one) throw new Error('nobody');
  await host.host({ do: 'next' });
  await host.host({ do: 'open' });
  await Promise.all(
    crowd.map((client) =>
      client.shows('participant', ({ phase }) => phase.at === 'question' && phase.question.stage === 'open'),
    ),
  );
  const before = one.messages.length - 2;
  await Promise.all(crowd.map((client) => client.send('participant', { do: 'pass', index: 0, round: 1 })));
  await host.shows('host', ({ phase }) => phase.at === 'question' && phase.question.stage === 'closed');
  await host.host({ do: 'reveal' });
  await one.shows('participant', ({ phase }) => phase.at === 'question' && phase.result !== null);
  // Shown, opened, revealed; and the acknowledgement, which is no event.
  expect(one.messages.slice(before)).toHaveLength(3);
  const counts = host.messages.filter(({ event }) => event === 'counts').length;
  expect(counts).toBeLessThanOrEqual(6);
});

it('a crowd of scripts at one room takes no more than its seats', async () => {
  const { code } = await server.newGame({ settings: { seats: 20 } as never });
  const crowd = Array.from({ length: 60 }, () => server.client());
  const answers = await Promise.all(crowd.map((client) => client.join(code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  expect(new Set(answers.flatMap((one) => (one.ok ? [] : one.refused)))).toEqual(new Set(['full']));
  for (const client of crowd) client.close();
  await stillPlays();
});
