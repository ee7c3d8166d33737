/** A chart: its title, its drawing with a text alternative, what to read from it, and its numbers as a table. */
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import styles from './chart.module.css';

export interface ChartTable {
  readonly heads: readonly ReactNode[];
  /** Of each row the first cell names it. */
  readonly rows: readonly (readonly (string | number)[])[];
}

interface ChartProps {
  readonly title: ReactNode;
  /** All that the drawing says, in words. */
  readonly alt: string;
  readonly caption: ReactNode;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

export function Chart({ title, alt, caption, table, children }: ChartProps) {
  const id = useId();
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <div role="img" aria-label={alt}>
        {children}
      </div>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <details className={styles.table} data-print="no">
        <summary>
          <Trans>Show as table</Trans>
        </summary>
        <table>
          <thead>
            <tr>
              {table.heads.map((head, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <th key={i} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
