import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ReportSchema } from '#domain/game/report.ts';
import { REPORT } from '../../../tests/made-up-report.ts';
import { tableAsCsv } from './csv.ts';
import { commonMistake, reportTables } from './tables.ts';
import { reportAsXlsx } from './xlsx.ts';

const tableOf = (name: string) => {
  const table = reportTables(REPORT).find((one) => one.name === name);
  if (!table) throw new Error(name);
  return table;
};
const cellOf = (name: string, row: number, column: string) => {
  const table = tableOf(name);
  return table.rows[row]?.[table.columns.indexOf(column)];
};

describe('a report as tables', () => {
  test('the made-up report is what a server could send', () => {
    expect(v.safeParse(ReportSchema, REPORT).issues).toBeUndefined();
  });
  test('has as many cells in every row as it has columns', () => {
    for (const { columns, rows } of reportTables(REPORT))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });
  test('tells people, facts and questions by name', () => {
    expect(cellOf('people', 0, 'name')).toBe('Calm Otter');
    expect(cellOf('people', 2, 'name')).toBe('#3');
    expect(cellOf('people', 1, 'needs help with')).toBe('Frogs breathe through their skin.');
    expect(cellOf('people', 1, 'median seconds')).toBe(65);
    expect(cellOf('facts', 0, 'who needs help')).toBe('=1+1');
    expect(cellOf('questions', 0, 'mean')).toBe(0.333);
    expect(cellOf('questions', 0, 'mean after talking')).toBe(0.667);
    expect(cellOf('questions', 0, 'most common mistake')).toBe('their eyes');
    expect(cellOf('questions', 2, 'state')).toBe('skipped');
    expect(cellOf('answers', 1, 'answer')).toBe('their eyes');
  });
  test('never tells who left an optional question open: a number, and no row', () => {
    expect(cellOf('people', 0, 'optional not taken')).toBe(1);
    expect(tableOf('answers').rows.some((row) => row.includes('names.net'))).toBe(false);
  });
  test('finds no mistake where everyone was right', () => {
    const [, reed] = REPORT.questions;
    if (!reed?.first) throw new Error('no question');
    expect(
      commonMistake(reed, { ...reed.first, words: [{ text: 'the shore', count: 3, right: true }] }),
    ).toBeNull();
  });
});

describe('as CSV', () => {
  test('begins with a byte order mark and quotes what a spreadsheet would take for a formula', () => {
    const text = tableAsCsv(tableOf('people'));
    expect(text.startsWith('\uFEFF"name","team"')).toBe(true);
    expect(text).toContain(`"'=1+1"`);
    expect(text).not.toMatch(/(^|,)"=/m);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(tableAsCsv(tableOf('questions'))).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('as a workbook', () => {
  test('is a zip with a sheet for each table', async () => {
    const bytes = new Uint8Array(await (await reportAsXlsx(reportTables(REPORT))).arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const names = new TextDecoder('latin1').decode(bytes);
    for (const n of [1, 2, 3, 4]) expect(names).toContain(`xl/worksheets/sheet${n}.xml`);
  });
});
