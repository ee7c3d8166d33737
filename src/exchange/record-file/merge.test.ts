import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptFrom, standingResponses } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { factStates } from '#domain/study/mastery.ts';
import { scheduler } from '#domain/study/memory.ts';
import { someRecords } from '../../../tests/made-up-record.ts';
import { inOrder, mergeRecords, missingFrom } from './merge.ts';

const fsrs = scheduler();

/** Everything that is told of a record: levels of facts with their memory, attempts, notes. */
function told(records: readonly LogRecord[]) {
  const attempts = new Set(records.flatMap((r) => (r.kind === 'attempt-started' ? [r.attempt] : [])));
  return {
    facts: factStates(standingResponses(records), () => 2, fsrs),
    attempts: [...attempts].sort().map((id) => attemptFrom(records, id)),
    notes: records.filter((record) => record.kind === 'note'),
  };
}

/** A record and several parts of it that overlap, as files of one learner do. */
const parts = someRecords.chain((records) =>
  fc.record({
    records: fc.constant(records),
    files: fc.array(fc.shuffledSubarray(records), { minLength: 1, maxLength: 4 }),
  }),
);

describe('merging records', () => {
  test('gives the same state in whichever order the parts come', () => {
    fc.assert(
      fc.property(parts, ({ files }) => {
        const [first, ...rest] = [mergeRecords(...files), mergeRecords(...files.toReversed())];
        for (const other of rest) {
          expect(other).toEqual(first);
          expect(told(other)).toEqual(told(first));
        }
        const oneByOne = files.reduce<LogRecord[]>((held, file) => mergeRecords(held, file), []);
        expect(oneByOne).toEqual(first);
      }),
    );
  });
  test('keeps every record once, loses none, and changes nothing when repeated', () => {
    fc.assert(
      fc.property(parts, ({ records, files }) => {
        const merged = mergeRecords(records, ...files);
        expect(merged.map((r) => r.id).sort()).toEqual(records.map((r) => r.id).sort());
        expect(mergeRecords(merged, merged, records)).toEqual(merged);
      }),
    );
  });
  test('puts older answers before newer ones, whichever came first', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const times = inOrder(records).map((record) => record.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
  test('adds what is missing, each once', () => {
    fc.assert(
      fc.property(parts, ({ records, files: [own = []] }) => {
        const missing = missingFrom(own, [...records, ...records]);
        expect(new Set([...own, ...missing].map((r) => r.id)).size).toBe(records.length);
        expect(missing).toHaveLength(records.length - own.length);
      }),
    );
  });
});
