import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { attemptFrom, standingResponses } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { factStates } from '#domain/study/mastery.ts';
import { scheduler } from '#domain/study/memory.ts';
import { someRecords } from '../../tests/made-up-record.ts';

/** A browser of its own: modules without memory, and an empty store. */
async function emptyBrowser() {
  vi.resetModules();
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  return reload();
}

/** The same browser, loaded anew. */
async function reload() {
  vi.resetModules();
  const files = await import('./records-file.ts');
  const log = await import('./log.ts');
  const settings = await import('./settings.ts');
  settings.loadSettings();
  await log.openLog();
  return { ...files, ...log, ...settings };
}

const records = fc.sample(someRecords, { numRuns: 20, seed: 7 }).sort((a, b) => b.length - a.length)[0] ?? [];
const fsrs = scheduler();

/** The whole state that is folded from a record, field by field. */
function told(held: readonly LogRecord[]) {
  const ids = held.flatMap((r) => (r.kind === 'attempt-started' ? [r.attempt] : []));
  return {
    facts: factStates(standingResponses(held), () => 2, fsrs),
    attempts: [...new Set(ids)].sort().map((id) => attemptFrom(held, id)),
    notes: held.filter((record) => record.kind === 'note'),
  };
}

const asFile = (text: string) => new File([text], 'mine.json', { type: 'application/json' });

async function importText(browser: Awaited<ReturnType<typeof reload>>, text: string, withSettings = true) {
  const read = await browser.readFile(asFile(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { read, kept: await browser.importRecord(read.content, withSettings) };
}

let exported = '';
let before: ReturnType<typeof told>;
beforeEach(async () => {
  const first = await emptyBrowser();
  await first.append([...records].sort((a, b) => a.at - b.at));
  first.changeSettings({ theme: 'dark', leaveOut: ['detention'] });
  exported = first.recordAsText();
  before = told(first.useLog.getState().records);
});

describe('a file of one’s data', () => {
  test('gives an empty browser the same state, field by field, also after a reload', async () => {
    const second = await emptyBrowser();
    const { read, kept } = await importText(second, exported);
    expect(kept).toBe('saved');
    expect(read).toMatchObject({ added: records.length, known: 0 });
    expect(told(second.useLog.getState().records)).toEqual(before);
    expect(second.useSettings.getState()).toMatchObject({ theme: 'dark', leaveOut: ['detention'] });
    expect(second.settingsAreKept()).toBe(true);
    const again = await reload();
    expect(told(again.useLog.getState().records)).toEqual(before);
    expect(again.useSettings.getState().theme).toBe('dark');
  });
  test('adds nothing the second time', async () => {
    const second = await emptyBrowser();
    await importText(second, exported);
    const { read } = await importText(second, exported);
    expect(read).toMatchObject({ added: 0, known: records.length });
    expect(second.useLog.getState().records).toHaveLength(records.length);
    expect((await reload()).useLog.getState().records).toHaveLength(records.length);
  });
  test('adds to what is there, and keeps the settings that are there unless asked', async () => {
    const second = await emptyBrowser();
    const own: LogRecord = {
      kind: 'note',
      id: 'ownnote0001',
      at: 5,
      bank: 'pond',
      question: 'water.frog',
      version: 'v1',
      text: 'mine',
    };
    await second.append([own]);
    second.changeSettings({ theme: 'light' });
    await importText(second, exported, false);
    expect(second.useLog.getState().records).toHaveLength(records.length + 1);
    expect(second.useLog.getState().records[0]).toEqual(own);
    expect(second.useSettings.getState().theme).toBe('light');
  });
  test('that is bad changes nothing and says why', async () => {
    const second = await emptyBrowser();
    const bad = exported.replace('"format":1,"record"', '"format":1,"recrod"');
    const read = await second.readFile(asFile(bad));
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems.map((problem) => problem.path)).toContain('records[0].recrod');
    expect(second.useLog.getState().records).toEqual([]);
    expect((await reload()).useLog.getState().records).toEqual([]);
  });
  test('stays in the page, and says so, where nothing can be stored', async () => {
    const second = await emptyBrowser();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { kept } = await importText(second, exported);
    vi.restoreAllMocks();
    expect(kept).toBe('memory');
    expect(second.useLog.getState().keeping).toBe('full');
    expect(second.useLog.getState().records).toHaveLength(records.length);
    expect((await reload()).useLog.getState().records).toEqual([]);
  });
});

test('deleting everything leaves nothing behind, and keeps the settings unless asked', async () => {
  const browser = await reload();
  await browser.deleteEverything(false);
  expect(browser.useLog.getState().records).toEqual([]);
  const after = await reload();
  expect(after.useLog.getState().records).toEqual([]);
  expect(after.useSettings.getState().theme).toBe('dark');
  await after.deleteEverything(true);
  expect((await reload()).useSettings.getState()).toEqual(after.DEFAULT_SETTINGS);
});
