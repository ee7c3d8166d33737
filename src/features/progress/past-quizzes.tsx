import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { useScoreWords } from '#parts/score-words.ts';
import { useWholeLog } from '#state/log.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { type PastAttempt, pastAttempts } from './history.ts';
import styles from './past-quizzes.module.css';
import { useDates } from './use-dates.ts';

/** So many at first: folding hundreds of attempts takes time that nobody asked for. */
const FIRST = 8;

/** What was played, newest first: to go on with, or to look at again. */
export function PastQuizzes({ bank }: { readonly bank: BankIndex }) {
  const whole = useWholeLog().value;
  const [all, setAll] = useState(false);
  const past = useMemo(
    () => whole && pastAttempts(whole.records, bank.id, all ? undefined : FIRST),
    [whole, bank, all],
  );
  if (!past || past.count === 0) return null;
  const more = past.count - past.attempts.length;
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">
        <Trans>Quizzes so far</Trans>
      </h2>
      <ul className={styles.list}>
        {past.attempts.map((one) => (
          <Past key={one.attempt.id} bank={bank} past={one} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Button look="plain" className={styles.all} onClick={() => setAll(true)}>
            <Plural value={more} one="Show # more" other="Show # more" />
          </Button>
        </p>
      )}
    </section>
  );
}

function Past({ bank, past }: { readonly bank: BankIndex; readonly past: PastAttempt }) {
  const dates = useDates();
  const title = useQuizTitle(bank, past.attempt.quiz);
  const tally = useTally();
  const { attempt, unfinished, answered, count } = past;
  const day = dates.ofTime(attempt.startedAt);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.title}>{title}</p>
        <p className={styles.small}>
          {day} ·{' '}
          {unfinished ? (
            <Trans>
              {answered} of {count} answered
            </Trans>
          ) : (
            tally(past)
          )}
        </p>
      </div>
      {unfinished ? (
        <ButtonLink to={`/quiz/?a=${attempt.id}`} look="line">
          <Trans>Continue</Trans>
          <VisuallyHidden>
            : {title}, {day}
          </VisuallyHidden>
        </ButtonLink>
      ) : (
        <Link to={`/results/?a=${attempt.id}`} className={styles.link}>
          <Trans>Look at it</Trans>
          <VisuallyHidden>
            : {title}, {day}
          </VisuallyHidden>
        </Link>
      )}
    </li>
  );
}

/** "7 right, 2 partly, 1 not yet". */
function useTally() {
  const { t, i18n } = useLingui();
  const words = useScoreWords();
  return (past: PastAttempt): string => {
    const parts = words(past);
    if (parts.length === 0) return t`nothing scored`;
    return new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(parts);
  };
}
