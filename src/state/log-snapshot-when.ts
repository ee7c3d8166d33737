/** When a snapshot is written: after so many more records, and when nothing else is going on. */
import type { Database } from '#platform/log-store.ts';
import { SNAPSHOT_LAG } from './log-base.ts';
import { countUpTo } from './log-index.ts';
import type { SavedLog } from './log-snapshot.ts';

const STEP = 200;
const FIRST = SNAPSHOT_LAG + STEP;
let dueAt = FIRST;

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 1000);
}

/**
 * Never on the way of a click: what makes snapshots is fetched and run later.
 * @param held the record as it is held by then
 * @param now however few came since the last one
 */
export function snapshotWhenDue(database: Database, held: () => SavedLog, now: boolean): void {
  const { records, base, keeping } = held();
  const tail = base ? records.length - countUpTo(records, base.cut) : records.length;
  if (keeping !== 'saved' || tail < (now ? FIRST : dueAt)) return;
  dueAt = tail + STEP;
  whenIdle(() => {
    void import('./log-snapshot.ts')
      .then(({ makeSnapshot }) => makeSnapshot(database, held))
      .catch(() => undefined);
  });
}

/** The record has begun anew. */
export function forgetSnapshots(): void {
  dueAt = FIRST;
}
