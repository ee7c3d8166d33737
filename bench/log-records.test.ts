import { expect, it } from 'vitest';
import { readRecord } from '#domain/attempt/record-upgrades.ts';
import { questionsFolder } from '../tools/bank-folder.ts';
import { benchBank } from './bench-bank.ts';
import { madeUpRecords } from './log-records.ts';

it('a made-up record is one that the app reads, in order, with as many answers as were asked for', () => {
  const bank = benchBank(questionsFolder());
  const now = Date.UTC(2026, 4, 4, 12);
  const entries = [...madeUpRecords(bank, 1234, now)];
  const records = entries.flatMap((entry) => {
    const read = readRecord(entry);
    return read.outcome === 'read' ? [read.record] : [];
  });
  expect(records).toHaveLength(entries.length);
  const responses = records.filter((record) => record.kind === 'response');
  expect(responses).toHaveLength(1234);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  const times = responses.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Date(times.at(-1) ?? 0).toISOString().slice(0, 10)).toBe('2026-05-03');
  expect([...madeUpRecords(bank, 50, now)]).toEqual([...madeUpRecords(bank, 50, now)]);
});
