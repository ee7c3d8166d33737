import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { attemptFrom, standingResponses, unfinishedAttempt } from '#domain/attempt/attempt.ts';
import type { LogRecord, Quiz, ResponseRecord } from '#domain/attempt/record.ts';
import { scheduler } from '#domain/study/memory.ts';
import { studyStateOf } from '#domain/study/study-state.ts';
import { inOrder } from '#exchange/record-file/merge.ts';
import { fetchPond, pond } from '../../tests/made-up-bank.ts';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../tests/made-up-bank.ts');
  return { defaultBank: bank, bankById: (id: string) => (id === bank.id ? bank : undefined) };
});

const START = Date.UTC(2026, 0, 1, 8);
const MINUTE = 60_000;
const quiz: Quiz = {
  bank: 'pond',
  choices: { of: 'topics', topics: [], length: 10 },
  order: 'mixed',
  behaviour: 'practice',
  seed: 's1',
  leaveOut: [],
};
const QUESTIONS = ['water.frog', 'shore.reed', 'names.net', 'sky.heron', 'water.share'];
const FACTS = ['frog-skin', 'reed-roots', 'net-name', 'heron-wait', 'frog-share'];
const number = (n: number) => String(n).padStart(6, '0');

function answer(n: number, attempt: string, change: Partial<ResponseRecord> = {}): ResponseRecord {
  const fraction = n % 4 === 0 ? 0 : 1;
  const at = START + n * 7 * MINUTE;
  return {
    kind: 'response',
    id: `response${number(n)}`,
    at,
    attempt,
    bank: 'pond',
    question: QUESTIONS[n % 5] ?? '',
    version: 'v1',
    type: n % 3 ? 'single-choice' : 'ordering',
    seed: 's1',
    behaviour: 'practice',
    how: 'answered',
    response: { option: fraction ? 'skin' : 'eyes' },
    fraction,
    facts: [{ fact: FACTS[n % 5] ?? '', fraction }],
    hint: false,
    duration: 4000,
    day: new Date(at).toISOString().slice(0, 10),
    ...change,
  };
}

/** Attempts of five answers; every tenth of them is left open. */
function pastRecords(answers: number, from = 0): LogRecord[] {
  const records: LogRecord[] = [];
  for (let n = from; n < from + answers; n += 5) {
    const attempt = `attempt${number(n)}`;
    const at = START + n * 7 * MINUTE;
    const kind = 'attempt-started';
    records.push({
      kind,
      id: `started${number(n)}`,
      at: at - 1,
      attempt,
      quiz,
      bankVersion: 'v',
      questions: QUESTIONS,
    });
    for (let i = n; i < n + 5; i++) records.push(answer(i, attempt));
    const end = START + (n + 4) * 7 * MINUTE + 1;
    if (n % 50 !== 5) {
      records.push({ kind: 'attempt-ended', id: `ended${number(n)}`, at: end, attempt, how: 'finished' });
    }
  }
  return records;
}

/** The page, loaded anew in the same browser. */
async function reload() {
  vi.resetModules();
  const log = await import('./log.ts');
  const attempts = await import('./attempts.ts');
  const study = await import('./study.ts');
  const undo = await import('./undo.ts');
  const files = await import('./records-file.ts');
  const store = await import('#platform/log-store.ts');
  const { makeSnapshot } = await import('./log-snapshot.ts');
  await log.openLog();
  const database = async () => {
    const opened = await store.openDatabase();
    if (opened.outcome !== 'open') throw new Error(opened.outcome);
    return opened.database;
  };
  return {
    ...log,
    ...attempts,
    ...study,
    ...undo,
    ...files,
    database,
    snapshot: async () => makeSnapshot(await database(), log.useLog.getState),
    held: () => log.useLog.getState(),
    state: async () => (await study.loadStudy(pond)).state,
  };
}
type Browser = Awaited<ReturnType<typeof reload>>;

/** An empty browser with this record in it, and a snapshot of it; loaded anew. */
async function browserWith(records: readonly LogRecord[]): Promise<Browser> {
  const browser = await emptyBrowser();
  await browser.append(records);
  expect(await browser.snapshot()).toBe(true);
  return reload();
}

async function emptyBrowser(): Promise<Browser> {
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  return reload();
}

/** The state as a fold of everything. */
async function told(records: readonly LogRecord[]) {
  const { loadFacts } = await import('./bank-files.ts');
  const { kinds } = await loadFacts(pond);
  const context = { fsrs: scheduler(), typesOf: (fact: string) => kinds[fact] ?? 1 };
  return studyStateOf('pond', standingResponses(inOrder(records)), context);
}

const PAST = pastRecords(160);

beforeEach(() => {
  vi.stubGlobal('fetch', fetchPond);
  // Snapshots are made when a test says so.
  vi.stubGlobal('requestIdleCallback', () => 0);
});

describe('a start with a snapshot', () => {
  test('reads the end of the record only, and knows as much', async () => {
    const browser = await browserWith(PAST);
    const { records, base, whole, status, keeping } = browser.held();
    expect([status, keeping, whole, base?.count]).toEqual(['ready', 'saved', false, PAST.length - 100]);
    expect(records).toHaveLength(100);
    expect(browser.countRecords(browser.held())).toBe(PAST.length);
    expect(await browser.state()).toEqual(await told(PAST));
    expect(browser.held().whole).toBe(false);
  });

  test('finds older attempts by their own records, and what was left unfinished', async () => {
    const browser = await browserWith(PAST);
    const old = 'attempt000005';
    expect(browser.holdsAttempt(old)).toBe(false);
    await browser.fetchAttempt(old);
    expect(browser.attemptNow(old)).toEqual(attemptFrom(PAST, old));
    const unfinished = await browser.findUnfinished('pond');
    expect(unfinished?.id).toBe(unfinishedAttempt(PAST, 'pond'));
    expect(unfinished).toEqual(attemptFrom(PAST, unfinished?.id ?? ''));
    expect(await browser.findUnfinished('bridges')).toBeUndefined();
    await browser.fetchAttempt('attempt999999');
    expect(browser.holdsAttempt('attempt999999')).toBe(true);
    expect(browser.attemptNow('attempt999999')).toBeUndefined();
  });

  test('goes on from there: more answers, snapshots and starts add up to the fold of all of it', async () => {
    let browser = await browserWith(PAST);
    let all = PAST;
    for (let from = 160; from < 340; from += 90) {
      const more = pastRecords(90, from);
      all = [...all, ...more];
      await browser.append(more);
      expect(await browser.state()).toEqual(await told(all));
      expect(await browser.snapshot()).toBe(true);
      browser = await reload();
      expect(browser.held().records).toHaveLength(100);
      expect(await browser.state()).toEqual(await told(all));
    }
  });

  test('reads everything when a page asks for it', async () => {
    const browser = await browserWith(PAST);
    await browser.loadWholeLog();
    expect(browser.held().whole).toBe(true);
    expect(browser.held().records).toEqual(inOrder(PAST));
    expect(await browser.state()).toEqual(await told(PAST));
    expect(JSON.parse(browser.recordAsText()).records).toHaveLength(PAST.length);
  });

  test('needs none where little was answered', async () => {
    const browser = await emptyBrowser();
    await browser.append(pastRecords(20));
    expect(await browser.snapshot()).toBe(false);
    expect((await reload()).held()).toMatchObject({ base: null, whole: true });
  });
});

describe('the snapshot is only a cache', () => {
  const change = async (
    browser: Browser,
    change: (row: { name: string; text: string }) => object | undefined,
  ) => {
    const write = (await browser.database()).transaction('snapshots', 'readwrite');
    for (const row of await write.store.getAll()) {
      const changed = change(row);
      if (changed) await write.store.put(changed as typeof row & { check: number });
      else await write.store.delete(row.name);
    }
    await write.done;
  };
  test.each([
    ['deleted', () => undefined],
    ['emptied', (row: object) => ({ ...row, text: '' })],
    ['cut short', (row: { text: string }) => ({ ...row, text: row.text.slice(0, -20) })],
    ['changed in one place', (row: { text: string }) => ({ ...row, text: row.text.replace(/\d/, '7') })],
    ['something else', ({ name }: { name: string }) => ({ name, what: ['is', 'this'] })],
    ['without the states', (row: { name: string }) => (row.name === 'log' ? row : undefined)],
    ['without the log', (row: { name: string }) => (row.name === 'log' ? undefined : row)],
  ] as const)('%s, it changes nothing', async (_how, damage) => {
    await change(await browserWith(PAST), damage);
    const browser = await reload();
    expect(browser.held()).toMatchObject({ status: 'ready', keeping: 'saved', damaged: 0 });
    expect(await browser.state()).toEqual(await told(PAST));
    expect((await browser.findUnfinished('pond'))?.id).toBe(unfinishedAttempt(PAST, 'pond'));
    expect(browser.held().records).toEqual(inOrder(PAST));
    // And it is made anew.
    expect(await browser.snapshot()).toBe(true);
    expect((await reload()).held().records).toHaveLength(100);
  });

  test('made with another list of kinds, it gives way to a fold of everything', async () => {
    const row = /"fingerprint":"[^"]*"/;
    const { hash } = await import('#domain/random/random.ts');
    await change(await browserWith(PAST), (kept) => {
      const text = kept.text.replace(row, '"fingerprint":"0.old"');
      return { ...kept, text, check: hash(text) };
    });
    const browser = await reload();
    expect(browser.held().whole).toBe(false);
    expect(await browser.state()).toEqual(await told(PAST));
    expect(browser.held().whole).toBe(true);
    expect(await browser.snapshot()).toBe(true);
    const again = await reload();
    expect(await again.state()).toEqual(await told(PAST));
    expect(again.held().whole).toBe(false);
  });

  test('is not made of what could not be saved, nor beside what another tab has written unseen', async () => {
    const browser = await emptyBrowser();
    await browser.append(PAST);
    const write = (await browser.database()).transaction('records', 'readwrite');
    const unseen = answer(990, 'attempt000990');
    await write.store.add({ id: unseen.id, format: 1, record: unseen });
    await write.done;
    expect(await browser.snapshot()).toBe(false);
    await browser.rereadLog();
    expect(await browser.snapshot()).toBe(true);
    expect(await (await reload()).state()).toEqual(await told([...PAST, unseen]));
  });

  test('goes with everything else when all is deleted', async () => {
    const browser = await browserWith(PAST);
    await browser.deleteEverything(false);
    expect(browser.held()).toMatchObject({ records: [], base: null, whole: true });
    expect((await browser.state()).responses).toBe(0);
    expect(await (await browser.database()).getAll('snapshots')).toEqual([]);
    expect((await reload()).held()).toMatchObject({ records: [], base: null });
  });
});

describe('what is older than the snapshot', () => {
  const late = answer(17, 'attempt009999', {
    id: 'late00000001',
    at: START + 17 * 7 * MINUTE + 5,
    fraction: 0,
  });
  const oldUndone: LogRecord = {
    kind: 'retraction',
    id: 'back00000001',
    at: START + 9e9,
    response: 'response000012',
  };

  test.each([
    ['an answer with an older time', late],
    ['an older answer taken back', oldUndone],
  ] as const)('%s counts at once, and after the next start', async (_what, record) => {
    const browser = await browserWith(PAST);
    await browser.state();
    await browser.append([record]);
    await browser.loadWholeLog();
    const expected = await told([...PAST, record]);
    expect(await browser.state()).toEqual(expected);
    expect(browser.held().base).toBeNull();
    const again = await reload();
    expect(again.held().base).toBeNull();
    expect(await again.state()).toEqual(expected);
    expect(await again.snapshot()).toBe(true);
    const last = await reload();
    expect(last.held().base).not.toBeNull();
    expect(await last.state()).toEqual(expected);
  });

  test('comes by a file: two devices’ records add up, and the next start needs a snapshot of both', async () => {
    const one = await browserWith(PAST);
    await one.loadWholeLog();
    const text = one.recordAsText();
    const more = pastRecords(160, 2);
    const other = await browserWith(more.map((r) => ({ ...r, id: `x${r.id}` })));
    const read = await other.readFile(new File([text], 'mine.json'));
    if (!read.ok) throw new Error('refused');
    expect(read.added).toBe(PAST.length);
    await other.importRecord(read.content, false);
    const all = [...PAST, ...more.map((r) => ({ ...r, id: `x${r.id}` }) as LogRecord)];
    expect(await other.state()).toEqual(await told(all));
    expect(await other.snapshot()).toBe(true);
    const again = await reload();
    expect(again.held().records).toHaveLength(100);
    expect(await again.state()).toEqual(await told(all));
  });

  test('is set aside where it is damaged, once the whole is read', async () => {
    const browser = await browserWith(PAST);
    const write = (await browser.database()).transaction('records', 'readwrite');
    const key = (await write.store.index('id').getKey('response000003')) ?? 0;
    await write.store.put({ id: 'response000003', format: 1, record: { kind: 'response' } }, key);
    await write.done;
    const again = await reload();
    expect(again.held().damaged).toBe(0);
    await again.loadWholeLog();
    expect(again.held()).toMatchObject({ damaged: 1, base: null });
    expect(await again.countSetAside()).toBe(1);
    expect(await again.state()).toEqual(await told(PAST.filter(({ id }) => id !== 'response000003')));
  });
});

describe('undo', () => {
  test('takes back answer after answer, and each time the state is what it was before', async () => {
    const browser = await browserWith(PAST);
    const open = (await browser.findUnfinished('pond'))?.id ?? '';
    const states = [await browser.state()];
    const given = [0, 1, 2, 3].map((n) => answer(2000 + n, 'attempt002000', { hint: n === 2 }));
    await browser.append([
      {
        kind: 'attempt-started',
        id: 'started002000',
        at: (given[0]?.at ?? 0) - 1,
        attempt: 'attempt002000',
        quiz,
        bankVersion: 'v',
        questions: QUESTIONS,
      },
    ]);
    await browser.fetchAttempt('attempt002000');
    const attempts = [browser.attemptNow('attempt002000')];
    for (const one of given) {
      await browser.append([one]);
      states.push(await browser.state());
      attempts.push(browser.attemptNow('attempt002000'));
    }
    for (let left = 3; left >= 0; left--) {
      const undone = browser.undoLast('attempt002000');
      expect(undone?.response).toEqual(given[left]);
      expect(await browser.state()).toEqual(states[left]);
      expect(browser.attemptNow('attempt002000')).toEqual(attempts[left]);
      await undone?.keeping;
    }
    expect(browser.undoLast('attempt002000')).toBeUndefined();
    expect(open).not.toBe('attempt002000');
    const again = await reload();
    expect(await again.state()).toEqual(states[0]);
    await again.fetchAttempt('attempt002000');
    expect(again.attemptNow('attempt002000')).toEqual(attempts[0]);
  });

  test('is not offered once the attempt has ended', async () => {
    const browser = await browserWith(PAST);
    await browser.fetchAttempt('attempt000010');
    expect(browser.lastAnswer(browser.attemptNow('attempt000010'))).toBeUndefined();
    expect(browser.undoLast('attempt000010')).toBeUndefined();
  });
});

describe('what an attempt has changed', () => {
  test.each([
    ['recent', 'attempt000155'],
    ['old', 'attempt000040'],
  ])('of a %s one is told', async (_age, attempt) => {
    const browser = await browserWith(PAST);
    const around = await browser.loadStudyAround(pond, attempt);
    const first = PAST.findIndex((r) => r.kind === 'attempt-started' && r.attempt === attempt);
    expect(around.before).toEqual(await told(PAST.slice(0, first)));
    expect(around.after).toEqual(await told(PAST.slice(0, first + 6)));
    expect(browser.held().whole).toBe(_age === 'old');
  });
});

test('a database of the first version is upgraded, with everything in it', async () => {
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
  await new Promise<void>((done) => {
    const opening = indexedDB.open('plumbline', 1);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      result.createObjectStore('records', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
      result.createObjectStore('setAside', { autoIncrement: true });
      result.createObjectStore('leases', { keyPath: 'name' });
    };
    opening.onsuccess = () => {
      const write = opening.result.transaction('records', 'readwrite');
      for (const record of PAST) write.objectStore('records').add({ id: record.id, format: 1, record });
      write.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
  const browser = await reload();
  expect(browser.held()).toMatchObject({ keeping: 'saved', whole: true });
  expect(await browser.state()).toEqual(await told(PAST));
  expect(await browser.snapshot()).toBe(true);
  const again = await reload();
  await again.fetchAttempt('attempt000005');
  expect(again.attemptNow('attempt000005')).toEqual(attemptFrom(PAST, 'attempt000005'));
});
