/** An attempt: one pass through a quiz, as the fold of its records. */
import { type Behaviour, behaviours } from './behaviours.ts';
import type { LogRecord, Quiz, RecordOf, ResponseRecord } from './record.ts';

/** A question comes back after at least this many others (learning rules: sure and wrong, "Show me"). */
export const OTHERS_BETWEEN = 3;

/** One showing of a question. A question that comes back has a second turn, with another seed. */
export interface Turn {
  readonly question: string;
  readonly turn: 1 | 2;
  readonly seed: string;
  readonly response: ResponseRecord | null;
}

/** A test's answer as it stands before the end. */
export interface Draft {
  readonly response: unknown;
  readonly flagged: boolean;
  readonly duration: number;
}

export interface Attempt {
  readonly id: string;
  readonly quiz: Quiz;
  readonly behaviour: Behaviour;
  readonly bankVersion: string;
  readonly startedAt: number;
  readonly turns: readonly Turn[];
  /** By question id; only tests have drafts. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Minutes; null: none. */
  readonly timeLimit: number | null;
  readonly ended: RecordOf<'attempt-ended'> | null;
}

/** The seed with which a question is shown in an attempt: another one on its second turn. */
export function turnSeed(quizSeed: string, question: string, turn: 1 | 2): string {
  return turn === 1 ? `${quizSeed}/${question}` : `${quizSeed}/${question}/2`;
}

/** Whether a response in practice or study brings its question back later in the same sitting. */
export function comesBack(response: ResponseRecord): boolean {
  if (response.behaviour !== 'practice' && response.behaviour !== 'study') return false;
  // A pretest is expected to be missed; its fact is asked again as it is.
  if (response.pretest) return false;
  if (response.how === 'shown') return true;
  return response.confidence === 'certain' && response.fraction !== null && response.fraction < 0.5;
}

/**
 * The turns of an attempt: its questions in order, and those that come back, each after `OTHERS_BETWEEN`
 * others where there are so many.
 * @param questions ids in order
 * @param responses of this attempt, oldest first, retracted ones left out
 */
export function turnsOf(
  quizSeed: string,
  questions: readonly string[],
  responses: readonly ResponseRecord[],
): Turn[] {
  const turns: Turn[] = questions.map((question) => ({
    question,
    turn: 1,
    seed: turnSeed(quizSeed, question, 1),
    response: null,
  }));
  for (const response of responses) {
    const index = turns.findIndex((turn) => turn.question === response.question && turn.response === null);
    const turn = turns[index];
    if (!turn) continue;
    turns[index] = { ...turn, response };
    if (turn.turn === 1 && comesBack(response)) {
      const again: Turn = {
        question: turn.question,
        turn: 2,
        seed: turnSeed(quizSeed, turn.question, 2),
        response: null,
      };
      turns.splice(Math.min(index + 1 + OTHERS_BETWEEN, turns.length), 0, again);
    }
  }
  return turns;
}

/** Responses that still count: those not taken back, once each, oldest first. */
export function standingResponses(records: readonly LogRecord[]): ResponseRecord[] {
  const retracted = new Set<string>();
  for (const record of records) if (record.kind === 'retraction') retracted.add(record.response);
  const seen = new Set<string>();
  const responses: ResponseRecord[] = [];
  for (const record of records) {
    if (record.kind !== 'response' || retracted.has(record.id) || seen.has(record.id)) continue;
    seen.add(record.id);
    responses.push(record);
  }
  return responses;
}

/** Folds the record into one attempt; undefined where it never started. Other attempts' records are ignored. */
export function attemptFrom(records: readonly LogRecord[], id: string): Attempt | undefined {
  let started: RecordOf<'attempt-started'> | undefined;
  let ended: RecordOf<'attempt-ended'> | null = null;
  let timeLimit: number | null = null;
  const drafts = new Map<string, Draft>();
  const own: LogRecord[] = [];
  for (const record of records) {
    if (record.kind === 'retraction') own.push(record);
    if (!('attempt' in record) || record.attempt !== id) continue;
    if (record.kind === 'attempt-started') {
      started ??= record;
      timeLimit = record.quiz.timeLimit ?? null;
    } else if (record.kind === 'answer-saved') {
      drafts.set(record.question, {
        response: record.response,
        flagged: record.flagged,
        duration: record.duration,
      });
    } else if (record.kind === 'time-changed') timeLimit = record.timeLimit;
    else if (record.kind === 'attempt-ended') ended ??= record;
    else own.push(record);
  }
  if (!started) return undefined;
  return {
    id,
    quiz: started.quiz,
    behaviour: behaviours[started.quiz.behaviour],
    bankVersion: started.bankVersion,
    startedAt: started.at,
    turns: turnsOf(started.quiz.seed, started.questions, standingResponses(own)),
    drafts,
    timeLimit,
    ended,
  };
}

/** Where to go on: the first turn without a response; the number of turns when there is none. */
export function currentTurn(attempt: Attempt): number {
  const index = attempt.turns.findIndex((turn) => turn.response === null);
  return index === -1 ? attempt.turns.length : index;
}

/** Time left in milliseconds; null without a limit. Never below 0. */
export function timeLeft(attempt: Pick<Attempt, 'startedAt' | 'timeLimit'>, now: number): number | null {
  if (attempt.timeLimit === null) return null;
  return Math.max(0, attempt.startedAt + attempt.timeLimit * 60_000 - now);
}

/** The newest attempt that was begun and neither ended nor left: what "continue" offers. */
export function unfinishedAttempt(records: readonly LogRecord[], bank: string): string | undefined {
  const ended = new Set(records.flatMap((r) => (r.kind === 'attempt-ended' ? [r.attempt] : [])));
  let newest: RecordOf<'attempt-started'> | undefined;
  for (const record of records) {
    if (record.kind !== 'attempt-started' || record.quiz.bank !== bank || ended.has(record.attempt)) continue;
    if (!newest || record.at >= newest.at) newest = record;
  }
  return newest?.attempt;
}
