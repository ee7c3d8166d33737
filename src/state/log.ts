/** The learner's record: loaded once, appended to, folded by selectors. */

import { create } from 'zustand';
import { standingResponses } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { inOrder } from '#exchange/record-file/merge.ts';
import {
  appendToLog,
  askToPersist,
  clearLog,
  type Database,
  loadLog,
  openDatabase,
} from '#platform/log-store.ts';

/**
 * Where new records go. `saved`: to this device. `memory`: nowhere but this page (storage blocked or private).
 * `full`: likewise, since a write failed. `newer`: a newer version of the app wrote the data; left untouched.
 */
export type Keeping = 'saved' | 'memory' | 'full' | 'newer';

interface LogState {
  readonly status: 'loading' | 'ready';
  readonly keeping: Keeping;
  /** Grows in place: copying it on each answer would cost more the more was learned. Watch `revision`. */
  readonly records: readonly LogRecord[];
  readonly revision: number;
  /** Records that could not be read and were set aside. */
  readonly damaged: number;
  /** How many records of this page exist nowhere else. */
  readonly unsaved: number;
}

export const useLog = create<LogState>(() => ({
  status: 'loading',
  keeping: 'saved',
  records: [],
  revision: 0,
  damaged: 0,
  unsaved: 0,
}));

let database: Database | undefined;
let loading: Promise<void> | undefined;
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('plumbline.log');

/** Reads the record from this device, once. Resolves when progress and attempts can be told. */
export function openLog(): Promise<void> {
  loading ??= (async () => {
    const opened = await openDatabase();
    if (opened.outcome === 'unavailable') {
      useLog.setState((s) => ({ status: 'ready', keeping: 'memory', revision: s.revision + 1 }));
      return;
    }
    try {
      const loaded = await loadLog(opened);
      const newer = loaded.newer;
      if (!newer) database = opened.database;
      useLog.setState((s) => ({
        status: 'ready',
        keeping: newer ? 'newer' : 'saved',
        // Answers given while it was loading stand behind what was stored.
        records: [...inOrder(loaded.records), ...s.records],
        damaged: loaded.damaged,
        revision: s.revision + 1,
      }));
    } catch {
      useLog.setState((s) => ({ status: 'ready', keeping: 'memory', revision: s.revision + 1 }));
    }
    channel?.addEventListener('message', (event: MessageEvent<readonly LogRecord[] | 'cleared'>) => {
      if (event.data === 'cleared')
        useLog.setState((s) => ({ records: [], unsaved: 0, revision: s.revision + 1 }));
      else add(event.data);
    });
  })();
  return loading;
}

/** Reads again what other tabs have written, without waiting for their word. */
export async function rereadLog(): Promise<void> {
  await openLog();
  if (!database) return;
  const held = new Set(useLog.getState().records.map((record) => record.id));
  const stored = await loadLog({ outcome: 'open', database });
  const missing = stored.records.filter((record) => !held.has(record.id));
  if (missing.length > 0) add(missing);
}

function add(records: readonly LogRecord[]): void {
  useLog.setState((s) => {
    // One by one: spreading a large import into arguments fails in some browsers.
    for (const record of records) (s.records as LogRecord[]).push(record);
    return { revision: s.revision + 1 };
  });
}

/**
 * Appends records. They count at once; the promise tells whether they are on the disk.
 * When they can't be written, they stay in this page and the learner is told (`keeping`).
 */
export async function append(records: readonly LogRecord[]): Promise<'saved' | 'memory'> {
  add(records);
  await openLog();
  if (!database) {
    useLog.setState((s) => ({ unsaved: s.unsaved + records.length }));
    return 'memory';
  }
  try {
    await appendToLog(database, records);
    channel?.postMessage(records);
    void askToPersistOnce();
    return 'saved';
  } catch {
    useLog.setState((s) => ({ keeping: 'full', unsaved: s.unsaved + records.length }));
    return 'memory';
  }
}

let asked = false;
async function askToPersistOnce(): Promise<void> {
  if (asked) return;
  asked = true;
  await askToPersist();
}

/** Forgets everything that this device keeps of the learner's answers. */
export async function deleteLog(): Promise<void> {
  await openLog();
  if (database) await clearLog(database);
  channel?.postMessage('cleared');
  useLog.setState((s) => ({ records: [], unsaved: 0, damaged: 0, revision: s.revision + 1 }));
}

/** Responses of one bank that stand. */
export function bankResponses(records: readonly LogRecord[], bank: string) {
  return standingResponses(records).filter((response) => response.bank === bank);
}
