/** One question, which has the focus as soon as it appears: prompt, the type's view, and once judged the verdict and why. */
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Answer } from '#parts/answer.tsx';
import { Later } from '#parts/later.tsx';
import { Prompt } from '#parts/prompt.tsx';
import { reviewOf } from '#parts/review.ts';
import { Verdict } from '#parts/verdict.tsx';
import type { AnyQuestionType } from '#question-types/contract.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { useAfterPaint } from '#state/use-after-paint.ts';
import styles from './play.module.css';

/** Fetched ahead, too, once the question is up. */
export const loadFeedback = () => import('#parts/feedback.tsx');

interface QuestionCardProps {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  readonly type: AnyQuestionType;
  readonly seed: string;
  /** In the view's opaque ids. */
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  /** The judged response; null while answering. */
  readonly record: ResponseRecord | null;
  readonly eyebrow: ReactNode;
  /** A quiet way out beside the eyebrow. */
  readonly aside?: ReactNode;
  /** What should be known before answering. */
  readonly note?: ReactNode;
  /** What stands between the answer and the feedback. */
  readonly children?: ReactNode;
}

export function QuestionCard(props: QuestionCardProps) {
  const { bank, ready, type, seed, record } = props;
  const id = useId();
  const prompt = useRef<HTMLHeadingElement>(null);
  // Whatever was pressed to come here (start, next, continue) is gone with its page.
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    prompt.current?.focus({ preventScroll: true });
  }, []);
  // Whether it was right is there first; the answer, why, and what words mean come a moment later. Until then the
  // question stands as it was answered.
  const told = useAfterPaint(record);
  const { question } = ready;
  const review = useMemo(() => told && reviewOf(type, question, told), [told, type, question]);
  return (
    <div className={styles.card}>
      <div className={styles.top}>
        <p className={styles.eyebrow}>{props.eyebrow}</p>
        {props.aside}
      </div>
      <Prompt
        ref={prompt}
        id={id}
        bank={bank}
        ready={ready}
        answered={told !== null}
        className={styles.prompt}
      />
      {props.note && <p className={styles.first}>{props.note}</p>}
      {record && <Verdict response={record} />}
      <Answer
        question={question}
        type={type}
        seed={told?.seed ?? seed}
        response={review ? review.response : props.response}
        onChange={props.onChange}
        feedback={review ? review.feedback : null}
        labelledBy={id}
        lang={bank.language}
      />
      {props.children}
      {told && review && (
        <Later load={loadFeedback} trouble={<Trans>The explanation could not be loaded.</Trans>}>
          {({ FeedbackText }) => (
            <FeedbackText bank={bank} ready={ready} response={told} notes={review.feedback.notes} />
          )}
        </Later>
      )}
    </div>
  );
}
