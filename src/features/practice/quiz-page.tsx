/** The quiz: the fragment holds one to begin (`#set=…`), the query one that was begun (`?a=…`). */
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useAttempt, useAttemptLookedFor } from '#state/attempts.ts';
import { bankById } from '#state/banks.ts';
import { openLog } from '#state/log.ts';
import { ButtonLink } from '#ui/button.tsx';
import { AttemptPlay } from './attempt-play.tsx';
import { QuizIntro } from './quiz-intro.tsx';
import styles from './quiz-page.module.css';

export function Page() {
  const [params] = useSearchParams();
  const { hash } = useLocation();
  // What is prerendered is an empty frame: which quiz it is, only the browser knows.
  const [here, setHere] = useState(false);
  useEffect(() => {
    setHere(true);
    void openLog();
  }, []);
  const attempt = params.get('a');
  if (!here) return <Frame />;
  if (attempt) return <Begun id={attempt} />;
  return <QuizIntro key={hash} fragment={hash} />;
}

/** Stands where the question will, so that nothing moves when it comes. */
function Frame() {
  return <div className={styles.frame} />;
}

function Begun({ id }: { readonly id: string }) {
  const lookedFor = useAttemptLookedFor(id);
  const attempt = useAttempt(id);
  if (attempt) {
    const bank = bankById(attempt.quiz.bank);
    if (bank) return <AttemptPlay key={id} bank={bank} attempt={attempt} />;
  }
  if (!lookedFor) return <Frame />;
  return (
    <div className={styles.message}>
      <h1>
        <Trans>This quiz is not on this device</Trans>
      </h1>
      <p>
        <Trans>
          It was begun in another browser, or its answers were deleted here. You can start a new one at any
          time.
        </Trans>
      </p>
      <p>
        <ButtonLink to="/">
          <Trans>Choose a quiz</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
