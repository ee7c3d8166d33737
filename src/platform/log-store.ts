/** The record in IndexedDB: append-only, each append committed to disk before it counts as saved. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LogRecord } from '#domain/attempt/record.ts';
import { readRecord, storedForm } from '#domain/attempt/record-upgrades.ts';

const NAME = 'plumbline';
/** Raised with each change of the stores; `upgrade` below then has one more named step. */
export const DATABASE_VERSION = 2;

interface Stores extends DBSchema {
  records: {
    key: number;
    value: { id: string; format: number; record: unknown } | Record<string, unknown>;
    indexes: { id: string; attempt: string };
  };
  /** Records that could not be read, kept as they were for download. */
  setAside: { key: number; value: unknown };
  leases: { key: string; value: { name: string; owner: string; until: number } };
  /** What was computed from the records (log-store-snapshots.ts): a cache, and nothing else. */
  snapshots: { key: string; value: SnapshotRow };
}
/** Text with its name; `check` tells a damaged one. */
export interface SnapshotRow {
  readonly name: string;
  readonly text: string;
  readonly check: number;
}
export type Database = IDBPDatabase<Stores>;

export type Opened =
  | { readonly outcome: 'open'; readonly database: Database }
  /** Written by a newer version of the app: may be read, never written. */
  | { readonly outcome: 'newer'; readonly database: Database }
  | { readonly outcome: 'unavailable' };

/** A browser that never answers (some private modes) counts as one that says no. */
const PATIENCE = 2000;

let opening: Promise<Opened> | undefined;

export function openDatabase(): Promise<Opened> {
  opening ??= Promise.race([
    open(),
    new Promise<Opened>((done) => setTimeout(done, PATIENCE, { outcome: 'unavailable' })),
  ]);
  return opening;
}

async function open(): Promise<Opened> {
  try {
    // Where storage is blocked, some browsers throw as soon as it is named.
    if (typeof indexedDB === 'undefined') return { outcome: 'unavailable' };
    const database = await openDB<Stores>(NAME, DATABASE_VERSION, {
      upgrade(db, from, _to, transaction) {
        // 1, "first stores".
        if (from < 1) {
          db.createObjectStore('records', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
          db.createObjectStore('setAside', { autoIncrement: true });
          db.createObjectStore('leases', { keyPath: 'name' });
        }
        // A database that is not ours is left as it is.
        if (!db.objectStoreNames.contains('records')) {
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        // 2, "snapshots, and records by attempt".
        if (from < 2) {
          transaction.objectStore('records').createIndex('attempt', 'record.attempt');
          db.createObjectStore('snapshots', { keyPath: 'name' });
        }
      },
      // Another tab wants to upgrade: give way, and reopen on next use.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    });
    return { outcome: 'open', database };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      try {
        return { outcome: 'newer', database: await openDB<Stores>(NAME) };
      } catch {
        return { outcome: 'unavailable' };
      }
    }
    return { outcome: 'unavailable' };
  }
}

export interface LoadedLog {
  readonly records: LogRecord[];
  /** Of each record in `records`: its place in the order of writing. */
  readonly keys: number[];
  /** The highest key that was there; 0 where there was none. */
  readonly lastKey: number;
  /** How many could not be read and were set aside just now. */
  readonly damaged: number;
  /** Some were written by a newer version of the app. */
  readonly newer: boolean;
}

type WithDatabase = Extract<Opened, { database: Database }>;
type Damaged = { readonly key: number; readonly value: unknown };

/** So many are read at once: enough to be quick, few enough for the page to stay awake in between. */
const BATCH = 2000;

/** Reads everything; what is damaged is moved aside, where it can be downloaded. */
export async function loadLog(opened: WithDatabase): Promise<LoadedLog> {
  const { database } = opened;
  const collected = collecting(opened.outcome === 'newer');
  const { store } = database.transaction('records', 'readonly');
  const read = (after: number) => {
    const range = IDBKeyRange.lowerBound(after, true);
    return Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]);
  };
  for (let batch = read(0); ; ) {
    const [keys, values] = await batch;
    const last = keys.at(-1);
    if (last === undefined) break;
    // Asked for before the work on this one: the disk and the page take turns at nothing.
    if (keys.length === BATCH) batch = read(last);
    collected.take(keys, values);
    if (keys.length < BATCH) break;
  }
  return settle(database, collected);
}

/** Reads what was written after the record with this key; what is damaged is left for the next start. */
export async function loadSince(database: Database, key: number): Promise<LoadedLog> {
  const range = IDBKeyRange.lowerBound(key, true);
  const { store } = database.transaction('records', 'readonly');
  const collected = collecting(false);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  collected.take(keys, values);
  return { ...collected.log(), lastKey: Math.max(key, collected.log().lastKey) };
}

/** The records of one attempt, in the order of writing. Retractions are not among them: they name no attempt. */
export async function loadAttemptRecords(database: Database, attempt: string): Promise<LogRecord[]> {
  const collected = collecting(false);
  const values = await database.getAllFromIndex('records', 'attempt', attempt);
  collected.take([], values);
  return collected.log().records;
}

/** Sorts what is read into records, damaged ones and newer ones. */
export function collecting(newer: boolean) {
  const records: LogRecord[] = [];
  const recordKeys: number[] = [];
  const damaged: Damaged[] = [];
  let lastKey = 0;
  return {
    damaged,
    take(keys: readonly number[], values: readonly unknown[]): void {
      values.forEach((value, i) => {
        const key = keys[i] ?? -1;
        lastKey = Math.max(lastKey, key);
        const result = readRecord(value);
        if (result.outcome === 'newer') newer = true;
        else if (result.outcome === 'damaged') damaged.push({ key, value });
        else {
          records.push(result.record);
          recordKeys.push(key);
        }
      });
    },
    log: (): LoadedLog => ({ records, keys: recordKeys, lastKey, damaged: damaged.length, newer }),
  };
}

/** Moves what is damaged aside, unless a newer version wrote here. */
export async function settle(
  database: Database,
  collected: ReturnType<typeof collecting>,
): Promise<LoadedLog> {
  const log = collected.log();
  if (collected.damaged.length > 0 && !log.newer) {
    const move = database.transaction(['records', 'setAside'], 'readwrite');
    for (const { key, value } of collected.damaged) {
      await move.objectStore('setAside').add({ at: Date.now(), value });
      await move.objectStore('records').delete(key);
    }
    await move.done;
  }
  return log;
}

/** Resolves once the records are on disk. Records that are there already (same id) are left as they are. */
export async function appendToLog(database: Database, records: readonly LogRecord[]): Promise<void> {
  const write = database.transaction('records', 'readwrite', { durability: 'strict' });
  // Where a write fails, both it and the transaction reject: only one of them is waited for below.
  write.done.catch(() => undefined);
  for (const record of records) {
    if ((await write.store.index('id').getKey(record.id)) === undefined) {
      await write.store.add({ id: record.id, ...storedForm(record) });
    }
  }
  await write.done;
}

export async function clearLog(database: Database): Promise<void> {
  const stores = ['records', 'setAside', 'snapshots'] as const;
  const write = database.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const store of stores) await write.objectStore(store).clear();
  await write.done;
}

/** What was set aside as unreadable, for download. */
export async function setAsideRecords(database: Database): Promise<unknown[]> {
  return database.getAll('setAside');
}

/** Asks the browser not to clear our data when space is short. A refusal changes nothing. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
  } catch {
    // Not on plain http, and not everywhere: the data are then kept as well as the browser keeps any.
  }
}
