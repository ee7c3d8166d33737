/** Today: one button that begins the day's session, and around it other ways to practise, and the days so far. */
import { Trans } from '@lingui/react/macro';
import { lazy, useEffect } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Trouble } from '#parts/trouble.tsx';
import { useBank } from '#state/banks.ts';
import { openLog } from '#state/log.ts';
import { IfLoaded } from '#ui/if-loaded.tsx';
import { Heading } from './heading.tsx';
import styles from './study-page.module.css';
import { TodaySession } from './today-session.tsx';
import { useToday } from './use-today.ts';

// What stands beside the plan comes behind it.
const Modes = lazy(() => import('./modes.tsx').then((m) => ({ default: m.Modes })));
const Days = lazy(() => import('./days.tsx').then((m) => ({ default: m.Days })));

export function Page() {
  const bank = useBank();
  useEffect(() => void openLog(), []);
  return <Today key={bank.id} bank={bank} />;
}

function Today({ bank }: { readonly bank: BankIndex }) {
  const today = useToday(bank);
  const { value } = today;
  return (
    <div className={styles.page} data-ready={value && 'today'}>
      <section className={styles.session} aria-labelledby="today">
        {/* The same heading before and after, so that it keeps the focus when the plan comes. */}
        <Heading today={value} />
        {value && <TodaySession bank={bank} today={value} />}
        {today.status === 'loading' && (
          <p className={styles.quiet} role="status">
            <Trans>Looking at what is due…</Trans>
          </p>
        )}
        {today.status === 'failed' && (
          <Trouble error={today.error} onRetry={today.retry}>
            <Trans>Today’s session could not be put together</Trans>
          </Trouble>
        )}
      </section>
      {value && (
        <IfLoaded meanwhile={<div className={styles.section} />}>
          {value.settings.calendar && value.state.days.size > 0 && <Days today={value} />}
          <Modes bank={bank} today={value} />
        </IfLoaded>
      )}
    </div>
  );
}
