import { inflateRawSync } from 'node:zlib';
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

/** The sheets' markup, in order: of a zip's entries, those that hold one. */
function sheetsIn(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const names = at + 30 + bytes.readUInt16LE(at + 26);
    const name = bytes.toString('latin1', at + 30, names);
    const from = names + bytes.readUInt16LE(at + 28);
    if (/sheet\d\.xml$/.test(name)) found.push(inflateRawSync(bytes.subarray(from)).toString());
  }
  return found;
}

describe('as a workbook', () => {
  test('gives each row the height that its longest text takes, and a page whole columns', async () => {
    const bytes = Buffer.from(await (await reportAsXlsx(reportTables(REPORT))).arrayBuffer());
    const [people = '', questions = '', facts = ''] = sheetsIn(bytes);
    const heightOf = (sheet: string, row: number) =>
      Number(new RegExp(`<row r="${row}" [^>]*\\bht="(\\d+)"`).exec(sheet)?.[1]);
    const long = { ...REPORT, facts: REPORT.facts.map((fact) => ({ ...fact, claim: 'word '.repeat(40) })) };
    const [, , wordy = ''] = sheetsIn(
      Buffer.from(await (await reportAsXlsx(reportTables(long))).arrayBuffer()),
    );
    expect(heightOf(people, 2)).toBe(15);
    expect(heightOf(facts, 2)).toBe(15);
    expect(heightOf(wordy, 2)).toBe(75);
    expect(people).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
    expect(questions).toMatch(/<pageSetup [^>]*fitToWidth="2"/);
    for (const sheet of [people, questions, facts]) expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  });
  test('is a zip with a sheet for each table', async () => {
    const bytes = new Uint8Array(await (await reportAsXlsx(reportTables(REPORT))).arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const names = new TextDecoder('latin1').decode(bytes);
    for (const n of [1, 2, 3, 4]) expect(names).toContain(`xl/worksheets/sheet${n}.xml`);
  });
});
