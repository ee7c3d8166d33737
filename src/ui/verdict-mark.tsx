import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import styles from './verdict-mark.module.css';

/** `missed`: part of the answer, and not given. `neutral` has no mark. */
export type MarkKind = 'right' | 'partly' | 'missed' | 'not-right' | 'neutral';

/** How something stands once it is judged: always a shape and a word, coloured as well. */
export function VerdictMark({ verdict, children }: { verdict: MarkKind; children?: ReactNode }) {
  const word = useVerdictWord(verdict);
  if (verdict === 'neutral') return null;
  return (
    <span className={styles.mark} data-kind={verdict}>
      <VerdictShape verdict={verdict} />
      <span>{children ?? word}</span>
    </span>
  );
}

/** The shape alone, for places where the words stand elsewhere; hidden from screen readers. */
export function VerdictShape({ verdict: kind }: { verdict: MarkKind }) {
  return (
    <svg className={styles.shape} data-kind={kind} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {kind === 'right' && <path d="m2.5 8.5 3.6 4 7.4-9" />}
      {kind === 'not-right' && <path d="m3.5 3.5 9 9m0-9-9 9" />}
      {kind === 'partly' && (
        <>
          <circle cx="8" cy="8" r="6" />
          <path className={styles.full} d="M8 2a6 6 0 0 0 0 12z" />
        </>
      )}
      {kind === 'missed' && <circle className={styles.open} cx="8" cy="8" r="6" />}
    </svg>
  );
}

function useVerdictWord(verdict: MarkKind): string {
  const { t } = useLingui();
  switch (verdict) {
    case 'right':
      return t`Right`;
    case 'partly':
      return t`Partly right`;
    case 'missed':
      return t`Missed`;
    case 'not-right':
      return t`Not quite`;
    case 'neutral':
      return '';
  }
}
