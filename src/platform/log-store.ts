/** The record in IndexedDB: append-only, each append committed to disk before it counts as saved. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LogRecord } from '#domain/attempt/record.ts';
import { readRecord, storedForm } from '#domain/attempt/record-upgrades.ts';

const NAME = 'plumbline';
/** Raised with each change of the stores; `upgrade` below then has one more named step. */
export const DATABASE_VERSION = 1;

interface Stores extends DBSchema {
  records: {
    key: number;
    value: { id: string; format: number; record: unknown } | Record<string, unknown>;
    indexes: { id: string };
  };
  /** Records that could not be read, kept as they were for download. */
  setAside: { key: number; value: unknown };
  leases: { key: string; value: { name: string; owner: string; until: number } };
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
      upgrade(db, from) {
        // 1, "first stores".
        if (from < 1) {
          db.createObjectStore('records', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
          db.createObjectStore('setAside', { autoIncrement: true });
          db.createObjectStore('leases', { keyPath: 'name' });
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
  /** How many could not be read and were set aside just now. */
  readonly damaged: number;
  /** Some were written by a newer version of the app. */
  readonly newer: boolean;
}

/** Reads everything; what is damaged is moved aside, where it can be downloaded. */
export async function loadLog(opened: Extract<Opened, { database: Database }>): Promise<LoadedLog> {
  const { database } = opened;
  const records: LogRecord[] = [];
  const damaged: { key: number; value: unknown }[] = [];
  let newer = opened.outcome === 'newer';
  const read = database.transaction('records', 'readonly').store;
  const [keys, values] = await Promise.all([read.getAllKeys(), read.getAll()]);
  values.forEach((value, i) => {
    const result = readRecord(value);
    if (result.outcome === 'read') records.push(result.record);
    else if (result.outcome === 'newer') newer = true;
    else damaged.push({ key: keys[i] ?? -1, value });
  });
  if (damaged.length > 0 && !newer) {
    const move = database.transaction(['records', 'setAside'], 'readwrite');
    for (const { key, value } of damaged) {
      await move.objectStore('setAside').add({ at: Date.now(), value });
      await move.objectStore('records').delete(key);
    }
    await move.done;
  }
  return { records, damaged: damaged.length, newer };
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
  const write = database.transaction(['records', 'setAside'], 'readwrite', { durability: 'strict' });
  await write.objectStore('records').clear();
  await write.objectStore('setAside').clear();
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
