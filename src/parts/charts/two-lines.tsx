/** Two courses of one number from the same beginning: the likely one drawn, the other one dashed, their difference filled. */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import styles from './two-lines.module.css';

interface TwoLinesProps {
  /** From the same first value, at equal steps. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** The scale's end, and what its lines are called. */
  readonly most: number;
  readonly gridLabel: (value: number) => string;
  readonly upperLabel: string;
  readonly lowerLabel: string;
  /** What stands at the first value. */
  readonly startLabel: string;
  /** Below the axis: step and text, in order. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Shapes are drawn in a square of 100 that is stretched; text keeps its size, and stands at shares of the width. */
const SIZE = 100;
/** A line that ends lower than this share of the height has no room for its label below it. */
const LOW = 85;

export function TwoLines(props: TwoLinesProps) {
  const { upper, lower, most, gridLabel, upperLabel, lowerLabel, startLabel, ticks } = props;
  const steps = Math.max(1, upper.length - 1, lower.length - 1);
  const x = scaleLinear([0, steps], [0, SIZE]);
  const y = scaleLinear([0, Math.max(1, most)], [SIZE, 0]);
  const draw = line<number>((_, i) => x(i), y).curve(curveMonotoneX);
  const between = area<number>(
    (_, i) => x(i),
    (_, i) => y(lower[i] ?? 0),
    (value) => y(value),
  ).curve(curveMonotoneX);
  const ends = [upper.at(-1) ?? 0, lower.at(-1) ?? 0] as const;
  const start = upper[0] ?? 0;
  // Its label stands where it meets neither line.
  const near = Math.ceil(steps / 5);
  const rise = (upper[near] ?? start) - start;
  const fall = start - (lower[near] ?? start);
  const percent = (value: number) => `${value}%`;
  return (
    <div className={styles.frame}>
      <svg className={styles.scale} aria-hidden="true" focusable="false">
        {y.ticks(4).map((value) => (
          <text key={value} x="100%" y={percent(y(value))} dy="0.35em">
            {gridLabel(value)}
          </text>
        ))}
      </svg>
      <svg className={styles.plot} aria-hidden="true" focusable="false">
        {y.ticks(4).map((value) => (
          <line
            key={value}
            className={styles.grid}
            x1="0"
            x2="100%"
            y1={percent(y(value))}
            y2={percent(y(value))}
          />
        ))}
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          aria-hidden="true"
        >
          <path className={styles.between} d={between(upper) ?? ''} />
          <path className={styles.lower} d={draw(lower) ?? ''} />
          <path className={styles.upper} d={draw(upper) ?? ''} />
        </svg>
        <circle className={styles.start} cx="0" cy={percent(y(start))} r="5" />
        <text
          className={styles.label}
          x="0.75rem"
          y={percent(y(start))}
          dy={rise > fall ? '1.6em' : '-0.9em'}
        >
          {startLabel}
        </text>
        <text className={`${styles.label} ${styles.end}`} x="100%" y={percent(y(ends[0]))} dy="-0.6em">
          {upperLabel}
        </text>
        <text
          className={`${styles.quiet} ${styles.end}`}
          x="100%"
          y={percent(y(ends[1]))}
          dy={y(ends[1]) > LOW ? '-0.6em' : '1.4em'}
        >
          {lowerLabel}
        </text>
      </svg>
      <svg className={styles.axis} aria-hidden="true" focusable="false">
        {ticks.map(({ at, label }, i) => (
          <g key={at} className={i === 0 ? undefined : i === ticks.length - 1 ? styles.end : styles.middle}>
            <line className={styles.tick} x1={percent(x(at))} x2={percent(x(at))} y1="0" y2="6" />
            <text x={percent(x(at))} y="1.4rem">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
