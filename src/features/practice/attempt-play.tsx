/** An attempt on the screen: loads its questions, holds the tab lock, and hands over to its behaviour. */
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Attempt, currentTurn } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { forgetFailedViews, loadView } from '#parts/answer.tsx';
import { Trouble } from '#parts/trouble.tsx';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { Button } from '#ui/button.tsx';
import { PracticePlay } from './practice-play.tsx';
import styles from './quiz-page.module.css';
import { TestPlay } from './test-play.tsx';
import { useTabLock } from './use-tab-lock.ts';

interface AttemptPlayProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
}

export function AttemptPlay({ bank, attempt }: AttemptPlayProps) {
  const navigate = useNavigate();
  const lock = useTabLock(attempt.id);
  const [loaded, setLoaded] = useState(() => allReady(bank, attempt));
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const ids = attempt.turns.map((turn) => turn.question).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is what triggers another try
  useEffect(() => {
    let here = true;
    const questions = ids.split(' ');
    setError(null);
    loadQuestions(bank, questions)
      .then(() => Promise.all(viewsOf(bank, questions)))
      .then(
        () => here && setLoaded(true),
        (reason) => here && setError(reason),
      );
    return () => {
      here = false;
    };
  }, [bank, ids, tries]);

  useEffect(() => {
    if (attempt.ended) navigate(`/results/?a=${attempt.id}`, { replace: true });
  }, [attempt.ended, attempt.id, navigate]);

  if (error) {
    return (
      <Trouble
        error={error}
        onRetry={() => {
          forgetFailedViews();
          setTries(tries + 1);
        }}
      >
        <Trans>The questions could not be loaded.</Trans>
      </Trouble>
    );
  }
  if (!loaded || attempt.ended || lock.state === 'waiting') return <div className={styles.frame} />;
  if (lock.state === 'elsewhere') return <Elsewhere onTake={lock.take} answered={currentTurn(attempt)} />;
  return attempt.behaviour.id === 'test' ? (
    <TestPlay bank={bank} attempt={attempt} />
  ) : (
    <PracticePlay bank={bank} attempt={attempt} />
  );
}

function allReady(bank: BankIndex, attempt: Attempt): boolean {
  return attempt.turns.every((turn) => readyQuestion(bank, turn.question) !== undefined);
}

function viewsOf(bank: BankIndex, ids: readonly string[]): Promise<unknown>[] {
  const types = new Set(ids.flatMap((id) => readyQuestion(bank, id)?.question.type ?? []));
  return [...types].map((type) => loadView(type));
}

/** Another tab has this attempt: one attempt, one writer. */
function Elsewhere({ onTake, answered }: { readonly onTake: () => void; readonly answered: number }) {
  return (
    <div className={styles.message} data-tab="elsewhere">
      <h1>
        <Trans>This quiz is open in another tab</Trans>
      </h1>
      <p>
        <Trans>
          It can be answered in one tab at a time, so that nothing is counted twice. Your answers so far (
          {answered}) are kept.
        </Trans>
      </p>
      <p>
        <Button onClick={onTake}>
          <Trans>Continue here</Trans>
        </Button>
      </p>
    </div>
  );
}
