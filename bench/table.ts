/** Rows of measurements, judged against their targets, as a table for people. */

/** What `app` should be; `beside` is the other column of the same row. */
export type Target =
  | { readonly atMost: number }
  | { readonly atLeast: number }
  | { readonly timesBeside: number }
  | { readonly besidePlus: number };

export type Unit = 'B' | 'kB' | 'ms' | 's' | 'MB' | '';

export interface Row {
  readonly measure: string;
  readonly unit: Unit;
  readonly app: number;
  /** What it is compared with, measured in the same run. */
  readonly beside?: number;
  readonly target?: Target;
}

export interface Group {
  readonly title: string;
  /** Names of the two columns. */
  readonly columns: readonly [app: string, beside: string];
  readonly rows: readonly Row[];
  /** What a reader has to know to read it right. */
  readonly notes?: readonly string[];
}

/** undefined: there is no target, or nothing to compare with. */
export function meetsTarget({ app, beside, target }: Row): boolean | undefined {
  if (target === undefined) return undefined;
  if ('atMost' in target) return app <= target.atMost;
  if ('atLeast' in target) return app >= target.atLeast;
  if (beside === undefined) return undefined;
  return 'timesBeside' in target ? app <= beside * target.timesBeside : app <= beside + target.besidePlus;
}

export function tableOf({ title, columns, rows, notes = [] }: Group): string {
  const cells = [
    [title, ...columns, 'ratio', 'target', ''],
    ...rows.map((row) => [
      row.measure,
      number(row.app, row.unit),
      row.beside === undefined ? '' : number(row.beside, row.unit),
      row.beside ? (row.app / row.beside).toFixed(2) : '',
      row.target === undefined ? '' : targetText(row.target, row.unit, columns[1]),
      { true: 'ok', false: 'over', undefined: '' }[`${meetsTarget(row)}`] ?? '',
    ]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = cells.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(Math.max(...lines.map((line) => line.length)));
  return [lines[0], rule, ...lines.slice(1), ...notes.map((note) => `  ${note}`)].join('\n');
}

function number(value: number, unit: Unit): string {
  switch (unit) {
    case 'kB':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'MB':
      return `${(value / 1e6).toFixed(2)} MB`;
    case 's':
      return `${(value / 1000).toFixed(2)} s`;
    case 'ms':
      return `${value.toFixed(1)} ms`;
    case 'B':
      return `${Math.round(value)} B`;
    case '':
      return Number.isInteger(value) ? String(value) : value.toFixed(3);
  }
}

function targetText(target: Target, unit: Unit, beside: string): string {
  if ('atMost' in target) return `≤ ${number(target.atMost, unit)}`;
  if ('atLeast' in target) return `≥ ${number(target.atLeast, unit)}`;
  if ('timesBeside' in target) return `≤ ${target.timesBeside} × ${beside}`;
  return `≤ ${beside} + ${number(target.besidePlus, unit)}`;
}
