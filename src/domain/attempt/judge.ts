/** From a given answer to the record of it. */
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { factFractions, type Marking, type Scoring } from '#domain/scoring/scoring.ts';
import type { Behaviour } from './behaviours.ts';
import type { Confidence, ResponseRecord } from './record.ts';

/** What judging needs of a question type. The domain is given it and never imports the types. */
export interface Judge {
  score(question: LoadedQuestion, response: unknown, marking: Marking): Scoring;
}

export interface Given {
  readonly how: 'answered' | 'shown' | 'skipped';
  /** In authored ids; null where nothing was given. */
  readonly response: unknown;
  readonly confidence?: Confidence | undefined;
  readonly hint: boolean;
  /** Milliseconds. */
  readonly duration: number;
  /** A first guess at a fact that was not told yet. */
  readonly pretest?: boolean;
}

/** Where and when it was given. `now` in ms, UTC; `day` the learner's own, as YYYY-MM-DD. */
export interface Circumstances {
  readonly id: string;
  readonly attempt: string;
  readonly bank: string;
  readonly seed: string;
  readonly now: number;
  readonly day: string;
}

/** The record of an answer; undefined where it cannot be scored (blank, or it does not fit the question). */
export function responseRecord(
  question: LoadedQuestion,
  judge: Judge,
  behaviour: Behaviour,
  given: Given,
  where: Circumstances,
): ResponseRecord | undefined {
  const base = {
    kind: 'response' as const,
    id: where.id,
    at: where.now,
    attempt: where.attempt,
    bank: where.bank,
    question: question.id,
    version: question.version,
    type: question.type,
    seed: where.seed,
    behaviour: behaviour.id,
    how: given.how,
    response: given.response,
    hint: given.hint,
    duration: Math.max(0, Math.round(given.duration)),
    day: where.day,
    ...(given.confidence ? { confidence: given.confidence } : {}),
    ...(given.pretest ? { pretest: true as const } : {}),
  };
  if (given.how === 'skipped') return { ...base, response: null, fraction: null, facts: [] };
  if (given.how === 'shown') {
    return { ...base, fraction: 0, facts: question.facts.map((fact) => ({ fact, fraction: 0 })) };
  }
  const scoring = judge.score(question, given.response, behaviour.marking);
  if (scoring.outcome === 'cannot-be-scored') return undefined;
  if (scoring.outcome === 'estimate') {
    return { ...base, fraction: null, facts: [], estimateError: scoring.error };
  }
  return { ...base, fraction: scoring.fraction, facts: factFractions(question.facts, scoring) };
}
