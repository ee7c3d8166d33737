/** Folds of the record for the progress page: past attempts, the answers to a fact, notes. */
import { type Attempt, attemptFrom } from '#domain/attempt/attempt.ts';
import type { LogRecord, RecordOf, ResponseRecord } from '#domain/attempt/record.ts';
import { resultsOf } from '#domain/attempt/results.ts';

export interface PastAttempt {
  readonly attempt: Attempt;
  /** Neither ended nor left: can be gone on with. */
  readonly unfinished: boolean;
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
  /** Questions answered so far, and in all. */
  readonly answered: number;
  readonly count: number;
}

/** The attempts of a bank, newest first, each with the records that are its own. */
function recordsByAttempt(records: readonly LogRecord[], bank: string): Map<string, LogRecord[]> {
  const own = new Map<string, LogRecord[]>();
  for (const record of records) {
    if (record.kind === 'attempt-started' && record.quiz.bank === bank) own.set(record.attempt, []);
  }
  // Retractions name a response and no attempt; they are few, so each attempt gets all of them.
  const retractions: LogRecord[] = [];
  for (const record of records) {
    if (record.kind === 'retraction') retractions.push(record);
    else if ('attempt' in record) own.get(record.attempt)?.push(record);
  }
  if (retractions.length > 0) for (const list of own.values()) list.push(...retractions);
  return own;
}

/** @param most how many to fold; the others are only counted */
export function pastAttempts(
  records: readonly LogRecord[],
  bank: string,
  most = Number.POSITIVE_INFINITY,
): { readonly attempts: readonly PastAttempt[]; readonly count: number } {
  const started = [...recordsByAttempt(records, bank)]
    .map(([id, own]) => ({ id, own, at: own.find((r) => r.kind === 'attempt-started')?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const attempts = started.slice(0, most).flatMap(({ id, own }) => {
    const attempt = attemptFrom(own, id);
    return attempt ? [pastAttempt(attempt)] : [];
  });
  return { attempts, count: started.length };
}

function pastAttempt(attempt: Attempt): PastAttempt {
  const { right, partly, notYet, questions } = resultsOf(attempt);
  const open = questions.filter((question) => question.standing === 'open').length;
  const unfinished = attempt.ended === null;
  return {
    attempt,
    unfinished,
    right,
    partly,
    notYet,
    // In a test nothing is a response before the end.
    answered: unfinished && attempt.behaviour.revisit ? attempt.drafts.size : questions.length - open,
    count: questions.length,
  };
}

/** The responses behind a fact, newest first. @param responses those that stand, oldest first */
export function responsesTo(fact: string, responses: readonly ResponseRecord[]): ResponseRecord[] {
  return responses.filter(({ facts }) => facts.some((part) => part.fact === fact)).reverse();
}

/** Notes on questions, newest first. */
export function notesOf(records: readonly LogRecord[], bank: string): RecordOf<'note'>[] {
  return records.flatMap((r) => (r.kind === 'note' && r.bank === bank ? [r] : [])).reverse();
}
