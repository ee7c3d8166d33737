/** Playing: what a learner does in an attempt, turned into records. The attempt itself is a fold of them. */
import { useEffect } from 'react';
import { type Attempt, attemptFrom, type Turn } from '#domain/attempt/attempt.ts';
import { type Given, responseRecord } from '#domain/attempt/judge.ts';
import type { LogRecord, Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { newId, newSeed } from '#platform/chance.ts';
import { localDay, recordTime } from '#platform/clock.ts';
import { questionTypes } from '#question-types/registry.ts';
import { readyQuestion } from './bank-files.ts';
import { append, attemptRecords, beginsHere, fetchAttempt, holdsAttempt, openLog, useLog } from './log.ts';
import { openAfter } from './log-base.ts';

/** A quiz of the learner's choice, with a fresh seed. */
export function newQuiz(
  bank: BankIndex,
  quiz: Omit<Quiz, 'bank' | 'seed' | 'order'> & { readonly order?: Quiz['order'] },
): Quiz {
  return { order: 'mixed', ...quiz, bank: bank.id, seed: newSeed() };
}

/** Begins an attempt at `questions` and returns its id at once; the record follows. */
export function beginAttempt(
  bank: BankIndex,
  quiz: Quiz,
  questions: readonly string[],
  given?: string,
): string {
  const id = given ?? newId();
  if (given === undefined) beginsHere(id);
  void append([
    {
      kind: 'attempt-started',
      id: newId(),
      at: recordTime(),
      attempt: id,
      quiz,
      bankVersion: bank.version,
      questions: [...questions],
    },
  ]);
  return id;
}

/** Later than all of the attempt: the device's clock may have been set back since. */
export function timeIn(attempt: string): number {
  return recordTime(Math.max(0, ...attemptRecords(attempt).map(({ at }) => at)));
}

/** The attempt as far as it is held. */
export function attemptNow(id: string): Attempt | undefined {
  return attemptFrom(attemptRecords(id), id);
}

/** An attempt that the record has; undefined while it is looked for, and where there is none. */
export function useAttempt(id: string | null): Attempt | undefined {
  useEffect(() => {
    if (id) void fetchAttempt(id);
  }, [id]);
  return useLog((s) => (id && holdsAttempt(id) ? cachedAttempt(s.revision, id) : undefined));
}

/** Whether all that there is of an attempt has been read: only then one that is not there is nowhere. */
export function useAttemptLookedFor(id: string | null): boolean {
  return useLog((s) => s.status === 'ready' && (id === null || holdsAttempt(id)));
}

let cache: { revision: number; id: string; attempt: Attempt | undefined } | undefined;
/** Selectors must return the same object for the same state. */
function cachedAttempt(revision: number, id: string): Attempt | undefined {
  if (cache?.revision !== revision || cache.id !== id) cache = { revision, id, attempt: attemptNow(id) };
  return cache.attempt;
}

/** The newest attempt that was begun and neither ended nor left: what "continue" offers. */
export async function findUnfinished(bank: string): Promise<Attempt | undefined> {
  await openLog();
  const { base, records, whole } = useLog.getState();
  const open = openAfter(whole ? [] : (base?.open ?? []), records).filter((one) => one.bank === bank);
  for (const { attempt: id } of open.reverse()) {
    await fetchAttempt(id);
    const attempt = attemptNow(id);
    // One that was begun again from its link may have ended long before.
    if (attempt && !attempt.ended) return attempt;
  }
  return undefined;
}

/** How an answer came to be kept. `refused`: it could not be scored. */
export interface Kept {
  readonly record: Extract<LogRecord, { kind: 'response' }>;
  readonly keeping: Promise<'saved' | 'memory'>;
}

/** Judges and records an answer to the given turn. @param ready what writing it to the disk lets go before */
export function respond(
  bank: BankIndex,
  attempt: Attempt,
  turn: Turn,
  given: Given,
  ready?: Promise<unknown>,
): Kept | undefined {
  const kept = judge(bank, attempt, turn, given);
  return kept && { record: kept, keeping: append([kept], ready) };
}

function judge(bank: BankIndex, attempt: Attempt, turn: Turn, given: Given) {
  const known = readyQuestion(bank, turn.question);
  const type = known && questionTypes.get(known.question.type);
  if (!type) return undefined;
  const at = timeIn(attempt.id);
  return responseRecord(known.question, type, attempt.behaviour, given, {
    id: newId(),
    attempt: attempt.id,
    bank: bank.id,
    seed: turn.seed,
    now: at,
    day: localDay(at),
  });
}

/** In a test: keeps the answer as it stands. */
export function saveAnswer(
  attempt: Attempt,
  question: string,
  answer: { readonly response: unknown; readonly flagged: boolean; readonly duration: number },
): Promise<'saved' | 'memory'> {
  return append([
    { kind: 'answer-saved', id: newId(), at: timeIn(attempt.id), attempt: attempt.id, question, ...answer },
  ]);
}

/** Ends a test: every answer is judged; what was left blank counts as an answer of nothing. */
export function submitTest(
  bank: BankIndex,
  attempt: Attempt,
  how: 'finished' | 'time-up',
): Promise<'saved' | 'memory'> {
  const records: LogRecord[] = [];
  for (const turn of attempt.turns) {
    if (turn.response) continue;
    const draft = attempt.drafts.get(turn.question);
    const duration = draft?.duration ?? 0;
    const answered = judge(bank, attempt, turn, {
      how: 'answered',
      response: draft?.response ?? null,
      hint: false,
      duration,
    });
    const blank = () => judge(bank, attempt, turn, { how: 'skipped', response: null, hint: false, duration });
    const record = answered ?? blank();
    if (record) records.push(record);
  }
  records.push({ kind: 'attempt-ended', id: newId(), at: timeIn(attempt.id), attempt: attempt.id, how });
  return append(records);
}

export function endAttempt(attempt: string, how: 'finished' | 'left'): Promise<'saved' | 'memory'> {
  return append([{ kind: 'attempt-ended', id: newId(), at: timeIn(attempt), attempt, how }]);
}

export function changeTime(attempt: string, timeLimit: number | null): Promise<'saved' | 'memory'> {
  return append([{ kind: 'time-changed', id: newId(), at: timeIn(attempt), attempt, timeLimit }]);
}

/** "Something wrong with this question?" */
export function noteOnQuestion(bank: BankIndex, question: { id: string; version: string }, text: string) {
  return append([
    {
      kind: 'note',
      id: newId(),
      at: recordTime(),
      bank: bank.id,
      question: question.id,
      version: question.version,
      text,
    },
  ]);
}
