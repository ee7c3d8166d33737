/**
 * Memory of a fact: FSRS-6 through ts-fsrs, one state per fact, folded from responses. The grade is computed
 * from the response and never asked for. The state does not depend on the retention that is asked for, so
 * changing that setting changes when a fact is due and nothing else.
 */
import { FSRS, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import type { ResponseRecord } from '../attempt/record.ts';

const DAY = 86_400_000;
/** The retention by which facts are due unless the learner chooses another. */
export const RETENTION = 0.9;

const schedulers = new Map<number, FSRS>();

/** Short-term steps off: a fact is due in days. Fuzz off: the same record gives the same state. */
export function scheduler(requestedRetention = RETENTION): FSRS {
  let made = schedulers.get(requestedRetention);
  if (!made) {
    made = new FSRS(
      generatorParameters({
        request_retention: requestedRetention,
        enable_fuzz: false,
        enable_short_term: false,
      }),
    );
    schedulers.set(requestedRetention, made);
  }
  return made;
}

/** What is remembered of a fact. Plain values, so that it can be kept as JSON. */
export interface Memory {
  /** Days after which recall has fallen to .9. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  /** When it was last graded: ms, UTC. */
  readonly at: number;
  /** Days beside those that follow from the stability: a better grade is due later than a worse one. 0–2. */
  readonly extra: number;
}

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

/**
 * The state after one more grade at `now` (ms, UTC); `memory` null: the fact was never answered. Time counts
 * in parts of days, so that it makes no difference where on Earth the day turns.
 *
 * Practising more than the schedule asks does no harm: a right answer that comes before the fact is due makes
 * it neither due earlier nor less stable nor more difficult.
 */
export function remember(fsrs: FSRS, memory: Memory | null, grade: Grade, now: number): Memory {
  const at = memory ? Math.max(memory.at, now) : now;
  const elapsed = memory ? (at - memory.at) / DAY : 0;
  const after = (given: Grade) => fsrs.next_state(memory, elapsed, given);
  const next = after(grade);
  const extra = orderOf(grade, after) - usualInterval(next.stability);
  if (!memory || grade === Rating.Again) return { ...next, at, extra };
  const early = elapsed < intervalOf(memory, RETENTION);
  return {
    stability: Math.max(next.stability, memory.stability),
    difficulty: early ? Math.min(next.difficulty, memory.difficulty) : next.difficulty,
    at,
    extra: Math.max(extra, Math.ceil(memory.extra - elapsed), 0),
  };
}

function usualInterval(stability: number): number {
  return scheduler().next_interval(stability, 0);
}

/** Days after this grade, where each better grade gets at least a day more than the one below it. */
function orderOf(grade: Grade, after: (grade: Grade) => { readonly stability: number }): number {
  let days = 0;
  for (const below of [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const) {
    if (below > grade) break;
    days = Math.max(usualInterval(after(below).stability), days + 1);
  }
  return days;
}

/** What the learner asked of the schedule. */
export interface Schedule {
  /** The chance of recall at which a fact is due, .8–.95. */
  readonly retention: number;
  /** YYYY-MM-DD: everything is to be known by then, so nothing is due later than the day before. */
  readonly goalDay?: string | undefined;
}

/** Days from the last grade until the fact is due, goal aside. */
export function intervalOf(memory: Memory, retention: number): number {
  return scheduler(retention).next_interval(memory.stability, 0) + memory.extra;
}

/**
 * When a fact is due, in ms, UTC. A goal moves it forward to the eve of its day; a goal that has passed, by
 * `now` or by the fact's last answer, holds no more.
 */
export function dueAt(
  memory: Memory,
  { retention, goalDay, now }: Schedule & { readonly now: number },
): number {
  const due = memory.at + intervalOf(memory, retention) * DAY;
  if (goalDay === undefined) return due;
  const begins = Date.parse(`${goalDay}T00:00:00Z`);
  if (Number.isNaN(begins) || now >= begins + DAY) return due;
  const eve = begins - EARLIEST_ZONE;
  return memory.at < eve ? Math.min(due, eve) : due;
}

/** A day begins first at UTC+14: before that, it is the eve everywhere. */
const EARLIEST_ZONE = 14 * 3_600_000;

/** The predicted chance of recall at `now` (ms, UTC), 0–1: an estimate. */
export function recallAt(memory: Memory, now: number): number {
  return scheduler().forgetting_curve(Math.max(0, (now - memory.at) / DAY), memory.stability);
}
