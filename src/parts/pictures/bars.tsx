import type { DrawingProps } from '../picture.tsx';
import styles from './bars.module.css';

/** Bars from nought, each with its words and figure above it; their lengths can be compared, nothing else. */
export function Bars({ picture }: DrawingProps<'bars'>) {
  const most = Math.max(1, ...picture.bars.map((bar) => bar.value));
  return (
    <div className={styles.bars}>
      {picture.bars.map((bar) => (
        <div key={bar.label}>
          <p className={styles.words}>
            <span>{bar.label}</span>
            <span className={styles.value}>{bar.valueLabel}</span>
          </p>
          <svg className={styles.strip} aria-hidden="true" focusable="false">
            <rect className={styles.bar} width={`${(bar.value / most) * 100}%`} height="100%" rx="2" />
            <line className={styles.base} x1="0.75" x2="0.75" y1="-3" y2="100%" />
          </svg>
        </div>
      ))}
    </div>
  );
}
