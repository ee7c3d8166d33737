/**
 * A report as a workbook, a sheet a table. The universal writer packs at once: the others start workers from blobs,
 * which the app's security policy forbids.
 */
import type { Feature, SheetData } from 'write-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import { safeCell } from '../csv/csv.ts';
import type { Cell, Table } from './tables.ts';

/** Columns that hold sentences, and those that hold names or ids; all others hold numbers. Widths in characters. */
const SENTENCES = /prompt|claim|help|answer$|mistake$/;
const NAMES = /^(name|id|type|flags|fact|question|document|section)$/;
function widthOf(column: string): number {
  if (SENTENCES.test(column)) return 48;
  if (NAMES.test(column)) return 26;
  // Heads wrap between words, and are not broken within one.
  return Math.max(11, ...column.split(' ').map((word) => word.length + 3));
}

/** Columns of shares from 0 to 1: shown as percentages, and still the same numbers. */
const SHARES = /^(mean|mean after talking|facility|first|fraction)$/;

const TOP = { alignVertical: 'top', wrap: true } as const;
/** Away from the number at its left. */
const TEXT = { ...TOP, type: String, align: 'left', indent: 1 } as const;

/**
 * Texts are written as texts, which no spreadsheet takes for formulas; quoted all the same, since the sheet may be
 * saved as CSV by the next program.
 */
function asCell(cell: Cell, column: string): SheetData[number][number] {
  if (cell === null) return null;
  if (typeof cell === 'number')
    return { ...TOP, value: cell, type: Number, ...(SHARES.test(column) ? { format: '0%' } : {}) };
  return { ...TEXT, value: safeCell(cell) };
}

/** Of one line, in points; and Excel's highest row. */
const LINE = 15;
const HIGHEST = 409;

/**
 * So that every line of a row is seen: only Excel finds heights by itself. Letters are taken to be as wide
 * as digits, by which columns are measured: rather a line too many than one too few.
 */
function heightOf(row: readonly Cell[], columns: readonly string[]): number {
  const lines = row.map((cell, i) => {
    const fit = widthOf(columns[i] ?? '');
    const paragraphs = String(cell ?? '').split('\n');
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / fit)), 0);
  });
  return Math.min(HIGHEST, LINE * Math.max(...lines));
}

/** A row's height is told by its first cell, which therefore has to be one. */
function asRow(row: readonly Cell[], columns: readonly string[]): SheetData[number] {
  const cells = row.map((cell, i) => asCell(cell, columns[i] ?? ''));
  const height = heightOf(row, columns);
  return cells.map((cell, i) => (i === 0 && cell && typeof cell === 'object' ? { ...cell, height } : cell));
}

/** In characters, with which a landscape page is still read with ease. */
const PAGE = 240;

/** Printed on pages that hold whole columns, one page wide where that can be read: the writer has no option for it. */
const FIT_TO_PAGE: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(sheet, { columns = [] }) {
          const width = columns.reduce((sum, column) => sum + (column?.width ?? 0), 0);
          return sheet
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', `<pageSetup fitToWidth="${Math.ceil(width / PAGE)}" fitToHeight="0" `);
        },
      },
    },
  },
};

export function reportAsXlsx(tables: readonly Table[]): Promise<Blob> {
  return writeWorkbook(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map((column, i) => ({
          ...TOP,
          value: column,
          type: String,
          fontWeight: 'bold' as const,
          ...(i === 0 ? { height: heightOf(columns, columns) } : {}),
        })),
        ...rows.map((row) => asRow(row, columns)),
      ],
      columns: columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    // Without a named font, programs other than Excel take one font for the heads and measure rows by another.
    { fontFamily: 'Calibri', fontSize: 11, features: [FIT_TO_PAGE] },
  ).toBlob();
}
