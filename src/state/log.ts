/**
 * The learner's record. At a start only its end is read (the tail); what came before is in a base that was
 * computed from it (log-base.ts), and is read where a page asks for all of it.
 */
import { useMemo } from 'react';
import { create } from 'zustand';
import { standingResponses } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { compareRecords, inOrder, mergeRecords } from '#exchange/record-file/merge.ts';
import {
  appendToLog,
  askToPersist,
  clearLog,
  type Database,
  loadAttemptRecords,
  loadLog,
  loadSince,
  openDatabase,
} from '#platform/log-store.ts';
import { type Base, holdsBeside } from './log-base.ts';
import { countUpTo, indexOf } from './log-index.ts';
import { readStored } from './log-read.ts';
import { forgetSnapshots, snapshotWhenDue } from './log-snapshot-when.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/**
 * Where new records go. `saved`: to this device. `memory`: nowhere but this page (storage blocked or private).
 * `full`: likewise, since a write failed. `newer`: a newer version of the app wrote the data; left untouched.
 */
export type Keeping = 'saved' | 'memory' | 'full' | 'newer';

interface LogState {
  readonly status: 'loading' | 'ready';
  readonly keeping: Keeping;
  /**
   * In order; all of them where `whole`, else those after the base. Grows in place: copying it on each answer
   * would cost more the more was learned. Watch `revision`. What does not come at the end makes a new list.
   */
  readonly records: readonly LogRecord[];
  readonly revision: number;
  readonly whole: boolean;
  /** What stands before the tail, or null. Holds beside the whole record as well. */
  readonly base: Base | null;
  /** Records that could not be read and were set aside. */
  readonly damaged: number;
  /** How many records of this page exist nowhere else. */
  readonly unsaved: number;
}

const nothing = () => ({ records: [], base: null, whole: true, unsaved: 0, damaged: 0 });

export const useLog = create<LogState>(() => ({
  status: 'loading',
  keeping: 'saved',
  revision: 0,
  ...nothing(),
}));

/** How many records there are, read or not. */
export function countRecords({ records, base, whole }: LogState): number {
  return base && !whole ? base.count + records.length : records.length;
}

let database: Database | undefined;
let loading: Promise<void> | undefined;
/** Of what was read: later records have higher ones. */
let lastKey = 0;
/** Records of older attempts that were asked for, by attempt. */
const fetched = new Map<string, readonly LogRecord[]>();
/** Attempts that began in this page: all of their records are held. */
const own = new Set<string>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('plumbline.log');

/** Changes the state, and tells those who watch. */
function tell(change: Partial<LogState>): void {
  useLog.setState((s) => ({ ...change, revision: s.revision + 1 }));
}

/** Reads the record from this device, once. Resolves when progress and attempts can be told. */
export function openLog(): Promise<void> {
  loading ??= (async () => {
    const opened = await openDatabase();
    if (opened.outcome === 'unavailable') {
      tell({ status: 'ready', keeping: 'memory' });
      return;
    }
    try {
      const { newer, base, damaged, records, lastKey: last } = await readStored(opened);
      if (!newer) database = opened.database;
      lastKey = last;
      // Answers given while it was loading stand behind what was stored.
      const meanwhile = useLog.getState().records;
      const keeping = newer ? 'newer' : 'saved';
      tell({ status: 'ready', keeping, records, base, whole: base === null, damaged });
      add(meanwhile);
      snapshotSoon();
    } catch {
      tell({ status: 'ready', keeping: 'memory' });
    }
    channel?.addEventListener('message', (event: MessageEvent<readonly LogRecord[] | 'cleared'>) => {
      if (event.data === 'cleared') forget();
      else add(event.data);
    });
  })();
  return loading;
}

/** Reads again what other tabs have written, without waiting for their word. */
export async function rereadLog(): Promise<void> {
  await openLog();
  if (!database) return;
  const stored = await loadSince(database, lastKey);
  lastKey = stored.lastKey;
  add(stored.records);
}

let readingWhole: Promise<void> | undefined;
/** The base no longer holds, and stands only until all of the record has been read. */
let stale = false;

/** Reads the rest of the record as well. Resolves when `records` is all of it. */
export async function loadWholeLog(): Promise<void> {
  await openLog();
  const { whole } = useLog.getState();
  if (whole || !database) return;
  const opened = database;
  readingWhole ??= (async () => {
    try {
      const stored = await loadLog({ outcome: 'open', database: opened });
      // Deleted meanwhile: there is nothing to add it to.
      if (useLog.getState().whole) return;
      const { base: held, damaged } = useLog.getState();
      const records = mergeRecords(stored.records, useLog.getState().records);
      // One of those in it was found damaged: what is left says something else.
      const holds = held && !stale && countUpTo(records, held.cut) === held.count;
      stale = false;
      if (stored.newer) database = undefined;
      const keeping = stored.newer ? { keeping: 'newer' as const } : {};
      lastKey = Math.max(lastKey, stored.lastKey);
      fetched.clear();
      const all = { records, base: holds ? held : null, whole: true };
      tell({ ...all, damaged: damaged + stored.damaged, ...keeping });
    } finally {
      readingWhole = undefined;
    }
  })();
  await readingWhole;
}

export interface WholeLog {
  /** In order. Grows in place; with each record there is a new `WholeLog` around it. */
  readonly records: readonly LogRecord[];
  readonly revision: number;
}

/** All of the record, for pages that tell of all of it. */
export function useWholeLog(): Loaded<WholeLog> {
  const records = useLog((s) => s.records);
  const revision = useLog((s) => s.revision);
  const whole = useLog((s) => s.whole && s.status === 'ready');
  const loaded = useLoaded(loadWholeLog, [whole]);
  const value = useMemo(() => ({ records, revision }), [records, revision]);
  if (whole) return { status: 'ready', value, retry: loaded.retry };
  if (loaded.status === 'ready') return { status: 'waiting', value: undefined, retry: loaded.retry };
  return loaded as Loaded<never>;
}

/** Adds what is not held yet, and drops the base where it no longer holds. */
function add(records: readonly LogRecord[]): void {
  const { records: held, base, whole } = useLog.getState();
  const known = indexOf(held).byId;
  const fresh = inOrder(records).filter(({ id }) => !known.has(id));
  const [first] = fresh;
  if (!first) return;
  const last = held.at(-1);
  if (last && compareRecords(first, last) < 0) {
    tell({ records: mergeRecords(held, fresh) });
  } else {
    // One by one: spreading a large import into arguments fails in some browsers.
    for (const record of fresh) (held as LogRecord[]).push(record);
    tell({});
  }
  if (!base || holdsBeside(base, useLog.getState().records, fresh)) return;
  if (whole) {
    tell({ base: null });
  } else {
    stale = true;
    void loadWholeLog().catch(() => undefined);
  }
}

/**
 * Appends records. They count at once; the promise tells whether they are on the disk.
 * When they can't be written, they stay in this page and the learner is told (`keeping`).
 */
export async function append(
  records: readonly LogRecord[],
  ready?: Promise<unknown>,
): Promise<'saved' | 'memory'> {
  for (const record of records) {
    // A resumed attempt is fetched before it is answered, so this one is new: home's first question.
    if (record.kind === 'response' && attemptRecords(record.attempt).length === 0) own.add(record.attempt);
  }
  add(records);
  await Promise.all([openLog(), ready]);
  if (!database) {
    useLog.setState((s) => ({ unsaved: s.unsaved + records.length }));
    return 'memory';
  }
  try {
    await appendToLog(database, records);
    channel?.postMessage(records);
    void askToPersistOnce();
    snapshotSoon();
    return 'saved';
  } catch {
    useLog.setState((s) => ({ keeping: 'full', unsaved: s.unsaved + records.length }));
    return 'memory';
  }
}

/** An attempt with an id that was drawn just now has no older records. */
export function beginsHere(attempt: string): void {
  own.add(attempt);
}

/** What is held of an attempt, in order; answers that were taken back are left out. */
export function attemptRecords(attempt: string): LogRecord[] {
  const { records, base } = useLog.getState();
  const { byAttempt, retracted } = indexOf(records);
  const stands = ({ id }: LogRecord) => !retracted.has(id) && !base?.retracted.has(id);
  const held = byAttempt.get(attempt) ?? [];
  const older = fetched.get(attempt) ?? [];
  return (older.length === 0 ? held : mergeRecords(older, held)).filter(stands);
}

/** Whether all of an attempt's records are held. Watch `revision`. */
export function holdsAttempt(attempt: string): boolean {
  return useLog.getState().whole || own.has(attempt) || fetched.has(attempt);
}

/** Reads the records of an attempt that may be older than the tail. */
export async function fetchAttempt(attempt: string): Promise<void> {
  await openLog();
  if (holdsAttempt(attempt) || !database) return;
  const read = await loadAttemptRecords(database, attempt).catch(() => []);
  if (holdsAttempt(attempt)) return;
  fetched.set(attempt, inOrder(read));
  tell({});
}

let asked = false;
async function askToPersistOnce(): Promise<void> {
  if (asked) return;
  asked = true;
  await askToPersist();
}

function forget(): void {
  fetched.clear();
  own.clear();
  stale = false;
  forgetSnapshots();
  tell(nothing());
}

/** Forgets everything that this device keeps of the learner's answers. */
export async function deleteLog(): Promise<void> {
  await openLog();
  if (database) await clearLog(database);
  channel?.postMessage('cleared');
  forget();
}

/**
 * Writes a snapshot when enough has come since the last one and nothing else is going on.
 * @param now a bank's state had to be folded from all of the record: a snapshot saves that the next time
 */
export function snapshotSoon(now = false): void {
  if (database && !stale) snapshotWhenDue(database, useLog.getState, now);
}

/** Responses of one bank that stand. */
export function bankResponses(records: readonly LogRecord[], bank: string) {
  return standingResponses(records).filter((response) => response.bank === bank);
}
