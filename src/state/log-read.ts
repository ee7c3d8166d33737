/** What a start reads of the record: its end and the base before it, or all of it. */
import type { LogRecord } from '#domain/attempt/record.ts';
import { inOrder } from '#exchange/record-file/merge.ts';
import { type Database, loadLog, type Opened } from '#platform/log-store.ts';
import { loadTail } from '#platform/log-store-snapshots.ts';
import { type Base, holdsBeside, readBase } from './log-base.ts';

export interface StoredLog {
  /** In order: those after the base, or all. */
  readonly records: LogRecord[];
  readonly base: Base | null;
  readonly lastKey: number;
  readonly damaged: number;
  readonly newer: boolean;
}

async function readTail(database: Database): Promise<StoredLog | undefined> {
  let found: ReturnType<typeof readBase>;
  const tail = await loadTail(database, (rows) => {
    found = readBase(rows);
    return found?.plan;
  });
  if (!tail || !found) return undefined;
  const { base, plan } = found;
  const records = inOrder(tail.records);
  const fresh = tail.records.filter((_, i) => (tail.keys[i] ?? 0) > plan.after);
  return holdsBeside(base, records, fresh) ? { ...tail, records, base } : undefined;
}

/** @throws where the store can't be read */
export async function readStored(opened: Extract<Opened, { database: Database }>): Promise<StoredLog> {
  // What a snapshot of a newer version means, only that version knows.
  const tail = opened.outcome === 'open' ? await readTail(opened.database).catch(() => undefined) : undefined;
  if (tail) return tail;
  const all = await loadLog(opened);
  return { ...all, records: inOrder(all.records), base: null };
}
