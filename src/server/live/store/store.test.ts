import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GameEvent } from '#domain/game/events.ts';
import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import { backUp, restore } from './backup.ts';
import { MemoryStore } from './memory-store.ts';
import { DATABASE, openStore } from './open.ts';
import type { NewStored, Store } from './store.ts';
import { WorkerStore } from './worker-store.ts';

const CREATED: GameEvent = {
  kind: 'created',
  at: 1000,
  format: 1,
  bank: 'bank',
  bankVersion: '1',
  language: 'en',
  settings: DEFAULT_GAME_SETTINGS,
  questions: [
    {
      id: 'topic.one',
      version: 'v',
      type: 'true-false',
      facts: ['a'],
      seed: 's',
      estimate: false,
      sensitive: false,
      calm: false,
    },
  ],
  seed: 'seed',
};

const game = (id: string, change: Partial<NewStored> = {}): NewStored => ({
  id,
  code: 'BCDFGH',
  at: 1000,
  names: 'generated',
  content: {
    bank: { id: 'bank', version: '1', title: 'Bank', language: 'en', documents: [], calm: [] },
    questions: [],
    facts: [],
  },
  listed: [],
  events: [CREATED],
  tokenHash: `host of ${id}`,
  ...change,
});
const joined: GameEvent = { kind: 'joined', at: 2000, seat: 0, team: null, waiting: false, people: 1 };
const ended: GameEvent = { kind: 'ended', at: 3000, how: 'host' };

let folder = '';

/** As main.ts does it, but for the loader, which the built one does not need. */
function openThread(): Promise<WorkerStore> {
  const file = JSON.stringify(new URL('worker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`;
  const worker = new Worker(code, { eval: true });
  return WorkerStore.open(worker, folder, (error) => {
    throw error;
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each<[string, () => Promise<Store>]>([
  ['in memory', async () => new MemoryStore()],
  ['in a file', async () => (await openStore(folder)).store],
  ['in a thread of its own', () => openThread()],
])('a store %s', (_where, open) => {
  it('keeps events, names and tokens together, in order', async () => {
    const store = await open();
    await store.create(game('one', { listed: ['Ana', 'Ben'], names: 'list' }));
    await store.commit([
      { kind: 'events', game: 'one', from: 2, events: [joined] },
      { kind: 'name', game: 'one', seat: 0, name: 'It’s "Ana"; --' },
      { kind: 'token', game: 'one', hash: 'h', role: 'participant', seat: 0, at: 2000 },
      { kind: 'alive', game: 'one', at: 2500 },
    ]);
    expect(await store.load('one')).toMatchObject({
      events: [CREATED, joined],
      names: new Map([[0, 'It’s "Ana"; --']]),
      listed: ['Ana', 'Ben'],
      alive: 2500,
      ended: false,
    });
    expect(await store.ownerOf('h')).toEqual({ game: 'one', role: 'participant', seat: 0 });
    expect(await store.ownerOf('host of one')).toEqual({ game: 'one', role: 'host', seat: null });
    expect(await store.byCode('BCDFGH')).toBe('one');
    expect(await store.unfinished()).toEqual(['one']);
    await store.commit([{ kind: 'events', game: 'one', from: 3, events: [ended] }]);
    expect(await store.unfinished()).toEqual([]);
    expect(await store.byCode('BCDFGH')).toBeUndefined();
    await store.close();
  });

  it('keeps what came together, of several games, each in its order', async () => {
    const store = await open();
    await store.create(game('one'));
    await store.create(game('two', { tokenHash: 'two' }));
    await store.commit([
      { kind: 'events', game: 'one', from: 2, events: [joined] },
      { kind: 'events', game: 'two', from: 2, events: [joined, ended] },
      { kind: 'events', game: 'one', from: 3, events: [ended] },
    ]);
    for (const id of ['one', 'two']) {
      expect(await store.load(id)).toMatchObject({ events: [CREATED, joined, ended], ended: true });
    }
    await store.close();
  });

  it('keeps nothing of a transaction that fails in the middle', async () => {
    const store = await open();
    await store.create(game('one'));
    const change = { kind: 'events', game: 'one', from: 1, events: [joined] } as const;
    await expect(store.commit([change])).rejects.toThrow();
    expect((await store.load('one'))?.events).toEqual([CREATED]);
    await store.close();
  });

  it('gives a link once, and only in time', async () => {
    const store = await open();
    const link = { game: 'one', role: 'host', seat: null, hash: 'l', until: 10 } as const;
    await store.addLink(link);
    expect(await store.takeLink('l', 11)).toBeUndefined();
    expect(await store.takeLink('l', 10)).toEqual({ game: 'one', role: 'host', seat: null });
    expect(await store.takeLink('l', 10)).toBe('used');
    await store.close();
  });

  it('deletes names first and results later, those of a list together', async () => {
    const store = await open();
    for (const id of ['typed', 'list']) {
      await store.create(game(id, { names: id === 'list' ? 'list' : 'typed', code: id, tokenHash: id }));
      await store.commit([
        { kind: 'events', game: id, from: 2, events: [joined, ended] },
        { kind: 'name', game: id, seat: 0, name: 'Ana' },
      ]);
    }
    await store.create(game('running', { tokenHash: 'running' }));
    const retention = { names: 100, results: 500 };
    expect(await store.retire(3099, retention)).toEqual({ games: 0, names: 0 });
    expect(await store.retire(3100, retention)).toEqual({ games: 0, names: 1 });
    expect((await store.load('typed'))?.names.size).toBe(0);
    expect((await store.load('list'))?.names.size).toBe(1);
    expect(await store.retire(3500, retention)).toMatchObject({ games: 2 });
    expect(await store.load('list')).toBeUndefined();
    expect(await store.ownerOf('list')).toBeUndefined();
    expect(await store.load('running')).toBeDefined();
    await store.close();
  });
});

describe('the data directory', () => {
  it('is one server’s at a time', async () => {
    const { store } = await openStore(folder);
    await expect(openStore(folder)).rejects.toMatchObject({ name: 'DataInUse' });
    await expect(openThread()).rejects.toMatchObject({ name: 'DataInUse' });
    await store.close();
    const again = await openStore(folder);
    expect(again.migrated).toEqual([]);
    await again.store.close();
  });

  it('holds nothing of a game that was deleted', async () => {
    const { store } = await openStore(folder);
    await store.create(game('one'));
    await store.commit([{ kind: 'name', game: 'one', seat: 0, name: 'Unmistakable' }]);
    await store.remove('one');
    for (const file of [DATABASE, `${DATABASE}-wal`]) {
      expect(readFileSync(join(folder, file)).includes('Unmistakable')).toBe(false);
    }
    await store.close();
  });

  it('acknowledges nothing while another program holds the file, and goes on after', async () => {
    const { store } = await openStore(folder);
    await store.create(game('one'));
    const other = new Database(join(folder, DATABASE));
    other.exec('begin immediate');
    const change = { kind: 'events', game: 'one', from: 2, events: [joined] } as const;
    await expect(store.commit([change])).rejects.toThrow();
    expect(await store.ready()).toBe(false);
    other.exec('rollback');
    other.close();
    await store.commit([change]);
    expect((await store.load('one'))?.events).toEqual([CREATED, joined]);
    await store.close();
  });

  it.each(['0001-live-games', '0002-events-in-groups'])('opens what version %s wrote', async (version) => {
    const database = new Database(join(folder, DATABASE));
    database.exec(readFileSync(join(import.meta.dirname, `fixtures/${version}.sql`), 'utf8'));
    database.close();
    const { store, migrated } = await openStore(folder);
    expect(migrated).not.toContain(version);
    expect(await store.load('one')).toMatchObject({
      code: 'BCDFGH',
      events: [CREATED, joined],
      names: new Map([[0, 'Ana']]),
      alive: 2500,
    });
    expect(await store.ownerOf('h')).toEqual({ game: 'one', role: 'participant', seat: 0 });
    await store.close();
  });

  it('gives no game back of which events are missing', async () => {
    const { store } = await openStore(folder);
    await store.create(game('one'));
    await store.commit([{ kind: 'events', game: 'one', from: 3, events: [joined] }]);
    await expect(store.load('one')).rejects.toThrow(/gap/);
    await store.close();
  });

  it('is refused where a newer version wrote it', async () => {
    const { MIGRATIONS } = await import('./migrations.ts');
    await (await openStore(folder, { ...MIGRATIONS, '9999-later': { up: async () => {} } })).store.close();
    await expect(openStore(folder)).rejects.toThrow(/9999-later/);
  });
});

describe('a backup', () => {
  const copy = () => join(folder, 'copy.db');

  it('is taken while the server runs, and brings back what was there', async () => {
    const data = join(folder, 'data');
    const { store } = await openStore(data);
    await store.create(game('one'));
    backUp(data, copy());
    await store.create(game('two', { tokenHash: 'two' }));
    await expect(restore(data, copy(), new Date(0))).rejects.toMatchObject({ name: 'DataInUse' });
    await store.close();
    const aside = await restore(data, copy(), new Date(0));
    const back = await openStore(data);
    expect(await back.store.unfinished()).toEqual(['one']);
    await back.store.close();
    expect(aside).toBe(join(data, `${DATABASE}.1970-01-01T00-00-00.000Z`));
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    const { store } = await openStore(join(folder, 'data'));
    await store.close();
    backUp(join(folder, 'data'), copy());
    expect(statSync(copy()).mode & 0o077).toBe(0);
  });

  // Only root may give a file away.
  it.runIf(process.getuid?.() === 0)('belongs to the service that it is restored for', async () => {
    const data = join(folder, 'data');
    const { store } = await openStore(data);
    await store.close();
    backUp(data, copy());
    chownSync(data, 4321, 4322);
    await restore(data, copy(), new Date(0));
    for (const name of readdirSync(data)) {
      expect(statSync(join(data, name)), name).toMatchObject({ uid: 4321, gid: 4322 });
    }
  });

  it('is put into an empty folder as well', async () => {
    const { store } = await openStore(join(folder, 'data'));
    await store.create(game('one'));
    await store.close();
    backUp(join(folder, 'data'), copy());
    expect(await restore(join(folder, 'new'), copy(), new Date(0))).toBeUndefined();
    const back = await openStore(join(folder, 'new'));
    expect(await back.store.unfinished()).toEqual(['one']);
    await back.store.close();
  });

  it('never overwrites a file, and never puts a damaged one in place', async () => {
    const data = join(folder, 'data');
    const { store } = await openStore(data);
    await store.create(game('one'));
    await store.close();
    writeFileSync(copy(), 'not a database');
    expect(() => backUp(data, copy())).toThrow(/exists already/);
    await expect(restore(data, copy(), new Date(0))).rejects.toThrow(/no whole copy/);
    const still = await openStore(data);
    expect(await still.store.unfinished()).toEqual(['one']);
    await still.store.close();
  });
});
