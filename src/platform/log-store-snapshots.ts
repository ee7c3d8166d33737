/**
 * Snapshots: what was computed from the older records, so that a start reads only the newer ones. Rows of text
 * whose meaning is state/log-base.ts's; each comes with a check, and one that does not hold is as good as none.
 */
import { hash } from '#domain/random/random.ts';
import { collecting, type Database, type LoadedLog, type SnapshotRow, settle } from './log-store.ts';

export type SnapshotRows = ReadonlyMap<string, SnapshotRow>;

/** Which records a snapshot leaves to be read: these keys, and all after the last one that it knew. */
export interface TailPlan {
  readonly keys: readonly number[];
  readonly after: number;
}

/** The row's text; undefined where it is damaged. */
export function rowText(row: SnapshotRow | undefined): string | undefined {
  const { text, check } = row ?? {};
  return typeof text === 'string' && hash(text) === check ? text : undefined;
}

export interface LoadedTail extends LoadedLog {
  readonly rows: SnapshotRows;
}

/**
 * Reads the records that a snapshot leaves, in one transaction with it.
 * @param plan from the snapshot's rows; undefined where they can't be used
 * @returns undefined where everything has to be read: without a usable snapshot, and beside newer records
 */
export async function loadTail(
  database: Database,
  plan: (rows: SnapshotRows) => TailPlan | undefined,
): Promise<LoadedTail | undefined> {
  const read = database.transaction(['records', 'snapshots'], 'readonly');
  const rows = new Map((await read.objectStore('snapshots').getAll()).map((row) => [row.name, row]));
  const planned = plan(rows);
  if (!planned) return undefined;
  const store = read.objectStore('records');
  const collected = collecting(false);
  const from = Math.min(planned.after + 1, ...planned.keys);
  // Mostly they are simply the last ones.
  const together = planned.after - from + 1 === planned.keys.length;
  if (!together) {
    const found = await Promise.all(planned.keys.map(async (key) => ({ key, value: await store.get(key) })));
    // One that is gone was found damaged meanwhile, and set aside.
    const there = found.filter(({ value }) => value !== undefined);
    collected.take(
      there.map(({ key }) => key),
      there.map(({ value }) => value),
    );
  }
  const range = IDBKeyRange.lowerBound(together ? from : planned.after + 1);
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  collected.take(keys, values);
  // Read again as a whole: what the newer version's records mean for the rest, only it knows.
  if (collected.log().newer) return undefined;
  const log = await settle(database, collected);
  return { ...log, lastKey: Math.max(log.lastKey, planned.after), rows };
}

/**
 * Replaces the snapshot by another one, if the store holds what its maker believes.
 * @param tail ids of the records that it leaves to be read
 * @param count how many records there are in all
 * @param make its texts by name, once the keys of those records are known
 * @returns whether it was written
 */
export async function writeSnapshot(
  database: Database,
  tail: readonly string[],
  count: number,
  make: (plan: TailPlan) => ReadonlyMap<string, string>,
): Promise<boolean> {
  // Relaxed: losing it costs one slower start.
  const write = database.transaction(['records', 'snapshots'], 'readwrite', { durability: 'relaxed' });
  write.done.catch(() => undefined);
  const records = write.objectStore('records');
  const ids = records.index('id');
  const [stored, last, ...keys] = await Promise.all([
    records.count(),
    records.openKeyCursor(null, 'prev'),
    ...tail.map((id) => ids.getKey(id)),
  ]);
  const known = keys.filter((key) => key !== undefined);
  if (stored !== count || known.length !== tail.length) return false;
  const snapshots = write.objectStore('snapshots');
  await snapshots.clear();
  const plan = { keys: known.sort((a, b) => a - b), after: last?.key ?? 0 };
  for (const [name, text] of make(plan)) await snapshots.put({ name, text, check: hash(text) });
  await write.done;
  return true;
}
