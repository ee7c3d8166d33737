import { Trans, useLingui } from '@lingui/react/macro';
import type { ShownQuestion } from './room-state.ts';
import styles from './stage.module.css';
import { clockText, useTimeLeft } from './use-time-left.ts';

interface TimeLeftProps {
  readonly question: ShownQuestion;
  readonly at: number;
  readonly paused: boolean;
}

/** The time as a line that grows shorter, and in figures. Nothing where there is no limit: nobody is hurried. */
export function TimeLeft({ question, at, paused }: TimeLeftProps) {
  const { t } = useLingui();
  const open = question.stage === 'open';
  const left = useTimeLeft(open ? question.timeLeft : null, at, !paused);
  if (left === null) return null;
  const time = clockText(left);
  const share = question.limit ? Math.min(1, left / question.limit) : 0;
  return (
    <p className={styles.time} role="timer" aria-label={t`Time left: ${time}`}>
      <svg className={styles.timeLine} aria-hidden="true" focusable="false">
        <line className={styles.timeTrack} x1="0" x2="100%" y1="50%" y2="50%" />
        <line className={styles.timeRest} x1="0" x2={`${share * 100}%`} y1="50%" y2="50%" />
      </svg>
      <span className={styles.figures}>{left === 0 ? <Trans>Time is up</Trans> : time}</span>
    </p>
  );
}
