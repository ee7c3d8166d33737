import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { StandingMark } from '#parts/standing-mark.tsx';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { withBank } from '#state/banks.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Link } from '#ui/link.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './browse.module.css';

/** The last answers to a fact, newest first, each with its day and how it went. */
export function FactHistory({ bank, state }: { readonly bank: BankIndex; readonly state: FactState }) {
  const { i18n } = useLingui();
  const date = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium' });
  const { recent } = state;
  const ids = [...new Set(recent.map(({ question }) => question))];
  // Without the questions the list still tells days and outcomes.
  const loaded = useLoaded(() => loadQuestions(bank, ids), [bank, ids.join(' ')]);
  if (recent.length === 0) return null;
  const earlier = state.responses - recent.length;
  return (
    <>
      <h3>
        <Trans>Your answers</Trans>
      </h3>
      <ul className={styles.history}>
        {recent.map(({ question, at, right }) => {
          const prompt =
            loaded.status === 'ready' ? readyQuestion(bank, question)?.question.prompt : undefined;
          return (
            <li key={`${at}/${question}`}>
              <StandingMark standing={right ? 'right' : 'not-yet'} />
              <span>
                {date.format(at)}
                {prompt && (
                  <span className={styles.asked} lang={bank.language}>
                    <MarkedText text={prompt} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {earlier > 0 && (
        <p className={styles.earlier}>
          <Plural value={earlier} one="And # earlier answer." other="And # earlier answers." />{' '}
          <Link to={withBank('/progress/', bank)}>
            <Trans>All of them stand under Progress.</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
