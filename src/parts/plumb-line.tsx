/** The quiz's progress: a plumb line with a tick for each question and the bob at the present one. */
import { useLingui } from '@lingui/react/macro';
import styles from './plumb-line.module.css';
import { type Standing, StandingShape } from './standing-mark.tsx';

interface PlumbLineProps {
  /** Of each question in order; `open` where it is still to come. */
  readonly standings: readonly Standing[];
  /** From 0; equal to the number of questions when all are done. */
  readonly current: number;
}

const GAP = 46;
const TOP = 30;

/** Beyond this many the ticks would run together: then only the share is drawn. */
const MOST_TICKS = 20;

export function PlumbLine({ standings, current }: PlumbLineProps) {
  const { t } = useLingui();
  const count = standings.length;
  const position = Math.min(current + 1, count);
  const label = t`Question ${position} of ${count}`;
  const every = count <= MOST_TICKS;
  const at = (i: number) =>
    TOP + (every ? i : (i / count) * (MOST_TICKS / 2)) * (every ? Math.min(GAP, 460 / count) : GAP);
  const end = at(count - 1) + 12;
  const bob = at(Math.min(current, count - 1));
  return (
    <div className={styles.line} role="img" aria-label={label}>
      <svg
        className={styles.tall}
        viewBox={`0 0 60 ${end + 24}`}
        height={end + 24}
        width="60"
        aria-hidden="true"
      >
        <path className={styles.done} d={`M30 0V${bob}`} />
        <path className={styles.ahead} d={`M30 ${bob}V${end}`} />
        {every &&
          standings.map((standing, i) =>
            i === current ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: ticks are positions and never move
              <StandingShape key={i} standing={standing} x={30} y={at(i)} />
            ),
          )}
        <Bob x={30} y={bob} />
        <text className={styles.number} x="50" y={bob + 5}>
          {position}
        </text>
      </svg>
      <svg className={styles.wide} viewBox="0 0 320 34" aria-hidden="true">
        <path className={styles.done} d={`M0 12H${across(Math.min(current, count - 1), count)}`} />
        <path className={styles.ahead} d={`M${across(Math.min(current, count - 1), count)} 12H320`} />
        {every &&
          standings.map((standing, i) =>
            i === current ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: ticks are positions and never move
              <StandingShape key={i} standing={standing} x={across(i, count)} y={12} />
            ),
          )}
        <Bob x={across(Math.min(current, count - 1), count)} y={14} />
      </svg>
    </div>
  );
}

function across(i: number, count: number): number {
  return 14 + (count === 1 ? 0 : (i / (count - 1)) * 292);
}

function Bob({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path
      className={styles.bob}
      transform={`translate(${x} ${y})`}
      d="M0-11c6.5 0 11 3.8 11 8.300C11 3 4.5 7.5 0 15.5-4.5 7.5-11 3-11-2.7-11-7.2-6.5-11 0-11z"
    />
  );
}
