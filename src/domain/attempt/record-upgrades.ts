/** Reading stored records: older ones are upgraded, damaged ones named, newer ones left alone. */
import * as v from 'valibot';
import { type LogRecord, RECORD_FORMAT, RecordSchema } from './record.ts';

/** A named step from one format of records to the next. Never edited once released. */
export interface RecordUpgrade {
  readonly to: number;
  readonly name: string;
  up(record: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** In order. Format 1 is the first, so there is none yet; each comes with a fixture that must load for ever. */
export const RECORD_UPGRADES: readonly RecordUpgrade[] = [];

export type ReadRecord =
  | { readonly outcome: 'read'; readonly record: LogRecord }
  | { readonly outcome: 'newer'; readonly format: number }
  | { readonly outcome: 'damaged'; readonly problem: string };

/** How a record is stored and exported: with the format in which it was written. */
export interface StoredRecord {
  readonly format: number;
  readonly record: unknown;
}

const StoredRecordSchema = v.object({
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  record: v.unknown(),
});
const FieldsSchema = v.record(v.string(), v.unknown());

/** @param upgrades and @param current are given by tests of the machinery alone */
export function readRecord(
  stored: unknown,
  upgrades: readonly RecordUpgrade[] = RECORD_UPGRADES,
  current: number = RECORD_FORMAT,
): ReadRecord {
  const wrapped = v.safeParse(StoredRecordSchema, stored);
  if (!wrapped.success) return { outcome: 'damaged', problem: describe(wrapped.issues) };
  const { format } = wrapped.output;
  if (format > current) return { outcome: 'newer', format };
  let record = wrapped.output.record;
  for (const upgrade of upgrades) {
    const fields = v.safeParse(FieldsSchema, record);
    if (upgrade.to > format && fields.success) record = upgrade.up(fields.output);
  }
  const parsed = v.safeParse(RecordSchema, record);
  return parsed.success
    ? { outcome: 'read', record: parsed.output }
    : { outcome: 'damaged', problem: describe(parsed.issues) };
}

function describe(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`).join('; ');
}

export function storedForm(record: LogRecord): StoredRecord {
  return { format: RECORD_FORMAT, record };
}
