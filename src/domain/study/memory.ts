/**
 * Memory of a fact: FSRS-6 through ts-fsrs, one state per fact, folded from responses. The grade is computed
 * from the response and never asked for.
 */
import { type Card, createEmptyCard, FSRS, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import type { ResponseRecord } from '../attempt/record.ts';

/** Short-term steps off: a fact is due in days. Fuzz off: the same record gives the same state. */
export function scheduler(requestedRetention = 0.9): FSRS {
  return new FSRS(
    generatorParameters({
      request_retention: requestedRetention,
      enable_fuzz: false,
      enable_short_term: false,
    }),
  );
}

export type Memory = Card;

type Answer = Pick<ResponseRecord, 'how' | 'type' | 'confidence' | 'hint' | 'estimateError' | 'pretest'>;

/**
 * The grade of one fact's part of a response; null where nothing is recorded for the fact (skipped, estimate, pretest).
 * Below .5 or "Show me": Again; partly right, guessing, with a hint, or true/false: Hard; right: Good.
 * @param fraction the fact's part, 0–1
 */
export function gradeOf(answer: Answer, fraction: number): Grade | null {
  if (answer.how === 'skipped' || answer.estimateError !== undefined || answer.pretest) return null;
  if (answer.how === 'shown' || fraction < 0.5) return Rating.Again;
  const weak =
    fraction < 1 - 1e-9 || answer.confidence === 'guessing' || answer.hint || answer.type === 'true-false';
  return weak ? Rating.Hard : Rating.Good;
}

/** The state after one more grade at `now` (ms, UTC); `memory` null: the fact was never answered. */
export function remember(fsrs: FSRS, memory: Memory | null, grade: Grade, now: number): Memory {
  const at = new Date(now);
  return fsrs.next(memory ?? createEmptyCard(at), at, grade).card;
}
