/** How much would be recalled: now, in the days to come without any study, and if the plan is kept. Estimates, all. */
import type { Forecast } from './forecast.ts';
import type { FactState } from './mastery.ts';
import { recallAt } from './memory.ts';

const DAY = 86_400_000;

/** Of one moment. */
export interface Recalled {
  /** Days from now. */
  readonly day: number;
  /** Facts ever answered by then. */
  readonly met: number;
  /** How many of them would be recalled, on average: not a whole number. */
  readonly recalled: number;
}

type States = ReadonlyMap<string, Pick<FactState, 'memory'>>;

/**
 * The sum of each fact's predicted recall, day by day, if nothing more is answered.
 * @param facts those that count; what was never answered adds nothing
 * @param now ms, UTC
 * @param days the last day; the first is today, 0
 */
export function recallWithoutStudy(
  facts: readonly string[],
  states: States,
  now: number,
  days: number,
): readonly Recalled[] {
  const memories = facts.flatMap((fact) => states.get(fact)?.memory ?? []);
  return Array.from({ length: days + 1 }, (_, day) => ({
    day,
    met: memories.length,
    recalled: memories.reduce((sum, memory) => sum + recallAt(memory, now + day * DAY), 0),
  }));
}

/**
 * The same if the plan is kept: each day's end as the forecast has it, from this moment on.
 * @param today the first of `recallWithoutStudy`
 */
export function recallWithPlan(today: Recalled, { days }: Forecast): readonly Recalled[] {
  const ends = days.map(({ day, learned, recall }) => ({
    day: day + 1,
    met: learned,
    recalled: learned * (recall ?? 0),
  }));
  return [{ ...today, day: 0 }, ...ends];
}
