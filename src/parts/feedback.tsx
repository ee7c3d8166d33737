/** What is shown once a question is judged, below its view: the verdict, why, and the facts with their place. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import { responseStanding } from '#domain/attempt/results.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { FactBox } from './fact-box.tsx';
import styles from './feedback.module.css';
import { StandingMark } from './standing-mark.tsx';

const QuestionPicture = lazy(() => import('./question-picture.tsx'));

/** The verdict in a few words; also what the live region says. */
export function useVerdict(): (response: ResponseRecord) => string {
  const { t } = useLingui();
  return (response) => {
    if (response.how === 'shown') return t`Here is the answer`;
    if (response.pretest) return response.fraction === 1 ? t`A good first guess` : t`A first guess`;
    switch (responseStanding(response)) {
      case 'right':
        return t`Right`;
      case 'partly':
        return t`Partly right`;
      case 'not-yet':
        return t`Not quite`;
      case 'estimate':
        return t`Your guess and the figure`;
      default:
        return t`Skipped`;
    }
  };
}

interface FeedbackProps {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly response: ResponseRecord;
  /** Rationales that belong to the whole response. */
  readonly notes: readonly string[];
  readonly children?: ReactNode;
}

export function Verdict({ response }: { readonly response: ResponseRecord }) {
  const verdict = useVerdict();
  return (
    <p className={styles.verdict} data-standing={responseStanding(response)}>
      <StandingMark
        standing={response.how === 'shown' && !response.pretest ? 'not-yet' : responseStanding(response)}
      />
      <span>{verdict(response)}</span>
    </p>
  );
}

export function FeedbackText({ bank, ready, response, notes, children }: FeedbackProps) {
  const { question, facts } = ready;
  return (
    <div className={styles.feedback}>
      {notes.map((note) => (
        <p key={note} lang={bank.language} className={styles.note}>
          {note}
        </p>
      ))}
      {question.explanation && (
        <p lang={bank.language} className={styles.text}>
          <MarkedText text={question.explanation} />
        </p>
      )}
      {facts.map((fact) => (
        <FactBox key={fact.id} bank={bank} fact={fact} />
      ))}
      {question.picture && (
        <Suspense fallback={null}>
          <QuestionPicture bank={bank} picture={question.picture} />
        </Suspense>
      )}
      {response.pretest ? (
        <p className={styles.quiet}>
          <Trans>
            This was a first guess and counts for nothing. You will be asked for the fact again soon.
          </Trans>
        </p>
      ) : (
        response.how === 'shown' && (
          <p className={styles.quiet}>
            <Trans>This question comes back later, so that you can try it.</Trans>
          </p>
        )
      )}
      {children}
    </div>
  );
}
