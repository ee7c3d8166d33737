import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someRecords } from '../../../tests/made-up-record.ts';
import { inOrder } from './merge.ts';
import { RECORD_FILE_LIMITS, readRecordFile, writeRecordFile } from './record-file.ts';

const now = Date.UTC(2026, 4, 31, 12);
const ended = {
  kind: 'attempt-ended',
  id: 'ended000001',
  at: now,
  attempt: 'attempt00001',
  how: 'finished',
} as const;

/** A file as text, with changes to its frame. */
const file = (change: Record<string, unknown>) =>
  JSON.stringify({
    format: 1,
    kind: 'plumbline-record',
    exportedAt: '2026-05-31T12:00:00.000Z',
    records: [{ format: 1, record: ended }],
    ...change,
  });
const problemsOf = (text: string) => readRecordFile('mine.json', text).problems;

describe('a record file', () => {
  test('gives back every record field by field, and the settings', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const settings = { theme: 'dark', leaveOut: ['detention'] };
        const read = readRecordFile('mine.json', writeRecordFile({ now, settings, records }));
        expect(read.problems).toEqual([]);
        expect(read.content).toEqual({
          exportedAt: '2026-05-31T12:00:00.000Z',
          settings,
          // As JSON holds them: -0 is 0 there.
          records: JSON.parse(JSON.stringify(inOrder(records))),
        });
      }),
    );
  });
  test('holds one record a line', () => {
    const text = writeRecordFile({ now, records: [ended, { ...ended, id: 'ended000002' }] });
    expect(text.trimEnd().split('\n')).toHaveLength(4);
    expect(readRecordFile('mine.json', writeRecordFile({ now, records: [] })).content?.records).toEqual([]);
  });
  test('may begin with a byte order mark', () => {
    expect(problemsOf(`\uFEFF${file({})}`)).toEqual([]);
  });
});

describe('a bad file', () => {
  test('is refused with every problem at once, each with its place', () => {
    const records = [
      { format: 1, record: ended },
      { format: 1, record: { ...ended, id: 'NO', at: -1 } },
      { format: 1, record: { ...ended, kind: 'dance' } },
      { format: 7, record: ended },
      'text',
    ];
    const problems = problemsOf(file({ exportedAt: 'yesterday', records, more: true }));
    expect(problems.map((problem) => problem.path)).toEqual([
      'more',
      'exportedAt',
      'records[1].record.id',
      'records[1].record.at',
      'records[2].record.kind',
      'records[3].format',
      'records[4]',
    ]);
    for (const problem of problems) {
      expect(problem.file).toBe('mine.json');
      expect(problem.expected).not.toBe('');
      expect(problem.found).not.toBe('');
    }
  });
  test('never gives part of its records', () => {
    const text = file({
      records: [
        { format: 1, record: ended },
        { format: 1, record: {} },
      ],
    });
    expect(readRecordFile('mine.json', text).content).toBeUndefined();
  });
  test.each([
    ['no JSON', 'not at all', ''],
    ['a list', '[]', ''],
    ['another kind of file', JSON.stringify({ kind: 'plumbline-notes' }), 'kind'],
    ['the file of a newer app', file({ format: 2 }), 'format'],
    ['records that are no list', file({ records: {} }), 'records'],
  ])('says so in one line: %s', (_what, text, path) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(path);
  });
  test('is refused where it is nested too deeply or too large', () => {
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
    expect(problemsOf(file({}).replace('"finished"', deep))[0]?.expected).toContain('64');
    const problems = problemsOf(`"${'x'.repeat(RECORD_FILE_LIMITS.bytes)}"`);
    expect(problems[0]?.expected).toBe('at most 20 MiB');
  });
  test('may be larger than a file of questions', () => {
    const response = 'x'.repeat(12 * 1024 * 1024);
    const saved = { ...ended, kind: 'answer-saved', question: 'a.b', response, flagged: false, duration: 1 };
    const { how: _how, ...record } = saved;
    expect(problemsOf(file({ records: [{ format: 1, record }] }))).toEqual([]);
  });
  test('can’t change what objects are made of', () => {
    const hostile = file({}).replace(
      '"kind":"plumbline-record"',
      '"__proto__":{"polluted":1},"kind":"plumbline-record"',
    );
    const read = readRecordFile('mine.json', hostile);
    expect(read.content?.records).toHaveLength(1);
    expect(Object.getPrototypeOf(read.content)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('never makes the reader throw, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((records) => file({ records })),
        ),
        (text) => {
          const read = readRecordFile('mine.json', text);
          expect(read.content === undefined).toBe(read.problems.length > 0);
        },
      ),
    );
  });
});
