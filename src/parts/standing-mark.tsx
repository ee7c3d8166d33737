/** How a question stands, as one shape for each standing: told apart by form and fill, not by colour alone. */
import { useLingui } from '@lingui/react/macro';
import type { QuestionResult } from '#domain/attempt/results.ts';
import styles from './standing-mark.module.css';

export type Standing = QuestionResult['standing'];

interface ShapeProps {
  readonly standing: Standing;
  /** Centre, where it is drawn within another picture. */
  readonly x?: number;
  readonly y?: number;
}

/** The shape alone, 16 units wide, within an SVG. */
export function StandingShape({ standing, x = 8, y = 8 }: ShapeProps) {
  const at = `translate(${x} ${y})`;
  switch (standing) {
    case 'right':
      return (
        <g transform={at} className={styles.right}>
          <circle r="7" />
          <path d="m-3.2.2 2.3 2.5 4.2-5" />
        </g>
      );
    case 'partly':
      return (
        <g transform={at} className={styles.partly}>
          <circle r="6.2" />
          <path d="M0-6.2a6.2 6.2 0 0 0 0 12.4z" />
        </g>
      );
    case 'not-yet':
      return (
        <g transform={at} className={styles.notYet}>
          <rect x="-5.8" y="-5.8" width="11.6" height="11.6" rx="2" />
        </g>
      );
    case 'estimate':
      return (
        <g transform={at} className={styles.estimate}>
          <path d="M0-6.5 6.5 0 0 6.5-6.5 0z" />
        </g>
      );
    case 'skipped':
      return (
        <g transform={at} className={styles.skipped}>
          <path d="M-5 0H5" />
        </g>
      );
    case 'open':
      return (
        <g transform={at} className={styles.open}>
          <path d="M-4.5 0H4.5" />
        </g>
      );
  }
}

export function useStandingWord(): (standing: Standing) => string {
  const { t } = useLingui();
  return (standing) => {
    switch (standing) {
      case 'right':
        return t`right`;
      case 'partly':
        return t`partly right`;
      case 'not-yet':
        return t`not yet`;
      case 'estimate':
        return t`a guess, not scored`;
      case 'skipped':
        return t`skipped`;
      case 'open':
        return t`not answered`;
    }
  };
}

/** Shape with its word for screen readers. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const word = useStandingWord();
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" role="img" aria-label={word(standing)}>
      <StandingShape standing={standing} />
    </svg>
  );
}
