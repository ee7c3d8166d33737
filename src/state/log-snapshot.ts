/** Making the snapshot, in the background: the base of later starts, folded from what is held. */
import type { Database } from '#platform/log-store.ts';
import { writeSnapshot } from '#platform/log-store-snapshots.ts';
import { loadFacts } from './bank-files.ts';
import { bankById } from './banks.ts';
import { SNAPSHOT_LAG, textsOf } from './log-base.ts';
import { baseAfter } from './log-base-after.ts';
import { countUpTo } from './log-index.ts';
import { type FoldContext, type HeldLog, studyContext, studyFrom } from './study-fold.ts';

/** The record as it is held, and whether all of that is on the disk. */
export interface SavedLog extends HeldLog {
  readonly keeping: string;
}

/** Banks of this app that something of was answered. One whose facts can't be had now is left out. */
async function contextsOf({ base, records }: HeldLog): Promise<Map<string, FoldContext>> {
  const banks = new Set(base?.banks);
  for (const record of records) if (record.kind === 'response') banks.add(record.bank);
  const contexts = new Map<string, FoldContext>();
  for (const id of banks) {
    const bank = bankById(id);
    const facts = bank && (await loadFacts(bank).catch(() => undefined));
    if (facts) contexts.set(id, studyContext(facts));
  }
  return contexts;
}

/**
 * Writes a snapshot of what is held, unless the store holds something else.
 * @returns whether one was written
 */
export async function makeSnapshot(database: Database, held: () => SavedLog): Promise<boolean> {
  const contexts = await contextsOf(held());
  // From here on nothing is waited for, so that everything is of one moment.
  const { records, base, whole, keeping } = held();
  if (keeping !== 'saved' || (!base && !whole)) return false;
  // Where all of the record is held, a state that the base lacks is folded from all of it.
  const lacking = base && [...contexts].some(([bank, context]) => !studyFrom(bank, base, context));
  const before = whole && lacking ? null : base;
  const after = before ? records.slice(countUpTo(records, before.cut)) : records.slice();
  const made = baseAfter(before, after, after.length - SNAPSHOT_LAG, contexts);
  if (!made) return false;
  const tail = after.slice(countUpTo(after, made.cut));
  const ids = tail.map(({ id }) => id);
  return writeSnapshot(database, ids, made.count + tail.length, (plan) => textsOf(made, plan));
}
