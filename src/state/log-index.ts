/** Finding things in the record without going through all of it: an index that grows with it. */
import type { LogRecord } from '#domain/attempt/record.ts';
import { compareRecords, type Place } from '#exchange/record-file/merge.ts';

export interface LogIndex {
  readonly byId: ReadonlyMap<string, LogRecord>;
  readonly byAttempt: ReadonlyMap<string, readonly LogRecord[]>;
  /** Ids of responses that were taken back. */
  readonly retracted: ReadonlySet<string>;
}

interface Growing extends LogIndex {
  /** So many records of the list are in it. */
  upTo: number;
  readonly byId: Map<string, LogRecord>;
  readonly byAttempt: Map<string, LogRecord[]>;
  readonly retracted: Set<string>;
}

/** A list of records only ever grows at its end; where anything else changes, it is another list. */
const indexes = new WeakMap<readonly LogRecord[], Growing>();

export function indexOf(records: readonly LogRecord[]): LogIndex {
  let index = indexes.get(records);
  if (!index) {
    index = { upTo: 0, byId: new Map(), byAttempt: new Map(), retracted: new Set() };
    indexes.set(records, index);
  }
  for (; index.upTo < records.length; index.upTo++) {
    const record = records[index.upTo];
    if (record) enter(index, record);
  }
  return index;
}

function enter(index: Growing, record: LogRecord): void {
  index.byId.set(record.id, record);
  if (record.kind === 'retraction') index.retracted.add(record.response);
  if (!('attempt' in record)) return;
  const own = index.byAttempt.get(record.attempt);
  if (own) own.push(record);
  else index.byAttempt.set(record.attempt, [record]);
}

/** How many of these records, which are in order, stand at this place or before it. */
export function countUpTo(records: readonly LogRecord[], place: Place): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record && compareRecords(record, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
