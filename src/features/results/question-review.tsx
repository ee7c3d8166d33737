/** One question of an attempt as it was: the response, what is right, and why. */
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { QuestionResult, Results } from '#domain/attempt/results.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { Answer } from '#parts/answer.tsx';
import { FeedbackText } from '#parts/feedback.tsx';
import onPaper from '#parts/on-paper.module.css';
import { PlumbLine } from '#parts/plumb-line.tsx';
import { Prompt } from '#parts/prompt.tsx';
import { QuestionNote } from '#parts/question-note.tsx';
import { reviewOf } from '#parts/review.ts';
import { Trouble } from '#parts/trouble.tsx';
import { Verdict } from '#parts/verdict.tsx';
import type { AnyQuestionType } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';
import { type ReadyQuestion, readyQuestion } from '#state/bank-files.ts';
import type { Loaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import styles from './question-review.module.css';

interface QuestionReviewProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
  readonly results: Results;
  readonly loaded: Loaded<unknown>;
  /** Which of the results' questions. */
  readonly index: number;
}

export function QuestionReview({ bank, attempt, results, loaded, index }: QuestionReviewProps) {
  const result = results.questions[index];
  const id = result?.question ?? '';
  if (!result) return null;
  const count = results.questions.length;
  const topic = bank.topics.find((entry) => entry.id === topicOf(id));
  const settled = readyQuestion(bank, id) !== undefined || loaded.status === 'ready';
  return (
    <div className={`${styles.review} ${onPaper.printed}`}>
      <PlumbLine standings={results.questions.map((q) => q.standing)} current={index} />
      <div className={styles.question}>
        <p className={styles.eyebrow}>
          {topic && (
            <>
              <span lang={bank.language}>{topic.title}</span>
              {' · '}
            </>
          )}
          <Trans>
            question {index + 1} of {count}
          </Trans>
        </p>
        {!settled && loaded.status === 'failed' && (
          <Trouble error={loaded.error} onRetry={loaded.retry}>
            <Trans>The question could not be loaded.</Trans>
          </Trouble>
        )}
        {settled && <Reviewed bank={bank} result={result} />}
        <Ways attempt={attempt} results={results} index={index} />
      </div>
    </div>
  );
}

function Reviewed({ bank, result }: { readonly bank: BankIndex; readonly result: QuestionResult }) {
  const id = useId();
  const ready = readyQuestion(bank, result.question);
  const type = ready && questionTypes.get(ready.question.type);
  const { response } = result.turn;
  if (!ready || !type) return <Gone response={response} />;
  // Before an answer, a skip or "Show me" nothing of the key may be seen.
  if (!response) return <NotReached />;
  const shown = fitting(type, ready.question, response);
  const review = reviewOf(type, ready.question, shown);
  return (
    <>
      <Prompt id={id} bank={bank} ready={ready} answered className={styles.prompt} />
      <Verdict response={response} />
      <Changed ready={ready} response={response} fits={shown === response} />
      <Answer
        question={ready.question}
        type={type}
        seed={response.seed}
        response={review.response}
        onChange={() => {}}
        feedback={review.feedback}
        labelledBy={id}
        lang={bank.language}
      />
      <FeedbackText bank={bank} ready={ready} response={response} notes={review.feedback.notes} />
      <div className={styles.note}>
        <QuestionNote bank={bank} question={ready.question} />
      </div>
    </>
  );
}

/** The response as far as it fits the question of today: one to an older version may name what is gone. */
function fitting(type: AnyQuestionType, question: LoadedQuestion, response: ResponseRecord): ResponseRecord {
  if (response.how !== 'answered' || response.version === question.version) return response;
  const scoring = response.type === question.type ? type.score(question, response.response) : undefined;
  return !scoring || scoring.outcome === 'cannot-be-scored' ? { ...response, response: null } : response;
}

interface ChangedProps {
  readonly ready: ReadyQuestion;
  readonly response: ResponseRecord;
  readonly fits: boolean;
}

function Changed({ ready, response, fits }: ChangedProps) {
  if (response.version === ready.question.version) return null;
  return (
    <p className={styles.changed}>
      {fits ? (
        <Trans>
          This question has been changed since. Your answer was judged as the question stood then.
        </Trans>
      ) : (
        <Trans>
          This question has been changed since, and your answer no longer fits it. Here is the question as it
          stands now.
        </Trans>
      )}
    </p>
  );
}

function Gone({ response }: { readonly response: ResponseRecord | null }) {
  return (
    <>
      <h1 className={styles.prompt}>
        <Trans>This question is no longer in the bank</Trans>
      </h1>
      {response && <Verdict response={response} />}
      <p>
        <Trans>The questions have changed since you took this quiz. How you did is kept.</Trans>
      </p>
    </>
  );
}

function NotReached() {
  return (
    <>
      <h1 className={styles.prompt}>
        <Trans>You have not answered this question</Trans>
      </h1>
      <p>
        <Trans>It stays closed until you meet it in a quiz.</Trans>
      </p>
    </>
  );
}

/** On to the next, back to the one before, and out. Questions that were not reached are passed over. */
function Ways({ attempt, results, index }: Omit<QuestionReviewProps, 'bank' | 'loaded'>) {
  const to = (q: QuestionResult | undefined) => q && `/results/?a=${attempt.id}&q=${q.question}`;
  const open = (q: QuestionResult) => q.standing !== 'open';
  const previous = to(results.questions.slice(0, index).findLast(open));
  const next = to(results.questions.slice(index + 1).find(open));
  return (
    <div className={styles.ways} data-print="no">
      {next && (
        <ButtonLink to={next} className={styles.main ?? ''}>
          <Trans>Next question</Trans>
        </ButtonLink>
      )}
      {previous && (
        <ButtonLink to={previous} look="line" className={styles.other ?? ''}>
          <Trans>Previous question</Trans>
        </ButtonLink>
      )}
      <ButtonLink
        to={`/results/?a=${attempt.id}`}
        look={next ? 'plain' : 'main'}
        className={next ? (styles.other ?? '') : (styles.main ?? '')}
      >
        <Trans>Back to the results</Trans>
      </ButtonLink>
    </div>
  );
}
