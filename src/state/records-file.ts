/** "Your data": the learner's record as a file, out of this browser and into it. */
import { tooLarge } from '#domain/bank/limits.ts';
import { inShort, type Problem } from '#domain/bank/problem.ts';
import { missingFrom } from '#exchange/record-file/merge.ts';
import {
  RECORD_FILE_LIMITS,
  type RecordFile,
  readRecordFile,
  writeRecordFile,
} from '#exchange/record-file/record-file.ts';
import { localDay, recordTime } from '#platform/clock.ts';
import { hintContinue } from '#platform/continue-hint.ts';
import { downloadText } from '#platform/download.ts';
import { openDatabase, setAsideRecords } from '#platform/log-store.ts';
import { forgetRemaining } from '#platform/remaining-time.ts';
import { forgetBackup, noteBackup } from './backup.ts';
import { append, deleteLog, loadWholeLog, openLog, useLog } from './log.ts';
import { changeSettings, DEFAULT_SETTINGS, type Settings, settingsFrom, useSettings } from './settings.ts';

/** Everything that is held of the record, saved or not, with the settings. Await `loadWholeLog` first. */
export function recordAsText(): string {
  return writeRecordFile({
    now: recordTime(),
    settings: { ...useSettings.getState() },
    records: useLog.getState().records,
  });
}

export async function downloadRecord(): Promise<void> {
  await loadWholeLog();
  downloadText(`plumbline-${localDay(recordTime())}.json`, recordAsText());
  noteBackup(recordTime());
}

export type ReadFile =
  | { readonly ok: true; readonly content: RecordFile; readonly added: number; readonly known: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file that the learner chose, and tells what importing it would add. Changes nothing. */
export async function readFile(file: File): Promise<ReadFile> {
  const large = tooLarge(file.name, file.size, RECORD_FILE_LIMITS);
  if (large) return { ok: false, problems: [large] };
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    const found = error instanceof Error ? error.message : inShort(error);
    return { ok: false, problems: [{ file: file.name, path: '', expected: 'a readable file', found }] };
  }
  const { content, problems } = readRecordFile(file.name, text);
  if (!content) return { ok: false, problems };
  await loadWholeLog();
  const added = missingFrom(useLog.getState().records, content.records).length;
  return { ok: true, content, added, known: content.records.length - added };
}

/**
 * Adds what this device does not have yet; nothing is replaced, and importing twice changes nothing. The
 * records are written in one go, so that a fault leaves none of them half-written.
 * @returns `newer`: refused, since the stored data belong to a newer version of the app
 */
export async function importRecord(
  content: RecordFile,
  withSettings: boolean,
): Promise<'saved' | 'memory' | 'newer'> {
  await loadWholeLog();
  if (useLog.getState().keeping === 'newer') return 'newer';
  const missing = missingFrom(useLog.getState().records, content.records);
  const kept = missing.length === 0 ? 'saved' : await append(missing);
  if (withSettings && content.settings) {
    changeSettings(settingsFrom(JSON.stringify({ settings: content.settings })));
  }
  return kept;
}

/** What could not be read on this device, as it was found. */
async function setAside(): Promise<readonly unknown[]> {
  const opened = await openDatabase();
  if (opened.outcome === 'unavailable') return [];
  return setAsideRecords(opened.database).catch(() => []);
}

export async function countSetAside(): Promise<number> {
  return (await setAside()).length;
}

export async function downloadSetAside(): Promise<void> {
  const text = JSON.stringify({ kind: 'plumbline-set-aside', entries: await setAside() }, null, 2);
  downloadText(`plumbline-set-aside-${localDay(recordTime())}.json`, text);
}

/**
 * Deletes the record and everything that stands beside it: for good, and in every tab.
 * @throws where the browser refuses; the record is then as it was
 */
export async function deleteEverything(settingsToo: boolean): Promise<void> {
  // Some of it may be past reading; it can be deleted all the same.
  await loadWholeLog().catch(openLog);
  const { records } = useLog.getState();
  await deleteLog();
  forgetBackup();
  hintContinue(false);
  for (const record of records) if (record.kind === 'attempt-started') forgetRemaining(record.attempt);
  if (settingsToo) changeSettings(DEFAULT_SETTINGS);
}

const SETTINGS_KEY = 'plumbline.settings';

/** Whether the settings that hold now are also those that the browser keeps. */
export function settingsAreKept(): boolean {
  try {
    const kept = settingsFrom(localStorage.getItem(SETTINGS_KEY));
    const held = useSettings.getState();
    const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
    return names.every((name) => JSON.stringify(kept[name]) === JSON.stringify(held[name]));
  } catch {
    return false;
  }
}
