/** Nothing is due: when the next facts are, and what can be done before. */
import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { planToday } from '#domain/study/today.ts';
import { nextDue, useReturnWords } from '#parts/next-due.ts';
import { ButtonLink } from '#ui/button.tsx';
import { useDueWords } from './heading.tsx';
import { Start } from './start.tsx';
import styles from './study-page.module.css';
import type { Today } from './use-today.ts';

/** How many new facts are offered ahead of their day. */
const AHEAD = 4;

interface NothingDueProps {
  readonly bank: BankIndex;
  readonly today: Today;
}

export function NothingDue({ bank, today }: NothingDueProps) {
  const when = useReturnWords();
  const words = useDueWords();
  const { input, state, plan } = today;
  const next = nextDue(state.facts, { ...input.schedule, now: today.now });
  const early = useMemo(() => planToday({ ...input, newADay: AHEAD, introducedToday: 0 }), [input]);
  const leaveIt = (
    <p className={styles.why}>
      <Trans>Or leave it at that. Waiting is part of remembering.</Trans>
    </p>
  );
  if (plan.steps.length > 0) {
    return (
      <>
        <p className={styles.lead}>
          <Plural
            value={plan.minutes}
            one={`There is more, if you like: ${words(plan)}, about # minute.`}
            other={`There is more, if you like: ${words(plan)}, about # minutes.`}
          />
        </p>
        <Start bank={bank} today={today} plan={plan} kind="today" look="line">
          <Trans>Go on with another session</Trans>
        </Start>
        {leaveIt}
      </>
    );
  }
  return (
    <>
      <p className={styles.lead}>
        {next ? (
          <Plural
            value={next.facts}
            one={`The next fact comes back ${when(next.at)}.`}
            other={`The next # facts come back ${when(next.at)}.`}
          />
        ) : early.fresh > 0 ? (
          <Trans>Your settings bring in no new facts by themselves. You can bring some in here.</Trans>
        ) : (
          <Trans>No fact is left to ask for, without the subjects that you left out.</Trans>
        )}
      </p>
      {early.fresh > 0 ? (
        <>
          <Start bank={bank} today={today} plan={early} kind="today" look={next ? 'line' : 'main'}>
            <Plural value={early.fresh} one="Learn # new fact now" other="Learn # new facts now" />
          </Start>
          {next && leaveIt}
        </>
      ) : next ? (
        <p className={styles.why}>
          <Trans>
            You have met every fact. Let some time pass: waiting is part of remembering. To practise anyway,
            choose one of the ways below.
          </Trans>
        </p>
      ) : (
        <p className={styles.actions}>
          <ButtonLink to="/settings/" look="line">
            <Trans>Subjects in settings</Trans>
          </ButtonLink>
        </p>
      )}
    </>
  );
}
