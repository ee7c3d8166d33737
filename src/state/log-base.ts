/**
 * The base: what the older part of the record comes to, so that it need not be read at each start. It stands up
 * to a place in the order of records (the cut) and is a cache: thrown away, it is folded anew, and everything
 * is as before. Made in log-snapshot.ts.
 */
import type { LogRecord } from '#domain/attempt/record.ts';
import { compareRecords, type Place } from '#exchange/record-file/merge.ts';
import { rowText, type SnapshotRows, type TailPlan } from '#platform/log-store-snapshots.ts';
import { indexOf } from './log-index.ts';

/** Raised when the form of what is kept changes: older ones are then thrown away. */
export const BASE_VERSION = 1;

/** The newest records, which no base takes in, so that undoing them folds little. */
export const SNAPSHOT_LAG = 100;

/** An attempt that was begun and not ended. */
export interface OpenAttempt {
  readonly attempt: string;
  readonly bank: string;
}

export interface Base {
  /** The last record that is in it. */
  readonly cut: Place;
  /** How many are. */
  readonly count: number;
  /** Responses that were taken back, by any record that was known when it was made. */
  readonly retracted: ReadonlySet<string>;
  /** In the order in which they were begun. */
  readonly open: readonly OpenAttempt[];
  /** Banks with answers in it. */
  readonly banks: ReadonlySet<string>;
  /** Each bank's state of study as text, by bank; some may be missing. */
  readonly studies: ReadonlyMap<string, string>;
}

/** Kept beside the base, for reading what it leaves. */
export interface BaseText {
  readonly version: number;
  readonly cut: Place;
  readonly count: number;
  readonly plan: TailPlan;
  readonly retracted: readonly string[];
  readonly open: readonly OpenAttempt[];
  readonly banks: readonly string[];
}

const LOG = 'log';
const STUDY = 'study/';

export function textsOf(base: Base, plan: TailPlan): Map<string, string> {
  const { cut, count } = base;
  const text: BaseText = {
    version: BASE_VERSION,
    cut: { at: cut.at, id: cut.id },
    count,
    plan,
    retracted: [...base.retracted],
    open: base.open,
    banks: [...base.banks],
  };
  const texts = new Map([[LOG, JSON.stringify(text)]]);
  for (const [bank, study] of base.studies) texts.set(STUDY + bank, study);
  return texts;
}

/** Undefined where there is none, or it is damaged or of another version. */
export function readBase(rows: SnapshotRows): { readonly base: Base; readonly plan: TailPlan } | undefined {
  const text = rowText(rows.get(LOG));
  if (text === undefined) return undefined;
  const read: BaseText = JSON.parse(text);
  if (read.version !== BASE_VERSION) return undefined;
  const studies = new Map<string, string>();
  for (const [name, row] of rows) {
    const study = name.startsWith(STUDY) ? rowText(row) : undefined;
    if (study !== undefined) studies.set(name.slice(STUDY.length), study);
  }
  const { cut, count, open, plan } = read;
  const base = { cut, count, open, studies, retracted: new Set(read.retracted), banks: new Set(read.banks) };
  return { base, plan };
}

/**
 * Whether the base still holds beside records that were not known to it: none of them may stand before its cut,
 * or take back an answer that is in it.
 * @param records all that are held, in order; they include `fresh`
 */
export function holdsBeside(base: Base, records: readonly LogRecord[], fresh: readonly LogRecord[]): boolean {
  const { byId } = indexOf(records);
  return fresh.every((record) => {
    if (compareRecords(record, base.cut) <= 0) return false;
    if (record.kind !== 'retraction' || base.retracted.has(record.response)) return true;
    const taken = byId.get(record.response);
    return taken !== undefined && compareRecords(taken, base.cut) > 0;
  });
}

/** Open attempts after more records; `before`, and what is given back, in the order in which they were begun. */
export function openAfter(before: readonly OpenAttempt[], records: readonly LogRecord[]): OpenAttempt[] {
  const open = new Map(before.map((one) => [`${one.bank}/${one.attempt}`, one]));
  const ended = new Set<string>();
  for (const record of records) {
    if (record.kind === 'attempt-ended') ended.add(record.attempt);
    if (record.kind !== 'attempt-started') continue;
    const { attempt } = record;
    const { bank } = record.quiz;
    // Begun once more from the same link: it is as new as that.
    open.delete(`${bank}/${attempt}`);
    open.set(`${bank}/${attempt}`, { attempt, bank });
  }
  return [...open.values()].filter(({ attempt }) => !ended.has(attempt));
}
