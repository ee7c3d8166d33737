/** What there is to do today, and the one button that begins it. */
import { Plural, Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { ButtonLink } from '#ui/button.tsx';
import { PlanLine } from './plan-line.tsx';
import { answeredOf, unfinishedToday } from './session.ts';
import { situationOf } from './situation.ts';
import { Start } from './start.tsx';
import styles from './study-page.module.css';
import type { Today } from './use-today.ts';

// The usual day has a plan: it doesn't wait for the others.
const NothingDue = lazy(() => import('./nothing-due.tsx').then((m) => ({ default: m.NothingDue })));
const CatchUp = lazy(() => import('./catch-up.tsx').then((m) => ({ default: m.CatchUp })));

interface TodayProps {
  readonly bank: BankIndex;
  readonly today: Today;
}

export function TodaySession({ bank, today }: TodayProps) {
  const unfinished = unfinishedToday(today);
  if (unfinished) return <GoOn attempt={unfinished} />;
  switch (situationOf(today)) {
    case 'away':
      return (
        <Suspense fallback={null}>
          <CatchUp bank={bank} today={today} />
        </Suspense>
      );
    case 'plan':
      return <Planned bank={bank} today={today} />;
    default:
      return (
        <Suspense fallback={null}>
          <NothingDue bank={bank} today={today} />
        </Suspense>
      );
  }
}

function GoOn({ attempt }: { readonly attempt: Attempt }) {
  const answered = answeredOf(attempt);
  const count = attempt.turns.length;
  return (
    <>
      <p className={styles.lead}>
        <Trans>
          {answered} of {count} answered. Your place is kept.
        </Trans>
      </p>
      <p className={styles.actions}>
        <ButtonLink to={`/quiz/?a=${attempt.id}`} className={styles.go ?? ''}>
          <Trans>Go on with it</Trans>
        </ButtonLink>
      </p>
    </>
  );
}

function Planned({ bank, today }: TodayProps) {
  const { plan, state } = today;
  const first = state.responses === 0;
  return (
    <>
      <p className={styles.lead}>
        <Plural value={plan.minutes} one="About # minute" other="About # minutes" />
        {' · '}
        <Trans>stop at any answer, all of it is kept</Trans>
      </p>
      <PlanLine plan={plan} />
      <Start bank={bank} today={today} plan={plan} kind="today">
        {first ? <Trans>Start your first session</Trans> : <Trans>Start today’s session</Trans>}
      </Start>
      <div className={styles.why}>
        {plan.due > 0 && (
          <p>
            <Trans>
              A fact is due when you are about to forget it. Recalling it then is what makes it last.
            </Trans>
          </p>
        )}
        {plan.fresh > 0 && (
          <p>
            <Trans>
              New facts come in a few at a time. You guess first or read the fact, then you are asked for it.
            </Trans>
          </p>
        )}
        {plan.dueLater > 0 && (
          <p>
            <Plural
              value={plan.dueLater}
              one="# more fact is due. It waits for your next session."
              other="# more facts are due. They wait for your next session."
            />
          </p>
        )}
      </div>
    </>
  );
}
