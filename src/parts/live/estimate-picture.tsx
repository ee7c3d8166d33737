/** Everyone's guesses on one line, heaped where they agree, and the figure as a plumb line through them. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import type { Reveal } from '#protocol/to-browser.ts';
import type { LearnerView } from './room-state.ts';
import styles from './stage.module.css';

const KeySchema = v.looseObject({ value: v.number(), high: v.optional(v.number()) });
const ScaleSchema = v.looseObject({ slider: v.looseObject({ min: v.number(), max: v.number() }) });

/** Places on the line; guesses in one place are heaped. */
const BINS = 40;
const WIDTH = 100;
const HEIGHT = 16;

interface EstimatePictureProps {
  /** Sorted. */
  readonly guesses: readonly number[];
  readonly view: LearnerView;
  readonly reveal: Reveal;
}

/** From guesses to heaps: how many lie in each of the places from `min` to `max`. */
export function heaps(guesses: readonly number[], min: number, max: number): readonly number[] {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const guess of guesses) {
    const at = max > min ? Math.floor(((guess - min) / (max - min)) * BINS) : 0;
    const bin = Math.min(BINS - 1, Math.max(0, at));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

export function EstimatePicture({ guesses, view, reveal }: EstimatePictureProps) {
  const { t, i18n } = useLingui();
  const key = v.safeParse(KeySchema, reveal.key);
  const scale = v.safeParse(ScaleSchema, view);
  const all = [...guesses, ...(key.success ? [key.output.value] : [])];
  const min = scale.success ? scale.output.slider.min : Math.min(0, ...all);
  const max = scale.success ? scale.output.slider.max : Math.max(...all);
  const counts = heaps(guesses, min, max);
  const most = Math.max(1, ...counts);
  const x = (value: number) => (max > min ? ((value - min) / (max - min)) * WIDTH : 0);
  const median = guesses[Math.floor((guesses.length - 1) / 2)] ?? 0;
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
  return (
    <figure className={styles.estimates}>
      <svg
        viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 6}`}
        role="img"
        aria-label={t`The guesses on a line from ${number(min)} to ${number(max)}; half lie at or below ${number(median)}.`}
      >
        <line className={styles.axis} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {counts.map((count, bin) => {
          const height = (count / most) * (HEIGHT - 4);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: places never move
              key={bin}
              className={styles.heap}
              x={(bin * WIDTH) / BINS + 0.2}
              width={WIDTH / BINS - 0.4}
              y={HEIGHT - height}
              height={height}
              rx="0.5"
            />
          );
        })}
        {key.success && (
          <g>
            <line
              className={styles.plumb}
              x1={x(key.output.value)}
              x2={x(key.output.value)}
              y1="-3"
              y2={HEIGHT - 2}
            />
            <path
              className={styles.bob}
              d={`M${x(key.output.value) - 1.4} ${HEIGHT - 3}a1.4 1.4 0 0 1 2.8 0c0 1.2-1 2-1.4 3-.4-1-1.4-1.8-1.4-3z`}
            />
          </g>
        )}
      </svg>
      <figcaption>
        <span dir="ltr">{number(min)}</span>
        <span>
          <Plural value={guesses.length} one="# guess" other="# guesses" />
          {' · '}
          <Trans>the middle one is {number(median)}</Trans>
        </span>
        <span dir="ltr">{number(max)}</span>
      </figcaption>
    </figure>
  );
}
