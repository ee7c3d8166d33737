/** After a study session: which facts are stronger now, when they come back, and what is due next. */
import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { scheduler } from '#domain/study/memory.ts';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { nextDue, useReturnWords } from '#parts/next-due.ts';
import { now as readClock } from '#platform/clock.ts';
import { bankResponses, useWholeLog } from '#state/log.ts';
import { useSettings } from '#state/settings.ts';
import { useStudy } from '#state/study.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import rows from './rows.module.css';
import { beforeAndAfter, type Strengthened, strengthened } from './strengthened.ts';
import styles from './study-summary.module.css';

/** Beyond these the rest is folded away. */
const SHOWN = 6;

interface StudySummaryProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
}

export function StudySummary({ bank, attempt }: StudySummaryProps) {
  const whole = useWholeLog().value;
  const study = useStudy(bank).value;
  const retention = useSettings((s) => s.retention);
  const goalDay = useSettings((s) => s.goalDay);

  const found = useMemo(() => {
    if (!whole || !study) return undefined;
    const schedule = { retention, goalDay, now: readClock() };
    const typesOf = (fact: string) => study.facts.kinds[fact] ?? 1;
    const context = { fsrs: scheduler(), typesOf };
    const both = beforeAndAfter(bank.id, bankResponses(whole.records, bank.id), attempt.id, context);
    return {
      stronger: strengthened(both, schedule),
      next: nextDue(study.state.facts, schedule),
      claims: new Map(study.facts.facts.map((fact) => [fact.id, fact.claim])),
    };
  }, [whole, study, retention, goalDay, bank, attempt]);

  // Its place is kept, so that what stands below does not jump.
  if (!found) return <div className={styles.frame} />;
  const { stronger, next, claims } = found;
  const row = (one: Strengthened) => (
    <FactRow key={one.fact} bank={bank} one={one} claim={claims.get(one.fact)} />
  );
  const rest = stronger.slice(SHOWN);
  return (
    <div className={styles.summary} data-stronger={stronger.length}>
      {stronger.length === 0 ? (
        <p className={styles.lead}>
          <Trans>
            Nothing is stronger yet, and that is fine: what was missed comes back soon, and seeing why helps.
          </Trans>
        </p>
      ) : (
        <>
          <p className={styles.lead}>
            <Plural
              value={stronger.length}
              one="# fact is stronger than before."
              other="# facts are stronger than before."
            />{' '}
            {next && <Next at={next.at} facts={next.facts} />}
          </p>
          <ul className={`${rows.rows} ${styles.rows}`}>{stronger.slice(0, SHOWN).map(row)}</ul>
          {rest.length > 0 && (
            <details className={rows.more}>
              <summary>
                <Plural value={rest.length} one="# more fact" other="# more facts" />
              </summary>
              <ul className={`${rows.rows} ${styles.rows}`}>{rest.map(row)}</ul>
            </details>
          )}
        </>
      )}
      {stronger.length === 0 && next && (
        <p className={styles.lead}>
          <Next at={next.at} facts={next.facts} />
        </p>
      )}
    </div>
  );
}

function Next({ at, facts }: { readonly at: number; readonly facts: number }) {
  const when = useReturnWords()(at);
  return <Plural value={facts} one={`The next one is due ${when}.`} other={`The next # are due ${when}.`} />;
}

interface FactRowProps {
  readonly bank: BankIndex;
  readonly one: Strengthened;
  /** undefined where the bank no longer has the fact. */
  readonly claim: string | undefined;
}

function FactRow({ bank, one, claim }: FactRowProps) {
  const when = useReturnWords()(one.due);
  if (claim === undefined) return null;
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <span className={rows.text}>
        <span lang={bank.language}>{claim}</span>
        <span className={styles.way}>
          {one.from !== one.to && (
            <>
              <MasteryMark level={one.from} />
              <VisuallyHidden>
                <Trans>before, now</Trans>
              </VisuallyHidden>
              <svg className={styles.arrow} viewBox="0 0 20 10" aria-hidden="true" focusable="false">
                <path d="M1 5h17M14 1l4 4-4 4" />
              </svg>
            </>
          )}
          <MasteryMark level={one.to} />
          <span>
            <Trans>comes back {when}</Trans>
          </span>
        </span>
      </span>
    </li>
  );
}
