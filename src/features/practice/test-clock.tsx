/** The time that is left in a test, where it has a limit; more can be had, or none at all. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import { monotonic } from '#platform/clock.ts';
import { forgetRemaining, keepRemaining, keptRemaining } from '#platform/remaining-time.ts';
import { changeTime } from '#state/attempts.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './test-clock.module.css';

/** Said once each, in seconds. */
const SAID_AT = [30, 10] as const;
const MORE_MINUTES = 5;

interface Props {
  readonly attempt: Attempt;
  readonly onTimeUp: () => void;
}

export function TestClock({ attempt, onTimeUp }: Props) {
  const { timeLimit } = attempt;
  if (timeLimit === null) return null;
  return <Running key={attempt.id} attempt={attempt} limit={timeLimit} onTimeUp={onTimeUp} />;
}

function Running({ attempt, limit, onTimeUp }: Props & { readonly limit: number }) {
  const { t } = useLingui();
  // Counted from here on the clock that never jumps; where the page was closed, from what was left then.
  const end = useRef<number | null>(null);
  end.current ??= monotonic() + (keptRemaining(attempt.id) ?? limit * 60_000);
  const [left, setLeft] = useState(() => Math.max(0, (end.current ?? 0) - monotonic()));
  const timeUp = useRef(onTimeUp);
  timeUp.current = onTimeUp;

  useEffect(() => {
    let before = Number.POSITIVE_INFINITY;
    const timer = setInterval(() => {
      const now = Math.max(0, (end.current ?? 0) - monotonic());
      keepRemaining(attempt.id, now);
      setLeft(now);
      for (const seconds of SAID_AT) {
        if (before > seconds * 1000 && now <= seconds * 1000 && now > 0) announce(t`${seconds} seconds left`);
      }
      before = now;
      if (now > 0) return;
      clearInterval(timer);
      forgetRemaining(attempt.id);
      announce(t`The time is up. Your answers are handed in.`);
      timeUp.current();
    }, 250);
    return () => clearInterval(timer);
  }, [attempt.id, t]);

  const minutes = Math.floor(left / 60_000);
  const seconds = String(Math.floor((left % 60_000) / 1000)).padStart(2, '0');
  return (
    <div className={styles.clock}>
      <p>
        <Trans>
          Time left: <span data-remaining={Math.round(left)}>{`${minutes}:${seconds}`}</span>
        </Trans>
      </p>
      <Button
        look="plain"
        onClick={() => {
          end.current = (end.current ?? 0) + MORE_MINUTES * 60_000;
          setLeft(Math.max(0, end.current - monotonic()));
          void changeTime(attempt.id, limit + MORE_MINUTES);
          announce(t`${MORE_MINUTES} minutes more`);
        }}
      >
        <Trans>{MORE_MINUTES} minutes more</Trans>
      </Button>
      <Button
        look="plain"
        onClick={() => {
          forgetRemaining(attempt.id);
          void changeTime(attempt.id, null);
          announce(t`No time limit any more`);
        }}
      >
        <Trans>No time limit</Trans>
      </Button>
    </div>
  );
}
