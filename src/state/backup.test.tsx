import { beforeEach, describe, expect, it } from 'vitest';
import type { LogRecord, ResponseRecord } from '#domain/attempt/record.ts';
import {
  ANSWERS_A_REMINDER,
  backupDue,
  backupFrom,
  countedOn,
  followBackup,
  NO_BACKUP,
  noteBackup,
  putOffBackup,
  useBackup,
} from './backup.ts';
import { useLog } from './log.ts';

function answers(count: number, from: number, how: ResponseRecord['how'] = 'answered'): LogRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'response',
    id: `response${from + i}`,
    at: from + i,
    attempt: 'attempt00001',
    bank: 'pond',
    question: 'water.frog',
    version: 'v1',
    type: 'single-choice',
    seed: 's',
    behaviour: 'practice',
    how,
    response: null,
    fraction: 1,
    facts: [],
    hint: false,
    duration: 1,
    day: '2026-05-31',
  }));
}
const KEY = 'plumbline.backup';
const logHolds = (records: readonly LogRecord[]) =>
  useLog.setState((s) => ({ status: 'ready', records, whole: true, base: null, revision: s.revision + 1 }));
const due = () => backupDue(useBackup.getState());

beforeEach(() => {
  localStorage.clear();
  useBackup.setState(NO_BACKUP, true);
  logHolds([]);
});

describe('answers since the last backup', () => {
  it('are counted once, skips aside, however often the record is looked at', () => {
    const records = [...answers(3, 100), ...answers(2, 200, 'skipped')];
    const first = countedOn(NO_BACKUP, records);
    expect(first).toMatchObject({ since: 3, upTo: 201 });
    expect(countedOn(first, records)).toBe(first);
    expect(countedOn(first, [...records, ...answers(1, 300)]).since).toBe(4);
  });
  it('need only the end of the record', () => {
    const first = countedOn(NO_BACKUP, answers(50, 100));
    expect(countedOn(first, answers(5, 145).concat(answers(10, 200))).since).toBe(60);
  });
  it('leave out older ones that a file brought', () => {
    const first = countedOn(NO_BACKUP, answers(5, 1000));
    expect(countedOn(first, [...answers(80, 10), ...answers(5, 1000)]).since).toBe(5);
  });
  it.each(['', 'no', '7', 'null', '{"since":-1,"upTo":0,"quietUntil":1}', '{"since":"9"}'])(
    'start anew where %s is stored',
    (text) => {
      expect(backupFrom(text)).toEqual(NO_BACKUP);
    },
  );
});

describe('the reminder', () => {
  it('comes with the hundredth answer, and after a backup with the hundredth from then', () => {
    const stop = followBackup();
    logHolds(answers(ANSWERS_A_REMINDER - 1, 1000));
    expect(due()).toBe(false);
    logHolds(answers(ANSWERS_A_REMINDER, 1000));
    expect(due()).toBe(true);
    noteBackup(5000);
    expect(due()).toBe(false);
    expect(backupFrom(localStorage.getItem(KEY)).at).toBe(5000);
    logHolds([...answers(ANSWERS_A_REMINDER, 1000), ...answers(ANSWERS_A_REMINDER, 6000)]);
    expect(due()).toBe(true);
    stop();
  });
  it('is put off by a hundred more', () => {
    const stop = followBackup();
    logHolds(answers(120, 1000));
    putOffBackup();
    expect(due()).toBe(false);
    logHolds(answers(219, 1000));
    expect(due()).toBe(false);
    logHolds(answers(220, 1000));
    expect(due()).toBe(true);
    stop();
  });
  it('goes on counting where another tab, or the last visit, left off', () => {
    localStorage.setItem(KEY, JSON.stringify({ at: null, since: 95, upTo: 500, quietUntil: 100 }));
    useLog.setState({ status: 'loading' });
    const stop = followBackup();
    logHolds(answers(5, 501));
    expect(useBackup.getState().since).toBe(100);
    stop();
  });
  it('has nothing to say of an empty record, and then keeps nothing', () => {
    const stop = followBackup();
    logHolds(answers(150, 1000));
    expect(due()).toBe(true);
    logHolds([]);
    expect(due()).toBe(false);
    expect(localStorage.length).toBe(0);
    stop();
  });
});
