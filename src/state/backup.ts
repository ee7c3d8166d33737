/**
 * When the record was last taken out of this browser, and how many answers came since. Kept beside the settings,
 * since it is about this device and not about learning: a file that is brought to another device says nothing of
 * that device's own backups. Counted on and not anew, so that the whole record need not be read for it.
 */
import { create } from 'zustand';
import type { LogRecord } from '#domain/attempt/record.ts';
import { countRecords, useLog } from './log.ts';

const KEY = 'plumbline.backup';
/** A reminder comes after so many answers, and again after as many more. */
export const ANSWERS_A_REMINDER = 100;

export interface Backup {
  /** When the last file was written, ms, UTC; null: never. */
  readonly at: number | null;
  /** Answers since then, skips aside. */
  readonly since: number;
  /** The time of the last record that is counted. */
  readonly upTo: number;
  /** Nothing is said below so many. */
  readonly quietUntil: number;
}

export const NO_BACKUP: Backup = { at: null, since: 0, upTo: 0, quietUntil: ANSWERS_A_REMINDER };

/** Anything unreadable counts as no backup: a reminder too many does no harm. */
export function backupFrom(text: string | null): Backup {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    const { at, since, upTo, quietUntil } = stored as Partial<Record<keyof Backup, unknown>>;
    const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
    if (!isCount(since) || !isCount(upTo) || !isCount(quietUntil)) return NO_BACKUP;
    return { at: isCount(at) ? at : null, since, upTo, quietUntil };
  } catch {
    return NO_BACKUP;
  }
}

/** With the answers counted that came after the last counted one. @param records in order */
export function countedOn(backup: Backup, records: readonly LogRecord[]): Backup {
  let { since } = backup;
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i];
    if (!record || record.at <= backup.upTo) break;
    if (record.kind === 'response' && record.how !== 'skipped') since += 1;
  }
  const upTo = Math.max(backup.upTo, records.at(-1)?.at ?? 0);
  return upTo === backup.upTo ? backup : { ...backup, since, upTo };
}

export function backupDue({ since, quietUntil }: Backup): boolean {
  return since >= quietUntil;
}

export const useBackup = create<Backup>(() => NO_BACKUP);

function stored(): Backup {
  try {
    return backupFrom(localStorage.getItem(KEY));
  } catch {
    return useBackup.getState();
  }
}

function keep(backup: Backup): void {
  useBackup.setState(backup, true);
  try {
    if (backup === NO_BACKUP) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(backup));
  } catch {
    // It holds for this page.
  }
}

/** Counts what came, also by other tabs. With an empty record there is nothing to lose, and nothing is kept. */
function count(): void {
  const log = useLog.getState();
  if (log.status !== 'ready') return;
  const before = stored();
  const next = countRecords(log) === 0 ? NO_BACKUP : countedOn(before, log.records);
  if (next === before) useBackup.setState(before, true);
  else keep(next);
}

/** Counts answers as they come, until told to stop. */
export function followBackup(): () => void {
  count();
  return useLog.subscribe((log, before) => {
    if (log.revision !== before.revision) count();
  });
}

/** The record was written to a file. @param at ms, UTC */
export function noteBackup(at: number): void {
  keep({ ...NO_BACKUP, at, upTo: Math.max(at, stored().upTo) });
}

/** The record was deleted: what was noted of it goes too. */
export function forgetBackup(): void {
  keep(NO_BACKUP);
}

/** "Not now": nothing is said for as many answers more. */
export function putOffBackup(): void {
  const backup = stored();
  keep({ ...backup, quietUntil: backup.since + ANSWERS_A_REMINDER });
}
