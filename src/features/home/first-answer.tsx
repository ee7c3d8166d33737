/** Judging home's question, and what follows it. Fetched while the question is being looked at. */
import { Trans } from '@lingui/react/macro';
import { useLayoutEffect, useRef } from 'react';
import { practice } from '#domain/attempt/behaviours.ts';
import { responseRecord } from '#domain/attempt/judge.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { FIRST_SEED } from '#domain/bank/first-seed.ts';
import { TAGS } from '#domain/bank/tag-list.ts';
import { loadView } from '#parts/answer.tsx';
import { bankWords } from '#parts/bank-words.ts';
import { FactBox } from '#parts/fact-box.tsx';
import { newId, newSeed } from '#platform/chance.ts';
import { localDay, recordTime } from '#platform/clock.ts';
import type { Feedback } from '#question-types/contract.ts';
import { authoredResponse, viewFeedback } from '#question-types/opaque.ts';
import { questionTypes } from '#question-types/registry.ts';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { append } from '#state/log.ts';
import { useSettings } from '#state/settings.ts';
import { ButtonLink } from '#ui/button.tsx';
import styles from './first-question.module.css';
import { FirstTicks } from './first-ticks.tsx';

export interface Judged {
  readonly feedback: Feedback<unknown>;
  readonly keyInWords: string;
  /** The attempt that "Nine more" begins: this answer is its first. */
  readonly attempt: string;
}

/** Fetches the question itself. @throws BankUnreachable */
export async function loadFirst(bank: BankIndex): Promise<void> {
  await loadQuestions(bank, [bank.firstQuestion.id]);
}

function loadedFirst(bank: BankIndex) {
  const ready = readyQuestion(bank, bank.firstQuestion.id);
  const type = ready && questionTypes.get(ready.question.type);
  if (!type) throw new Error(`${bank.firstQuestion.id} is not loaded`);
  return { ...ready, type };
}

/** What home shows of a bank that it was not prerendered for. */
export async function shownOf(bank: BankIndex) {
  await loadFirst(bank);
  const { question, type } = loadedFirst(bank);
  return {
    View: await loadView(type.id),
    view: type.learnerView(question, FIRST_SEED),
    estimate: type.isEstimate?.(question) ?? false,
  };
}

/**
 * Judges and records the answer, ahead of the attempt that it may become part of; undefined where it is blank.
 * @param response in the view's opaque ids
 * @param duration milliseconds
 */
export function judgeFirst(bank: BankIndex, response: unknown, duration: number): Judged | undefined {
  const { question, type } = loadedFirst(bank);
  const authored = response === null ? undefined : authoredResponse(type, question, FIRST_SEED, response);
  const attempt = newId();
  const at = recordTime();
  const record = responseRecord(
    question,
    type,
    practice,
    { how: 'answered', response: authored ?? null, hint: false, duration },
    { id: newId(), attempt, bank: bank.id, seed: FIRST_SEED, now: at, day: localDay(at) },
  );
  if (!record) return undefined;
  void append([record]);
  return {
    attempt,
    feedback: viewFeedback(type, FIRST_SEED, type.feedback(question, authored)),
    keyInWords: type.keyInWords(question, bankWords(bank.language)),
  };
}

export interface FirstAnswerProps {
  readonly bank: BankIndex;
  readonly judged: Judged;
  /** How many questions follow. */
  readonly more: number;
}

export function FirstAnswer({ bank, judged, more }: FirstAnswerProps) {
  const { question, facts } = loadedFirst(bank);
  const leaveOut = useSettings((s) => s.leaveOut);
  const noteSeen = useSettings((s) => s.contentNoteSeen.includes(bank.id));
  const next = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), []);
  const quiz = new URLSearchParams({
    bank: bank.id,
    topics: '',
    length: String(more),
    after: question.id,
    order: 'mixed',
    behaviour: 'practice',
    // Until the content note has been seen, what follows stays clear of grave subjects.
    without: (noteSeen ? leaveOut : TAGS).join(' '),
    seed: newSeed(),
    attempt: judged.attempt,
    start: 'now',
  });
  return (
    <div className={styles.after}>
      {judged.feedback.notes.map((note) => (
        <p key={note} lang={bank.language}>
          {note}
        </p>
      ))}
      {facts.map((fact) => (
        <FactBox key={fact.id} bank={bank} fact={fact} />
      ))}
      <div className={styles.actions}>
        <ButtonLink ref={next} to={`/quiz/#${quiz}`}>
          <Trans>Nine more</Trans>
        </ButtonLink>
        <FirstTicks count={more + 1} />
      </div>
    </div>
  );
}
