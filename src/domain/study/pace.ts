/** How long a question takes: by its type, or as long as this learner took for that type. */
import type { ResponseRecord } from '../attempt/record.ts';

/** Seconds to answer, by type, until the learner's own are known. Guesses to begin with, and rounded as such. */
const SECONDS: Readonly<Record<string, number>> = {
  'single-choice': 15,
  'true-false': 10,
  'multiple-response': 25,
  numeric: 15,
  'short-text': 20,
  blanks: 25,
  matching: 35,
  categorise: 40,
  ordering: 30,
  map: 25,
};
const OTHER_TYPE = 20;

/** Reading what an answer was and why. */
export const FEEDBACK_SECONDS = 8;
/** Reading a fact's card. */
export const CARD_SECONDS = 12;

/** Seconds to answer, by type; a type that is not in it takes what it takes on average. */
export type Pace = ReadonlyMap<string, number>;

/** Own answers of a type before its own time is believed; and how many of the newest count. */
const ENOUGH = 5;
const NEWEST = 20;
/** Longer than this, in ms, someone was away. */
export const AWAY = 180_000;

type Timed = Pick<ResponseRecord, 'type' | 'duration' | 'how'>;

/**
 * A learner's own pace: the median of the newest answers of each type that has enough of them.
 * @param responses oldest first; a tail of the record is enough
 */
export function paceFrom(responses: readonly Timed[]): Pace {
  const byType = new Map<string, number[]>();
  for (let i = responses.length - 1; i >= 0; i--) {
    const response = responses[i];
    if (response === undefined || response.how !== 'answered') continue;
    if (response.duration > AWAY) continue;
    const seconds = response.duration / 1000;
    const own = byType.get(response.type) ?? [];
    byType.set(response.type, own);
    if (own.length < NEWEST) own.push(seconds);
  }
  const pace = new Map<string, number>();
  for (const [type, seconds] of byType) if (seconds.length >= ENOUGH) pace.set(type, median(seconds));
  return pace;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Seconds for a question of this type, its feedback read. */
export function secondsFor(type: string, pace?: Pace): number {
  return (pace?.get(type) ?? SECONDS[type] ?? OTHER_TYPE) + FEEDBACK_SECONDS;
}
