/** Amounts side by side, from the same ground: one column for each step of time. */
import { scaleBand, scaleLinear } from 'd3-scale';
import styles from './columns.module.css';

interface ColumnsProps {
  readonly values: readonly number[];
  readonly gridLabel: (value: number) => string;
  /** Round steps for the scale, in the values' unit; the first of which no more than four are needed is taken. */
  readonly steps: readonly number[];
  /** Below the first and the last column. */
  readonly firstLabel: string;
  readonly lastLabel: string;
}

const MOST_LINES = 4;

export function Columns({ values, gridLabel, steps, firstLabel, lastLabel }: ColumnsProps) {
  const highest = Math.max(...values, 0);
  const step = steps.find((size) => highest / size <= MOST_LINES) ?? highest / MOST_LINES;
  const lines = Array.from({ length: Math.max(1, Math.ceil(highest / step)) }, (_, i) => (i + 1) * step);
  const top = lines.at(-1) ?? 1;
  const y = scaleLinear([0, top], [100, 0]);
  const x = scaleBand(
    values.map((_, i) => i),
    [0, 100],
  )
    .paddingInner(0.3)
    .paddingOuter(0.1);
  const percent = (value: number) => `${value}%`;
  return (
    <div className={styles.frame}>
      <svg className={styles.scale} aria-hidden="true" focusable="false">
        {lines.map((value) => (
          <text key={value} x="100%" y={percent(y(value))} dy="0.35em">
            {gridLabel(value)}
          </text>
        ))}
      </svg>
      <svg className={styles.plot} aria-hidden="true" focusable="false">
        {lines.map((value) => (
          <line
            key={value}
            className={styles.grid}
            x1="0"
            x2="100%"
            y1={percent(y(value))}
            y2={percent(y(value))}
          />
        ))}
        {values.map((value, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: steps of time never move
            key={i}
            className={styles.column}
            x={percent(x(i) ?? 0)}
            width={percent(x.bandwidth())}
            y={percent(y(value))}
            height={percent(100 - y(value))}
            rx="2"
          />
        ))}
        <line className={styles.ground} x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <p className={styles.ends}>
        <span>{firstLabel}</span>
        <span>{lastLabel}</span>
      </p>
    </div>
  );
}
