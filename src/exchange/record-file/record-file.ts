/**
 * A learner's whole record as one JSON file:
 * `{ format, kind: 'plumbline-record', exportedAt, settings?, records: [{ format, record }, …] }`.
 * Records stand in the form in which they are stored, each with its own format, so that a file of an older
 * version is upgraded record by record, like an older store.
 */
import * as v from 'valibot';
import { type LogRecord, RECORD_FORMAT, RecordSchema } from '#domain/attempt/record.ts';
import { readRecord, storedForm } from '#domain/attempt/record-upgrades.ts';
import { FILE_LIMITS, type FileLimits, readUserFiles } from '#domain/bank/limits.ts';
import { check, inShort, type Problem } from '#domain/bank/problem.ts';
import { inOrder } from './merge.ts';

/** The form of the file around the records. */
export const RECORD_FILE_FORMAT = 1;
export const RECORD_FILE_KIND = 'plumbline-record';

/**
 * A record grows with every answer, so the limit of a bank's file would one day refuse a learner's own export.
 * An answer takes about half a kilobyte: 20 MiB are some 40,000 answers, twenty a day for five years, and are
 * read within about two seconds (measured: 75,000 answers in 4.3 s on two slow cores).
 */
export const RECORD_FILE_LIMITS: FileLimits = { ...FILE_LIMITS, bytes: 20 * 1024 * 1024 };

const FieldsSchema = v.record(v.string(), v.unknown());
const TimeSchema = v.pipe(v.string(), v.isoTimestamp('a time such as 2026-05-31T12:00:00.000Z'));

const EnvelopeSchema = v.strictObject({
  format: v.literal(RECORD_FILE_FORMAT),
  kind: v.literal(RECORD_FILE_KIND),
  exportedAt: TimeSchema,
  settings: v.optional(FieldsSchema),
  records: v.array(v.unknown()),
});
const StoredSchema = v.strictObject({
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  record: v.unknown(),
});

export interface RecordFile {
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** As they were written; whoever takes them over checks them field by field. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly records: readonly LogRecord[];
}

/** JSON text, one record a line, so that two exports can be compared by eye. @param now ms, UTC */
export function writeRecordFile(content: {
  readonly now: number;
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  readonly records: readonly LogRecord[];
}): string {
  const { now, settings, records } = content;
  const head = {
    format: RECORD_FILE_FORMAT,
    kind: RECORD_FILE_KIND,
    exportedAt: new Date(now).toISOString(),
    ...(settings && { settings }),
  };
  const lines = inOrder(records).map((record) => JSON.stringify(storedForm(record)));
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `${JSON.stringify(head).slice(0, -1)},"records":${list}}\n`;
}

/**
 * Reads a file of that form. Either everything in it can be read, or there is no content and every problem
 * is listed.
 * @param file its name, for the problems
 */
export function readRecordFile(
  file: string,
  text: string,
): { readonly content?: RecordFile; readonly problems: readonly Problem[] } {
  // Some editors put a byte order mark in front, which is no JSON.
  const parsed = readUserFiles({ [file]: text.replace(/^\uFEFF/, '') }, RECORD_FILE_LIMITS);
  if (parsed.problems.length > 0) return { problems: parsed.problems };
  const value = parsed.files[file];
  const wrong = kindProblem(file, value);
  if (wrong) return { problems: [wrong] };

  const envelope = check(EnvelopeSchema, value, file);
  const problems: Problem[] = [...envelope.problems];
  const records: LogRecord[] = [];
  // The records are looked at even where the frame around them has problems: all are told at once.
  const list = (value as { readonly records?: unknown }).records;
  (Array.isArray(list) ? list : []).forEach((stored: unknown, i) => {
    const result = readRecord(stored);
    if (result.outcome === 'read') records.push(result.record);
    else problems.push(...recordProblems(stored, file, i));
  });
  if (problems.length > 0 || !envelope.output) return { problems };
  const { exportedAt, settings } = envelope.output;
  return { content: { exportedAt, ...(settings && { settings }), records }, problems };
}

/** What is no record file at all, or of a later form, is told in one line and not field by field. */
function kindProblem(file: string, value: unknown): Problem | undefined {
  const fields = v.safeParse(FieldsSchema, value);
  if (!fields.success || Array.isArray(value)) {
    return { file, path: '', expected: 'a file that Plumbline exported', found: inShort(value) };
  }
  const { kind, format } = fields.output;
  if (kind !== RECORD_FILE_KIND) {
    return { file, path: 'kind', expected: `"${RECORD_FILE_KIND}"`, found: inShort(kind) };
  }
  if (typeof format === 'number' && format > RECORD_FILE_FORMAT)
    return newer(file, 'format', format, RECORD_FILE_FORMAT);
  return undefined;
}

function newer(file: string, path: string, found: number, known: number): Problem {
  return {
    file,
    path,
    expected: `at most ${known}: a newer version of the app wrote this`,
    found: String(found),
  };
}

/** Why a stored record could not be read, as precisely as its format allows. */
function recordProblems(stored: unknown, file: string, index: number): Problem[] {
  const at = ['records', index];
  const wrapped = check(StoredSchema, stored, file, at);
  if (!wrapped.output) return [...wrapped.problems];
  const { format, record } = wrapped.output;
  if (format > RECORD_FORMAT) return [newer(file, `records[${index}].format`, format, RECORD_FORMAT)];
  const precise =
    format === RECORD_FORMAT ? check(RecordSchema, record, file, [...at, 'record']).problems : [];
  if (precise.length > 0) return [...precise];
  const expected = `a record of format ${format}`;
  return [{ file, path: `records[${index}].record`, expected, found: inShort(record) }];
}
