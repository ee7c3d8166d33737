/** Many learners, every way to study: the same learners for each, and what of it is told. */
import type { Forgetting } from './learners.ts';
import { type Outcome, simulate } from './simulate.ts';
import { type SimulatedBank, STRATEGIES, type StrategyName } from './strategies.ts';

export const DAYS = 120;
export const LATER = 30;
const MINUTES = 10;
const NEW_A_DAY = 8;

/** `equal`: at random, each learner for as long in all as the plan took them, spread evenly over the days. */
export type Way = StrategyName | 'equal';

export const WAYS: Readonly<Record<Way, string>> = {
  plan: STRATEGIES.plan.title,
  single: STRATEGIES.single.title,
  reset: STRATEGIES.reset.title,
  fixed: STRATEGIES.fixed.title,
  random: STRATEGIES.random.title,
  equal: 'no schedule, at random, only as long as the plan took',
  order: STRATEGIES.order.title,
};

export interface Spread {
  readonly mean: number;
  /** Standard deviation between learners; 0 for one. */
  readonly spread: number;
}

export interface Told {
  readonly way: Way;
  readonly minutes: Spread;
  readonly retained: Spread;
  readonly retainedLater: Spread;
  readonly perMinute: Spread;
  readonly perMinuteLater: Spread;
  /** Learners with whom the plan kept more for each minute, on the last day and later. */
  readonly behindPlan: readonly [number, number];
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)) };
}

const perMinute = ({ retained, minutes }: Outcome) => retained / minutes;
const perMinuteLater = ({ retainedLater, minutes }: Outcome) => retainedLater / minutes;

/** @param learners how many; learner n is the same in every comparison */
export function compare(bank: SimulatedBank, forgetting: Forgetting, learners: number, days = DAYS): Told[] {
  const seeds = Array.from({ length: learners }, (_, n) => `learner-${n}`);
  const usual = { bank, forgetting, days, later: LATER, minutes: MINUTES, newADay: NEW_A_DAY };
  const plans = seeds.map((seed) => simulate({ ...usual, seed, strategy: 'plan' }));
  const outcomesOf = (way: Way): readonly Outcome[] => {
    if (way === 'plan') return plans;
    return seeds.map((seed, n) => {
      if (way !== 'equal') return simulate({ ...usual, seed, strategy: way });
      const minutes = (plans[n]?.minutes ?? 0) / days;
      return simulate({ ...usual, seed, strategy: 'random', minutes, carry: true });
    });
  };
  return (Object.keys(WAYS) as Way[]).map((way) => {
    const outcomes = outcomesOf(way);
    const behind = (of: (outcome: Outcome) => number) =>
      outcomes.filter((outcome, n) => of(outcome) < of(plans[n] ?? outcome)).length;
    return {
      way,
      minutes: spreadOf(outcomes.map((o) => o.minutes)),
      retained: spreadOf(outcomes.map((o) => o.retained)),
      retainedLater: spreadOf(outcomes.map((o) => o.retainedLater)),
      perMinute: spreadOf(outcomes.map(perMinute)),
      perMinuteLater: spreadOf(outcomes.map(perMinuteLater)),
      behindPlan: [behind(perMinute), behind(perMinuteLater)],
    };
  });
}
