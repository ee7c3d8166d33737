import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGame, questions, startServer, type TestServer } from './live-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ metrics: 'games' });
});
afterAll(() => server.remove());

const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.url}/api/games`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    body: (await response.json()) as { refused?: string; problems?: unknown[] },
  };
};

describe('a game’s content', () => {
  it('is told all that is amiss with it, by path', async () => {
    const [first, second, ...rest] = questions;
    const { prompt: _gone, ...without } = first as unknown as Record<string, unknown>;
    const bad = { ...aGame(), questions: [without, { ...second, type: 'riddle' }, ...rest, rest[0]] };
    const { status, body } = await post(JSON.stringify(bad));
    expect(status).toBe(422);
    expect(body.refused).toBe('bad-content');
    expect(JSON.stringify(body.problems)).toMatch(
      /questions\[0\]\.prompt.*questions\[1\]\.type.*each question once/s,
    );
  });

  it('names only facts that are there', async () => {
    const { body } = await post(JSON.stringify({ ...aGame(), facts: [] }));
    expect(body.refused).toBe('bad-content');
  });

  it.each([
    ['deeper than 32', `${'['.repeat(40)}${']'.repeat(40)}`, 400],
    ['no JSON', '{"a":', 400],
    ['nothing', '', 400],
    ['larger than 2 MiB', JSON.stringify({ a: 'x'.repeat(3_000_000) }), 413],
    ['another shape', '[]', 422],
    ['a prototype', '{"__proto__":{"bank":{}},"constructor":1}', 422],
  ])('is refused where it is %s', async (_what, text, status) => {
    expect((await post(text)).status).toBe(status);
  });

  it('is taken as JSON alone, and from a page of ours alone', async () => {
    const text = JSON.stringify(aGame());
    expect((await post(text, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(text, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(text, { origin: server.url })).status).toBe(201);
  });
});

describe('a host’s requests', () => {
  it('need the token of that game', async () => {
    const mine = await server.newGame();
    const other = await server.newGame();
    const ask = (method: string, path: string, token?: string) =>
      fetch(`${server.url}/api/games/${mine.game}${path}`, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        },
        ...(method === 'POST' ? { body: '{"for":"host"}' } : {}),
      });
    const client = server.client();
    const joined = await client.join(mine.code);
    const participant = joined.ok ? joined.token : '';
    for (const [method, path] of [
      ['GET', '/report'],
      ['POST', '/links'],
      ['DELETE', ''],
    ] as const) {
      expect((await ask(method, path)).status).toBe(401);
      expect((await ask(method, path, 'A'.repeat(43))).status).toBe(401);
      expect((await ask(method, path, other.token)).status).toBe(403);
      expect((await ask(method, path, participant)).status).toBe(403);
    }
    expect((await ask('GET', '/report', mine.token)).status).toBe(200);
  });

  it('move a seat to another device', async () => {
    const { code, token, game } = await server.newGame();
    const first = server.client();
    await first.join(code);
    const link = await (
      await server.post(`/api/games/${game}/links`, { for: 'seat', seat: 0 }, token)
    ).json();
    expect(link.path).toBe(`join/#link=${link.token}`);
    const taken = await (await server.post('/api/links', { token: link.token })).json();
    expect(taken).toMatchObject({ as: 'participant', code });
    const second = server.client();
    expect(await second.hello({ as: 'participant', token: taken.token })).toMatchObject({ ok: true });
    expect((await server.post(`/api/games/${game}/links`, { for: 'seat', seat: 7 }, token)).status).toBe(404);
  });
});

it('limits wrong codes by address, and right ones never', async () => {
  const own = await startServer();
  const { code } = await own.newGame();
  const statuses = [];
  for (let i = 0; i < 25; i++)
    statuses.push((await fetch(`${own.url}/api/join/ZZZZZ${'23456789'[i % 8]}`)).status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(20);
  expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
  expect((await fetch(`${own.url}/api/join/${code.toLowerCase()}`)).status).toBe(200);
  await own.remove();
});

it('asks for the owner’s password where there is one', async () => {
  const own = await startServer({ hostPassword: 'correct horse' });
  expect(await (await fetch(`${own.url}/api/server`)).json()).toMatchObject({ password: true });
  const ask = async (password?: string) => (await own.post('/api/games', { ...aGame(), password })).status;
  expect(await ask()).toBe(401);
  expect(await ask('wrong horse')).toBe(401);
  expect(await ask('correct horse')).toBe(201);
  await own.remove();
});

it('offers names from a class list, each once', async () => {
  const { code } = await server.newGame({
    settings: { names: 'list' } as never,
    classList: ['Ana', 'Ben', ' ana '],
  });
  const info = async () =>
    (await (await fetch(`${server.url}/api/join/${code}`)).json()) as { free: string[] };
  expect((await info()).free).toEqual(['Ana', 'Ben']);
  const client = server.client();
  expect(await client.join(code, 'Carl')).toEqual({ ok: false, refused: 'name-not-usable' });
  expect(await client.join(code, 'Ana')).toMatchObject({ ok: true });
  expect((await info()).free).toEqual(['Ben']);
});

it('tells how it is doing, and nothing about anyone', async () => {
  const { code } = await server.newGame({ settings: { names: 'typed' } as never });
  const client = server.client();
  await client.join(code, 'Unmistakable');
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).toMatch(/plumbline_connections \d/);
  expect(text).toMatch(/plumbline_messages_heard_total\{event="hello",outcome="ok"\}/);
  expect(text).not.toContain('Unmistakable');
  expect(text).not.toContain(code);
});

it('answers unknown addresses below /api as what they are', async () => {
  const response = await fetch(`${server.url}/api/nothing`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
