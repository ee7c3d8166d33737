import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pondContent, WORDS } from '../../../tests/made-up-content.ts';
import { COLUMNS, csvRows, type Row } from './columns.ts';
import { readCsv, safeCell, writeCsv } from './csv.ts';

const rows = csvRows(pondContent, WORDS);
const rowOf = (id: string) => rows.find((row) => row.id === id);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    "'=1",
    "''",
    "'",
    '"',
    ',',
    '\r\n',
    '＝1',
    '\uFEFF',
  ),
);
const anyRow = fc.record(Object.fromEntries(COLUMNS.map((column) => [column, anyText]))) as fc.Arbitrary<Row>;

describe('a table of a bank', () => {
  it('comes back as it was, whatever its texts are', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (any) => {
        expect(readCsv(writeCsv(any))).toEqual(any);
      }),
    );
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });
  it('has no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(safeCell('=1+1')).toBe("'=1+1");
    expect(safeCell('one = 1')).toBe('one = 1');
    const text = writeCsv([{ ...(rows[0] as Row), text: '=HYPERLINK("x")' }]);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
  it('begins with a byte order mark and the names of its columns, and quotes every cell', () => {
    const lines = writeCsv(rows).split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${COLUMNS.map((column) => `"${column}"`).join(',')}`);
    expect(lines.at(-1)).toBe('');
    // A line break within a cell is no CR LF.
    expect(lines).toHaveLength(rows.length + 2);
  });
});

describe('the rows', () => {
  it('are one a fact and one a question', () => {
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...pondContent.facts.map(() => 'fact'),
      ...pondContent.questions.map(() => 'question'),
    ]);
  });
  it('tell a fact with its source, its subjects, and why it is not asked', () => {
    expect(rowOf('net-name')).toEqual({
      ...Object.fromEntries(COLUMNS.map((column) => [column, ''])),
      kind: 'fact',
      id: 'net-name',
      topic: 'names',
      text: 'A net has meshes.',
      source: 'pond book, “On names”',
      subjects: 'detention',
    });
    const facts = [
      { ...(pondContent.facts[0] as (typeof pondContent.facts)[0]), context: 'Only to be read.', year: 2012 },
    ];
    expect(csvRows({ ...pondContent, facts, questions: [] }, WORDS)[0]).toMatchObject({
      'not-asked': 'Only to be read.',
      years: '2012',
    });
  });
  it('tell a question with what it shows, its answer and the facts that it asks for', () => {
    const row = rowOf('water.frog');
    expect(row).toMatchObject({
      kind: 'question',
      topic: 'water',
      type: 'single-choice',
      text: 'Through what do frogs also breathe?',
      explanation: 'Their skin is thin and damp.',
      facts: 'frog-skin',
      source: 'pond book, “On water”',
    });
    expect(row?.options.split('\n')).toHaveLength(2);
    expect(row?.options.split('\n')).toContain(row?.answer);
  });
});
