/** One question on a participant's own screen, from the moment it is shown until after its reveal. */
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ParticipantSnapshot } from '#protocol/to-participant.ts';
import type { QuestionPhase } from '#state/live/answering.ts';
import { choose, giveAnswer, skip, useParticipant } from '#state/live/participant.ts';
import { announce } from '#ui/announcer.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import { AnswerDock } from './answer-dock.tsx';
import styles from './live-play.module.css';
import { LiveView } from './live-view.tsx';
import { TimeLeft } from './time-left.tsx';
import { useStageWords } from './use-stage-words.ts';

/** Fetched ahead, too, once the question is up. */
const loadResult = () => import('./live-result.tsx');
const LiveResult = lazy(() => loadResult().then((module) => ({ default: module.LiveResult })));

interface LiveQuestionProps {
  readonly snapshot: ParticipantSnapshot;
  readonly phase: QuestionPhase;
}

export function LiveQuestion({ snapshot, phase }: LiveQuestionProps) {
  const { question, given, result } = phase;
  const { t } = useLingui();
  const id = useId();
  const prompt = useRef<HTMLHeadingElement>(null);
  const draft = useParticipant((s) => s.draft);
  const timeLeft = useParticipant((s) => s.timeLeft);
  const [over, setOver] = useState(false);
  const [message, setMessage] = useState('');
  const { language, paused, settings } = snapshot;
  const { index, count, round, stage, view } = question;
  const stageWords = useStageWords()(stage, paused);

  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    prompt.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => void loadResult().catch(() => undefined), []);
  // More time, or a clock that goes on: then it is not over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with other time
  useEffect(() => setOver(false), [timeLeft]);
  // What is said of the stage is said once, when it comes; the first is read with the prompt.
  const said = useRef(stageWords);
  useEffect(() => {
    if (said.current !== stageWords && stageWords !== '') announce(stageWords);
    said.current = stageWords;
  }, [stageWords]);
  // The send button goes with the reveal. Whoever was on it would be nowhere.
  useLayoutEffect(() => {
    if (stage === 'revealed' && document.activeElement === document.body)
      prompt.current?.focus({ preventScroll: true });
  }, [stage]);

  const stands = given !== null && !given.passed && !settings.changeAnswers;
  const open = stage === 'open' && !over;
  const send = () => {
    setMessage('');
    if (giveAnswer()) return;
    const words = t`Choose or type an answer first. You can also skip the question.`;
    setMessage(words);
  };

  const title = (
    <h1 id={id} ref={prompt} tabIndex={-1} className={styles.prompt} lang={view ? language : undefined}>
      {view ? <MarkedText text={view.prompt} /> : <Trans>Look at the screen in the room</Trans>}
    </h1>
  );
  return (
    <form
      className={styles.question}
      data-stage={stage}
      onSubmit={(event) => {
        event.preventDefault();
        if (open) send();
      }}
    >
      <div className={styles.top}>
        <p className={styles.eyebrow}>
          <Trans>
            Question {index + 1} of {count}
          </Trans>
          {round === 2 && (
            <>
              {' · '}
              <Trans>once more</Trans>
            </>
          )}
        </p>
        {timeLeft && stage === 'open' && <TimeLeft left={timeLeft} onOver={() => setOver(true)} />}
      </div>
      {title}
      {question.estimate && stage !== 'revealed' && (
        <p className={styles.first}>
          <Trans>A guess is all that is asked. It counts for nothing.</Trans>
        </p>
      )}
      {stageWords !== '' && <p className={styles.stage}>{stageWords}</p>}
      {view && !result && (
        <LiveView
          view={view}
          // Once it can't be changed any more, what stands is what was sent.
          response={open || given === null ? draft : given.passed ? null : given.response}
          onChange={(response) => {
            setMessage('');
            choose(response);
          }}
          feedback={null}
          labelledBy={id}
          disabled={!open || paused || stands}
          lang={language}
        />
      )}
      {view && result && (
        <Suspense fallback={null}>
          <LiveResult snapshot={snapshot} phase={phase} result={result} view={view} labelledBy={id} />
        </Suspense>
      )}
      {stage !== 'revealed' && stage !== 'discussion' && view && (
        <AnswerDock
          phase={phase}
          open={open}
          paused={paused}
          over={over}
          mayChange={settings.changeAnswers}
          message={message}
          onSkip={() => {
            setMessage('');
            skip();
          }}
        />
      )}
    </form>
  );
}
