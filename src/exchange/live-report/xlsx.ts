/**
 * A report as a workbook, a sheet a table. The universal writer packs at once: the others start workers from blobs,
 * which the app's security policy forbids.
 */
import type { SheetData } from 'write-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import { safeCell } from '../csv/csv.ts';
import type { Cell, Table } from './tables.ts';

/** Columns that hold sentences. */
const WIDE = /prompt|claim|help|answer$|mistake$/;

/**
 * Texts are written as texts, which no spreadsheet takes for formulas; quoted all the same, since the sheet may be
 * saved as CSV by the next program.
 */
function asCell(cell: Cell): SheetData[number][number] {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return { value: safeCell(cell), type: String, wrap: cell.includes('\n') };
}

export function reportAsXlsx(tables: readonly Table[]): Promise<Blob> {
  return writeWorkbook(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(asCell)),
      ],
      columns: columns.map((column) => ({ width: WIDE.test(column) ? 48 : Math.max(12, column.length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}
