import { StandingShape } from '#parts/standing-mark.tsx';
import styles from './first-question.module.css';

/** The plumb line's first tick, dropped: one of `count` done. */
export function FirstTicks({ count }: { readonly count: number }) {
  return (
    <svg className={styles.ticks} viewBox={`0 0 ${count * 22} 24`} aria-hidden="true">
      <path d={`M0 10H${count * 22}`} className={styles.ahead} />
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ticks are positions and never move
        <StandingShape key={i} standing={i === 0 ? 'estimate' : 'open'} x={i * 22 + 11} y={10} />
      ))}
    </svg>
  );
}
