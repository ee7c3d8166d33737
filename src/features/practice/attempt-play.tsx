/** An attempt on the screen: loads what it begins with, holds the tab lock, and hands over to its behaviour. */
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Attempt, currentTurn } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Later } from '#parts/later.tsx';
import { Button } from '#ui/button.tsx';
import { PracticePlay } from './practice-play.tsx';
import styles from './quiz-page.module.css';
import { useTabLock } from './use-tab-lock.ts';
import { WithQuestions } from './with-questions.tsx';

interface AttemptPlayProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
}

export function AttemptPlay({ bank, attempt }: AttemptPlayProps) {
  const navigate = useNavigate();
  const lock = useTabLock(attempt.id);
  const test = attempt.behaviour.id === 'test';
  // A test shows how far each of its questions is; otherwise one is enough to begin with.
  const [first] = useState(() => questionsToBegin(attempt, test));

  useEffect(() => {
    if (attempt.ended) navigate(`/results/?a=${attempt.id}`, { replace: true });
  }, [attempt.ended, attempt.id, navigate]);

  const frame = <div className={styles.frame} />;
  const play = () => {
    if (attempt.ended || lock.state === 'waiting') return frame;
    if (lock.state === 'elsewhere') return <Elsewhere onTake={lock.take} answered={currentTurn(attempt)} />;
    if (!test) return <PracticePlay bank={bank} attempt={attempt} />;
    return (
      <Later
        load={() => import('./test-play.tsx')}
        trouble={<Trans>The test could not be loaded.</Trans>}
        meanwhile={frame}
      >
        {({ TestPlay }) => <TestPlay bank={bank} attempt={attempt} />}
      </Later>
    );
  };
  return (
    <WithQuestions bank={bank} questions={first}>
      {play()}
    </WithQuestions>
  );
}

function questionsToBegin(attempt: Attempt, all: boolean): readonly string[] {
  const turns = all ? attempt.turns : attempt.turns.slice(currentTurn(attempt)).slice(0, 1);
  return turns.map((turn) => turn.question);
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
