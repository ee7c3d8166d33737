/**
 * A bank as a table for spreadsheets: one row a fact or question (columns.ts says what each column holds).
 *
 * UTF-8 with a byte order mark, without which Excel takes it for another encoding; every cell in quotation marks;
 * lines end with CR LF (RFC 4180). A cell that a spreadsheet would take for a formula is written with an apostrophe
 * in front, which makes it text; `readCsv` takes it away again.
 */
import Papa from 'papaparse';
import { COLUMNS, type Row } from './columns.ts';

const BOM = '\uFEFF';

/**
 * What begins a formula, or is dropped so that what follows begins one. Apostrophes in front are counted in, so that
 * a text which has one of its own comes back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

export function writeCsv(rows: readonly Row[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => safeCell(row[column])));
  const text = Papa.unparse({ fields: [...COLUMNS], data: cells }, { quotes: true, newline: '\r\n' });
  return `${BOM}${text}\r\n`;
}

/** Rows as `writeCsv` had them; columns that are not ours are left out, missing ones are empty. */
export function readCsv(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text.replace(BOM, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  const [head = [], ...lines] = data;
  return lines.map(
    (line) =>
      Object.fromEntries(
        COLUMNS.map((column) => [column, cellText(line[head.indexOf(column)] ?? '')]),
      ) as unknown as Row,
  );
}
