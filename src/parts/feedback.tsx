/** What is shown once a question is judged, below its view: why, and the facts with their place. */
import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { FactBox } from './fact-box.tsx';
import styles from './feedback.module.css';

const QuestionPicture = lazy(() => import('./question-picture.tsx'));

interface FeedbackProps {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly response: ResponseRecord;
  /** Rationales that belong to the whole response. */
  readonly notes: readonly string[];
  readonly children?: ReactNode;
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
