/** Shares of a hundred, one below the other, each with its words above it: how far along the line a mark stands. */
import { scaleLinear } from 'd3-scale';
import styles from './shares.module.css';

export interface Share {
  readonly id: string;
  readonly label: string;
  readonly valueLabel: string;
  /** 0–1. */
  readonly value: number;
  /** Drawn hollow: too little to go by. */
  readonly faint: boolean;
}

export function Shares({ shares }: { readonly shares: readonly Share[] }) {
  const x = scaleLinear([0, 1], [0, 100]);
  return (
    <div className={styles.shares}>
      {shares.map(({ id, label, valueLabel, value, faint }) => (
        <div key={id}>
          <p className={styles.words}>
            <span>{label}</span>
            <span className={styles.value}>{valueLabel}</span>
          </p>
          <svg className={styles.strip} data-faint={faint} aria-hidden="true" focusable="false">
            {x.ticks(4).map((tick) => (
              <line
                key={tick}
                className={styles.tick}
                x1={`${x(tick)}%`}
                x2={`${x(tick)}%`}
                y1="0"
                y2="100%"
              />
            ))}
            <line className={styles.track} x1="0" x2="100%" y1="50%" y2="50%" />
            <line className={styles.line} x1="0" x2={`${x(value)}%`} y1="50%" y2="50%" />
            <circle className={styles.mark} cx={`${x(value)}%`} cy="50%" r="8" />
          </svg>
        </div>
      ))}
      <p className={styles.scale} aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </p>
    </div>
  );
}
