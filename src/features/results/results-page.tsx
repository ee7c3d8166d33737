/** How a quiz went (`?a=<attempt>`), and each of its questions as it was (`&q=<question>`). */
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type Attempt, currentTurn } from '#domain/attempt/attempt.ts';
import { resultsOf } from '#domain/attempt/results.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { loadView } from '#parts/answer.tsx';
import { useQuizTitle } from '#parts/quiz-title.ts';
import { useAttempt, useAttemptLookedFor } from '#state/attempts.ts';
import { loadAbout, loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { bankById } from '#state/banks.ts';
import { openLog } from '#state/log.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { ButtonLink } from '#ui/button.tsx';
import { QuestionReview } from './question-review.tsx';
import styles from './results-page.module.css';
import { Summary } from './summary.tsx';

const never = () => () => {};

export function Page() {
  const [params] = useSearchParams();
  // What is prerendered is an empty frame: which attempt it is, only the browser knows.
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useEffect(() => void openLog(), []);
  const id = here ? params.get('a') : null;
  const attempt = useAttempt(id);
  const lookedFor = useAttemptLookedFor(id);
  const bank = bankById(attempt?.quiz.bank);
  if (!here) return <Frame />;
  if (!attempt) return !lookedFor ? <Frame /> : <NotHere />;
  if (!bank) return <NoBank />;
  if (!attempt.ended && currentTurn(attempt) < attempt.turns.length) {
    return <Unfinished bank={bank} attempt={attempt} />;
  }
  return <Went bank={bank} attempt={attempt} question={params.get('q')} />;
}

interface WentProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
  readonly question: string | null;
}

/** Going to a question and back changes only the query, so the focus is moved here and not by the page's frame. */
function Went({ bank, attempt, question }: WentProps) {
  const results = useMemo(() => resultsOf(attempt), [attempt]);
  const ids = results.questions.map((q) => q.question).join(' ');
  // For the summary and all the questions at once: going from one to the next waits for nothing.
  const loaded = useLoaded(async () => {
    // What is said of the stations is no reason to keep the results back.
    const about = loadAbout(bank).catch(() => undefined);
    await loadQuestions(bank, ids.split(' '));
    // So that a question opens at once; one that can't be had is asked for again where it is shown.
    for (const id of ids.split(' ')) {
      const type = readyQuestion(bank, id)?.question.type;
      if (type) loadView(type).catch(() => undefined);
    }
    return about;
  }, [bank, ids]);
  const shown = results.questions.findIndex((q) => q.question === question);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or the way back, is what triggers it
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [shown]);
  return shown === -1 ? (
    <Summary bank={bank} attempt={attempt} results={results} loaded={loaded} />
  ) : (
    <QuestionReview
      key={question}
      bank={bank}
      attempt={attempt}
      results={results}
      loaded={loaded}
      index={shown}
    />
  );
}

/** Stands where the results will, so that nothing moves when they come. */
function Frame() {
  return <div className={styles.frame} />;
}

function Message({ children }: { readonly children: ReactNode }) {
  return <div className={styles.message}>{children}</div>;
}

function Unfinished({ bank, attempt }: { readonly bank: BankIndex; readonly attempt: Attempt }) {
  const title = useQuizTitle(bank, attempt.quiz);
  const test = attempt.behaviour.feedback === 'at-the-end';
  const answered = test ? attempt.drafts.size : attempt.turns.filter((turn) => turn.response).length;
  const count = attempt.turns.length;
  return (
    <Message>
      <p className={styles.eyebrow}>{title}</p>
      <h1>
        <Trans>This quiz is not finished yet</Trans>
      </h1>
      <p>
        <Trans>
          You have answered {answered} of {count} questions. They are kept, and the results come at the end.
        </Trans>
      </p>
      <p>
        <ButtonLink to={`/quiz/?a=${attempt.id}`}>
          <Trans>Continue</Trans>
        </ButtonLink>
      </p>
    </Message>
  );
}

function NotHere() {
  return (
    <Message>
      <h1>
        <Trans>These results are not on this device</Trans>
      </h1>
      <p>
        <Trans>
          The quiz was taken in another browser, or its answers were deleted here. What you have learned on
          this device stands under Progress.
        </Trans>
      </p>
      <p className={styles.actions}>
        <ButtonLink to="/">
          <Trans>Choose a quiz</Trans>
        </ButtonLink>
        <ButtonLink to="/progress/" look="line">
          <Trans>See your progress</Trans>
        </ButtonLink>
      </p>
    </Message>
  );
}

function NoBank() {
  return (
    <Message>
      <h1>
        <Trans>The questions of this quiz are not here any more</Trans>
      </h1>
      <p>
        <Trans>This version of the app comes without their bank. Your answers are kept on this device.</Trans>
      </p>
      <p>
        <ButtonLink to="/">
          <Trans>Choose a quiz</Trans>
        </ButtonLink>
      </p>
    </Message>
  );
}
