/** One record out of several: of two devices, or of a device and a file. */
import type { LogRecord } from '#domain/attempt/record.ts';

/** By code unit and not by locale: the same order on every device. */
function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A place in the order of records. */
export type Place = Pick<LogRecord, 'at' | 'id'>;

/** Below 0 where `a` stands before `b`. */
export function compareRecords(a: Place, b: Place): number {
  return a.at - b.at || compareIds(a.id, b.id);
}

/**
 * The one order that a set of records has, wherever they came from: by time, and by id within a millisecond.
 * Returns a new array.
 */
export function inOrder(records: readonly LogRecord[]): LogRecord[] {
  return records.toSorted(compareRecords);
}

/**
 * The union, each id once, in order. Which list comes first makes no difference, nor does merging twice:
 * records are never changed, so two with one id are the same record.
 */
export function mergeRecords(...lists: readonly (readonly LogRecord[])[]): LogRecord[] {
  const byId = new Map<string, LogRecord>();
  for (const list of lists) {
    for (const record of list) if (!byId.has(record.id)) byId.set(record.id, record);
  }
  return inOrder([...byId.values()]);
}

/** Those of `incoming` that `own` does not have yet, each once. */
export function missingFrom(own: readonly LogRecord[], incoming: readonly LogRecord[]): LogRecord[] {
  const known = new Set(own.map((record) => record.id));
  return mergeRecords(incoming).filter((record) => !known.has(record.id));
}
