/** The disk and the process on a bad day. */
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATABASE } from '../../src/server/live/store/open.ts';
import { startServer, type TestServer } from './live-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.remove());

const pass = { do: 'pass', index: 0, round: 1 };

async function begun() {
  const { code, token, game } = await server.newGame();
  const host = server.client();
  await host.hello({ as: 'host', token, view: 'room' });
  const people = Array.from({ length: 8 }, () => server.client());
  await Promise.all(people.map((one) => one.join(code)));
  await host.host({ do: 'next' });
  return { host, people, game, code };
}

it('a database that another program holds: nothing is acknowledged, and it goes on within five seconds', async () => {
  const { people, game, code } = await begun();
  const other = new Database(join(server.folder, 'data', DATABASE));
  other.exec('begin immediate');
  const refused = await Promise.all(people.map((one) => one.send('participant', pass)));
  expect(refused).toEqual(people.map(() => ({ ok: false, refused: 'not-saved' })));
  expect((await fetch(`${server.url}/ready`)).status).toBe(503);
  expect(await server.client().join(code)).toEqual({ ok: false, refused: 'not-saved' });
  // What can be read is still told.
  expect((await fetch(`${server.url}/api/join/${code}`)).status).toBe(200);

  other.exec('rollback');
  other.close();
  const freed = performance.now();
  for (const one of people) {
    for (;;) {
      const answered = await one.send('participant', pass);
      if (answered.ok) break;
      expect(answered.refused).toBe('not-saved');
    }
  }
  expect(performance.now() - freed).toBeLessThan(5000);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  const kept = (await server.live.rooms.store.load(game))?.events ?? [];
  expect(kept.filter(({ kind }) => kind === 'passed')).toHaveLength(people.length);
});

it('a server that is told to stop says farewell, and keeps what it has acknowledged', async () => {
  const { people, game, host } = await begun();
  const asked = people.map((one) => one.socket.timeout(5000).emitWithAck('participant', pass));
  // They are on their way; the last thing that this client hears is the farewell.
  await host.host({ do: 'lock' });
  const closing = server.live.close();
  const answers = (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? (one.value as { ok: boolean }).ok : false,
  );
  await closing;
  await host.until(() => host.socket.disconnected);
  expect(host.messages.at(-1)).toEqual({ event: 'farewell', payload: { why: 'server-closing' } });
  await server.app.close();

  const { folder } = server;
  server = await startServer({}, folder);
  const kept = (await server.live.rooms.store.load(game))?.events ?? [];
  const passed = kept.filter(({ kind }) => kind === 'passed').length;
  expect(passed).toBeGreaterThanOrEqual(answers.filter(Boolean).length);
  expect(kept.at(-1)?.kind).toBe('resumed');
});
