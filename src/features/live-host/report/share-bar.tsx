import styles from './report-page.module.css';

interface ShareBarProps {
  /** 0–1. */
  readonly value: number;
  /** What it was before, drawn as a mark; null: nothing to compare with. */
  readonly before?: number | null;
}

/** A share as a bar; beside it stand the same numbers in words. */
export function ShareBar({ value, before = null }: ShareBarProps) {
  return (
    <svg className={styles.share} aria-hidden="true" focusable="false">
      <rect className={styles.track} width="100%" height="100%" rx="3" />
      <rect className={styles.value} width={`${100 * value}%`} height="100%" rx="3" />
      {before !== null && (
        <line className={styles.before} x1={`${100 * before}%`} x2={`${100 * before}%`} y1="0" y2="100%" />
      )}
    </svg>
  );
}
