/**
 * One table of a report as CSV: UTF-8 with a byte order mark, every cell in quotation marks, CR LF. What a
 * spreadsheet would take for a formula has an apostrophe in front: names and answers are typed by anyone.
 */
import Papa from 'papaparse';
import { safeCell } from '../csv/csv.ts';
import type { Cell, Table } from './tables.ts';

const BOM = '\uFEFF';

const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : safeCell(cell);

export function tableAsCsv({ columns, rows }: Table): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => row.map(cellText)) },
    { quotes: true, newline: '\r\n' },
  );
  return `${BOM}${text}\r\n`;
}
