/** Facts got right, each with how well it is known by now. */
import { Plural, Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { StandingMark } from '#parts/standing-mark.tsx';
import { useFactStates } from '#parts/use-fact-states.ts';
import { Link } from '#ui/link.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { FactOutcome } from './outcome.ts';
import styles from './rows.module.css';

/** Beyond these the rest is folded away: a long list of what is known leads the eye nowhere. */
const SHOWN = 4;

interface GettingStrongerProps {
  readonly bank: BankIndex;
  /** The attempt's id. */
  readonly attempt: string;
  readonly facts: readonly FactOutcome[];
}

export function GettingStronger({ bank, attempt, facts }: GettingStrongerProps) {
  const states = useFactStates(bank).value?.states;
  const known = facts.filter((fact) => fact.known);
  const more = known.slice(SHOWN);
  const rows = (some: readonly FactOutcome[]) => (
    <ul className={styles.rows}>
      {some.map((outcome) => (
        <FactRow
          key={outcome.fact}
          bank={bank}
          attempt={attempt}
          outcome={outcome}
          state={states?.get(outcome.fact)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {rows(known.slice(0, SHOWN))}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>
            <Plural value={more.length} one="# more fact" other="# more facts" />
          </summary>
          {rows(more)}
        </details>
      )}
    </>
  );
}

interface FactRowProps {
  readonly bank: BankIndex;
  readonly attempt: string;
  readonly outcome: FactOutcome;
  /** undefined while the record is folded, or where the answer has been taken back. */
  readonly state: FactState | undefined;
}

function FactRow({ bank, attempt, outcome, state }: FactRowProps) {
  const claim = outcome.known?.claim;
  const days = state?.rightDays.length ?? 0;
  const question = outcome.questions[0];
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <StandingMark standing="right" />
      </span>
      <span className={styles.text}>
        <span lang={bank.language}>{claim}</span>
        <span className={styles.level}>
          {days > 1 ? (
            <Plural value={days} one="right on # day" other="right on # days" />
          ) : (
            <Trans>right this time</Trans>
          )}
          {state && (
            <>
              <span aria-hidden="true">·</span>
              <MasteryMark level={state.level} />
            </>
          )}
        </span>
      </span>
      {question && (
        <Link to={`/results/?a=${attempt}&q=${question}`} className={styles.link}>
          <Trans>Fact</Trans>
          <VisuallyHidden>
            : <span lang={bank.language}>{claim}</span>
          </VisuallyHidden>
        </Link>
      )}
    </li>
  );
}
