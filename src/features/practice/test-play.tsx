/** A test: questions in any order, answers kept as they stand, feedback only after submitting. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as v from 'valibot';
import { type Attempt, currentTurn, type Turn } from '#domain/attempt/attempt.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { PlumbLine } from '#parts/plumb-line.tsx';
import type { Standing } from '#parts/standing-mark.tsx';
import { monotonic } from '#platform/clock.ts';
import { authoredResponse, viewResponse } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { saveAnswer, submitTest } from '#state/attempts.ts';
import { readyQuestion } from '#state/bank-files.ts';
import { Button } from '#ui/button.tsx';
import dockStyles from './dock.module.css';
import styles from './play.module.css';
import { QuestionCard } from './question-card.tsx';
import { QuestionMap } from './question-map.tsx';
import { QuestionMissing } from './question-missing.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { TestClock } from './test-clock.tsx';

interface TestPlayProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
}

/** How far each question is, for its tick and its button on the map. */
export function draftState(bank: BankIndex, attempt: Attempt, turn: Turn): 'blank' | 'part' | 'answered' {
  const ready = readyQuestion(bank, turn.question);
  const type = ready && questionTypes.get(ready.question.type);
  const response = attempt.drafts.get(turn.question)?.response ?? null;
  if (!ready || !type || response === null) return 'blank';
  if (type.score(ready.question, response).outcome === 'cannot-be-scored') return 'blank';
  const view = type.learnerView(ready.question, turn.seed);
  return type.isComplete(view, viewResponse(type, turn.seed, response)) ? 'answered' : 'part';
}

export function TestPlay({ bank, attempt }: TestPlayProps) {
  const navigate = useNavigate();
  const count = attempt.turns.length;
  const states = attempt.turns.map((turn) => draftState(bank, attempt, turn));
  const [index, setIndex] = useState(() => {
    const open = states.findIndex((state) => state !== 'answered');
    return open === -1 ? Math.min(currentTurn(attempt), count - 1) : open;
  });
  const [asking, setAsking] = useState(false);
  const turn = attempt.turns[index];
  if (!turn) return null;

  const go = (to: number) => setIndex(Math.max(0, Math.min(count - 1, to)));
  const submit = (how: 'finished' | 'time-up') => {
    void submitTest(bank, attempt, how);
    navigate(`/results/?a=${attempt.id}`, { replace: true });
  };
  const standings: Standing[] = states.map((state) => (state === 'answered' ? 'estimate' : 'open'));
  return (
    <div className={styles.play}>
      <PlumbLine standings={standings} current={index} />
      <div className={styles.turn}>
        <TestClock attempt={attempt} onTimeUp={() => submit('time-up')} />
        <TestTurn
          key={turn.question}
          bank={bank}
          attempt={attempt}
          turn={turn}
          index={index}
          onGo={go}
          onSubmit={() => setAsking(true)}
        />
        <QuestionMap
          entries={attempt.turns.map((t, i) => ({
            question: t.question,
            state: states[i] ?? 'blank',
            flagged: attempt.drafts.get(t.question)?.flagged ?? false,
          }))}
          current={index}
          onGo={go}
        />
      </div>
      {asking && (
        <SubmitDialog
          blank={states.filter((state) => state === 'blank').length}
          part={states.filter((state) => state === 'part').length}
          flagged={[...attempt.drafts.values()].filter((draft) => draft.flagged).length}
          onCancel={() => setAsking(false)}
          onSubmit={() => submit('finished')}
        />
      )}
    </div>
  );
}

interface TestTurnProps extends TestPlayProps {
  readonly turn: Turn;
  readonly index: number;
  readonly onGo: (index: number) => void;
  readonly onSubmit: () => void;
}

function TestTurn({ bank, attempt, turn, index, onGo, onSubmit }: TestTurnProps) {
  const { t } = useLingui();
  const ready = readyQuestion(bank, turn.question);
  const type = ready && questionTypes.get(ready.question.type);
  const draft = attempt.drafts.get(turn.question);
  const count = attempt.turns.length;
  const last = index + 1 === count;
  const [keeping, setKeeping] = useState<'saved' | 'memory' | 'saving' | null>(null);
  const since = useRef(monotonic());
  // What is on the screen; the record follows with each change, so that it is never behind.
  const [response, setResponse] = useState<unknown>(() => {
    if (!type || draft?.response == null) return null;
    const parsed = v.safeParse(type.responseSchema, draft.response);
    return parsed.success ? viewResponse(type, turn.seed, parsed.output) : null;
  });
  if (!ready || !type) return <QuestionMissing onSkip={() => (last ? onSubmit() : onGo(index + 1))} />;

  const keep = (next: unknown, flagged: boolean) => {
    const now = monotonic();
    const duration = (draft?.duration ?? 0) + (now - since.current);
    since.current = now;
    setKeeping('saving');
    const authored = next === null ? null : (authoredResponse(type, ready.question, turn.seed, next) ?? null);
    void saveAnswer(attempt, turn.question, { response: authored, flagged, duration }).then(setKeeping);
  };
  const flagged = draft?.flagged ?? false;
  const topic = bank.topics.find((entry) => entry.id === topicOf(turn.question));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (last) onSubmit();
        else onGo(index + 1);
      }}
    >
      <QuestionCard
        bank={bank}
        ready={ready}
        type={type}
        seed={turn.seed}
        response={response}
        onChange={(value) => {
          setResponse(value);
          keep(value, flagged);
        }}
        record={null}
        eyebrow={
          <>
            <span lang={bank.language}>{topic?.title}</span>
            {' · '}
            <Trans>
              question {index + 1} of {count}
            </Trans>
          </>
        }
      />
      <div className={dockStyles.dock}>
        <div className={dockStyles.row}>
          <Button type="submit" className={dockStyles.main ?? ''}>
            {last ? <Trans>Hand it in</Trans> : <Trans>Next question</Trans>}
          </Button>
          <span className={dockStyles.others}>
            <Button look="plain" disabled={index === 0} onClick={() => onGo(index - 1)}>
              <Trans>Back</Trans>
            </Button>
            <Button look="plain" aria-pressed={flagged} onClick={() => keep(response, !flagged)}>
              {flagged ? t`Take the flag off` : t`Flag it for later`}
            </Button>
            {!last && (
              <Button look="plain" onClick={onSubmit}>
                <Trans>Hand it in</Trans>
              </Button>
            )}
          </span>
          <span className={dockStyles.saved}>
            {keeping === 'saved' && <Trans>Saved</Trans>}
            {keeping === 'memory' && <Trans>Kept in this page only</Trans>}
          </span>
        </div>
      </div>
    </form>
  );
}
