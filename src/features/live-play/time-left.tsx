import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { monotonic } from '#platform/clock.ts';
import type { TimeLeft as Left } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import styles from './live-play.module.css';

/** Only these are told to those who can't see the clock; nothing per second. In seconds. */
const TOLD = [30, 10] as const;
const TICK = 250;

const leftOf = (left: Left): number => ('ends' in left ? Math.max(0, left.ends - monotonic()) : left.stands);

interface TimeLeftProps {
  readonly left: Left;
  readonly onOver: () => void;
}

export function TimeLeft({ left, onOver }: TimeLeftProps) {
  const { t } = useLingui();
  const [ms, setMs] = useState(() => leftOf(left));
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew only with other time
  useEffect(() => {
    let before = leftOf(left);
    setMs(before);
    if (!('ends' in left)) return;
    const timer = setInterval(() => {
      const after = leftOf(left);
      setMs(after);
      const told = TOLD.find((seconds) => before > seconds * 1000 && after <= seconds * 1000);
      before = after;
      if (told !== undefined) announce(t`${told} seconds left`);
      if (after === 0) {
        clearInterval(timer);
        onOver();
      }
    }, TICK);
    return () => clearInterval(timer);
  }, [left]);
  const seconds = Math.ceil(ms / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className={styles.clock} role="timer" data-low={seconds <= 10}>
      <Trans>Time left: {clock}</Trans>
    </p>
  );
}
