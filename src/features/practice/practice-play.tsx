/** Practice: a question, an answer, feedback at once, and on. */
import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Attempt, currentTurn, type Turn } from '#domain/attempt/attempt.ts';
import type { Confidence } from '#domain/attempt/record.ts';
import { responseStanding } from '#domain/attempt/results.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { bankWords } from '#parts/bank-words.ts';
import { useVerdict } from '#parts/verdict.tsx';
import { monotonic } from '#platform/clock.ts';
import { nextPaint } from '#platform/moments.ts';
import { authoredResponse } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { endAttempt, respond } from '#state/attempts.ts';
import { readyQuestion } from '#state/bank-files.ts';
import { append } from '#state/log.ts';
import { useSettings } from '#state/settings.ts';
import { announce } from '#ui/announcer.ts';
import { letGoOfFocus } from '#ui/let-go-of-focus.ts';
import { ConfidenceChoice } from './confidence-choice.tsx';
import { Dock } from './dock.tsx';
import { cardsBefore, isPretest } from './introductions.ts';
import styles from './play.module.css';
import { QuestionCard } from './question-card.tsx';
import { QuestionMissing } from './question-missing.tsx';
import { QuizProgress } from './quiz-progress.tsx';
import { StopHere } from './stop-here.tsx';
import { useReadingCards } from './use-reading-cards.ts';
import { useRestOfQuiz } from './use-rest-of-quiz.ts';
import { useUndoHere } from './use-undo-here.ts';
import { WithQuestions } from './with-questions.tsx';
import { withTransition } from './with-transition.ts';

interface PlayProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
}

export function PracticePlay({ bank, attempt }: PlayProps) {
  const navigate = useNavigate();
  // The turn on the screen: after an answer it stays until "Next question".
  const [index, setIndex] = useState(() => currentTurn(attempt));
  const [undone, setUndone] = useState({ times: 0, index: -1 });
  const turn = attempt.turns[index];
  const last = index + 1 >= attempt.turns.length;
  const study = attempt.quiz.behaviour === 'study';

  const finish = (how: 'finished' | 'left' = 'finished') => {
    void endAttempt(attempt.id, how);
    navigate(`/results/?a=${attempt.id}`);
  };
  const undo = useUndoHere(attempt, (at) => {
    setUndone({ times: undone.times + 1, index: at });
    setIndex(at);
  });
  const cards = useReadingCards(bank, turn ? cardsBefore(attempt, turn) : []);
  // Resumed after the last answer, before its "next": nothing is left but the end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (!turn) finish();
  }, []);
  useRestOfQuiz(bank, attempt, index);
  if (!turn) return null;

  const next = () => {
    if (last) finish();
    else withTransition(() => setIndex(index + 1));
  };
  // Before the first answer there is nothing to show; what was begun stays there to go on with.
  const stop = () => {
    if (attempt.turns.every((t) => t.response === null)) navigate('/study/');
    else finish(currentTurn(attempt) < attempt.turns.length ? 'left' : 'finished');
  };
  return (
    <div className={styles.play}>
      <QuizProgress turns={attempt.turns} current={index} />
      {cards.shown ? (
        <cards.shown.ReadingCard
          key={cards.shown.next.id}
          bank={bank}
          fact={cards.shown.next}
          onStop={stop}
          onRead={() => withTransition(cards.read)}
        />
      ) : cards.waiting ? (
        <div className={styles.turn} />
      ) : (
        <WithQuestions bank={bank} questions={[turn.question]}>
          <PracticeTurn
            // A question that is open again begins anew.
            key={`${turn.question}/${turn.turn}/${undone.times}`}
            bank={bank}
            attempt={attempt}
            turn={turn}
            index={index}
            last={last}
            again={undone.index === index}
            onNext={next}
            onUndo={undo}
            onStop={study ? stop : undefined}
          />
        </WithQuestions>
      )}
    </div>
  );
}

interface PracticeTurnProps extends PlayProps {
  readonly turn: Turn;
  readonly index: number;
  readonly last: boolean;
  /** Whether its answer was just taken back. */
  readonly again: boolean;
  readonly onNext: () => void;
  readonly onUndo: (() => void) | undefined;
  /** Only a study session can be stopped: whatever is left of it comes by itself another time. */
  readonly onStop: (() => void) | undefined;
}

function PracticeTurn(props: PracticeTurnProps) {
  const { bank, attempt, turn, index, last, again, onNext, onUndo, onStop } = props;
  const { t } = useLingui();
  const ready = readyQuestion(bank, turn.question);
  const type = ready && questionTypes.get(ready.question.type);
  const verdict = useVerdict();
  const pretest = isPretest(attempt, turn);
  const asksConfidence = useSettings((s) => s.confidence) && !pretest;
  const [response, setResponse] = useState<unknown>(null);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [hint, setHint] = useState(false);
  const [message, setMessage] = useState('');
  const [keeping, setKeeping] = useState<'saving' | 'saved' | 'memory'>('saving');
  const change = useCallback((value: unknown) => {
    setResponse(value);
    setMessage('');
  }, []);
  const shownAt = useRef(monotonic());
  const nextButton = useRef<HTMLButtonElement>(null);
  const answered = turn.response !== null;
  // Buttons stay for a moment after it (dock.tsx).
  const given = useRef(answered);
  // After the reveal the one thing to do is to go on.
  useLayoutEffect(() => {
    if (answered) nextButton.current?.focus({ preventScroll: true });
  }, [answered]);

  if (!ready || !type) {
    return <QuestionMissing onSkip={() => skipMissing(bank, attempt, turn).then(onNext)} />;
  }
  const { question } = ready;

  const give = (how: 'answered' | 'shown' | 'skipped') => {
    if (given.current) return;
    const kept = respond(
      bank,
      attempt,
      turn,
      {
        how,
        response: response === null ? null : (authoredResponse(type, question, turn.seed, response) ?? null),
        confidence: how === 'answered' && confidence ? confidence : undefined,
        hint,
        duration: monotonic() - shownAt.current,
        pretest,
      },
      nextPaint(),
    );
    if (!kept) {
      setMessage(t`Choose or type an answer first. You can also skip it or see the answer.`);
      return;
    }
    given.current = true;
    void kept.keeping.then(setKeeping);
    if (how === 'skipped') {
      announce(t`Skipped. It counts for nothing.`);
      onNext();
      return;
    }
    // The button that was pressed goes; the next one has the focus.
    letGoOfFocus();
    const words = verdict(kept.record);
    const right = responseStanding(kept.record) === 'right';
    const key = type.keyInWords(question, bankWords(bank.language));
    announce(right ? words : `${words}. ${t`The answer: ${key}`}`);
  };

  const check = () => {
    if (response === null || !type.isComplete(type.learnerView(question, turn.seed), response)) {
      setMessage(t`Something is still open. Fill in every part, or skip the question.`);
      announce(t`Something is still open. Fill in every part, or skip the question.`);
      return;
    }
    if (asksConfidence && confidence === null) {
      setMessage(t`How sure are you? Choose one, then check.`);
      announce(t`How sure are you? Choose one, then check.`);
      return;
    }
    setMessage('');
    give('answered');
  };

  const count = attempt.turns.length;
  const topic = bank.topics.find((entry) => entry.id === topicOf(question.id));
  return (
    <form
      className={styles.turn}
      data-answered={answered}
      onSubmit={(event) => {
        event.preventDefault();
        if (answered) onNext();
        else check();
      }}
    >
      <QuestionCard
        bank={bank}
        ready={ready}
        type={type}
        seed={turn.seed}
        response={response}
        onChange={change}
        record={turn.response}
        eyebrow={
          <Eyebrow
            title={topic?.title}
            lang={bank.language}
            second={turn.turn === 2}
            index={index}
            count={count}
            again={again && !answered}
          />
        }
        aside={onStop && <StopHere onStop={onStop} />}
        note={
          pretest &&
          !answered && (
            <Trans>New to you: make a first guess. It counts for nothing, and makes the answer stick.</Trans>
          )
        }
      >
        {!answered && asksConfidence && <ConfidenceChoice value={confidence} onChange={setConfidence} />}
        {!answered && hint && question.hint && (
          <p className={styles.hint} lang={bank.language}>
            {question.hint}
          </p>
        )}
      </QuestionCard>
      <Dock
        bank={bank}
        ready={ready}
        answered={answered}
        estimate={type.isEstimate?.(question) ?? false}
        last={last}
        study={onStop !== undefined}
        message={message}
        keeping={keeping}
        nextButton={nextButton}
        onHint={
          question.hint && !hint
            ? () => {
                if (given.current) return;
                setHint(true);
                announce(question.hint ?? '');
              }
            : undefined
        }
        onShow={() => give('shown')}
        onSkip={() => give('skipped')}
        onUndo={onUndo}
      />
    </form>
  );
}

interface EyebrowProps {
  readonly title: string | undefined;
  readonly lang: string;
  /** Asked for the second time. */
  readonly second: boolean;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Its answer was just taken back. */
  readonly again: boolean;
}

const Eyebrow = memo(function Eyebrow({ title, lang, second, index, count, again }: EyebrowProps) {
  return (
    <>
      <span lang={lang}>{title}</span>
      {' · '}
      {second ? (
        <Trans>once more</Trans>
      ) : (
        <Trans>
          question {index + 1} of {count}
        </Trans>
      )}
      {again && (
        <>
          {' · '}
          <Trans>open again</Trans>
        </>
      )}
    </>
  );
});

/** A question that is gone from the bank is passed over, and the record says so. */
async function skipMissing(bank: BankIndex, attempt: Attempt, turn: Turn): Promise<void> {
  const { missingResponse } = await import('./missing-response.ts');
  await append([missingResponse(bank, attempt, turn)]);
}
