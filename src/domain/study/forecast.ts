/**
 * What lies ahead: how much falls due each day, and how much is known, if the plan is kept. An estimate: the plan is
 * played through several times with answers drawn from the predicted recall, and the mean of them is told.
 */

import { Rating } from 'ts-fsrs';
import { generator } from '../random/random.ts';
import { type Form, offerOf } from './forms.ts';
import { introductionOrder } from './introduce.ts';
import { type Memory, recallAt, remember, scheduler } from './memory.ts';
import { type Pace, secondsFor } from './pace.ts';
import { dueFacts, type PlanInput } from './today.ts';

const DAY = 86_400_000;
/** How often a new fact is retrieved rightly in the session that told it. A guess. */
const FIRST_RIGHT = 0.85;

export interface ForecastInput extends Omit<PlanInput, 'seed'> {
  readonly seed: string;
  /** 30, unless another number is given. */
  readonly days?: number;
  /** How often the plan is played through: 8, unless another number is given. More is smoother, and slower in the same measure. */
  readonly plays?: number;
}

/** Means over the plays: expected numbers, not whole ones. */
export interface ForecastDay {
  /** Days from today, which is 0. */
  readonly day: number;
  /** Facts due, with those that were left over from the days before. */
  readonly due: number;
  /** Of those, asked for within the day's time. */
  readonly reviewed: number;
  /** New facts. */
  readonly fresh: number;
  readonly minutes: number;
  /** Facts that were ever answered, at the day's end. */
  readonly learned: number;
  /** Their mean predicted recall, 0–1; null where there are none. */
  readonly recall: number | null;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** Mean predicted recall of what is learned, now; null where nothing is. */
  readonly recallNow: number | null;
  /** Minutes on an average day. */
  readonly minutesADay: number;
  /** The day on which the last new fact comes in; null: not within these days, or none is left. */
  readonly allMetOn: number | null;
}

/** Mean predicted recall of the facts that have a memory; null where none has. */
export function meanRecall(memories: Iterable<Memory | null | undefined>, now: number): number | null {
  let sum = 0;
  let count = 0;
  for (const memory of memories) {
    if (!memory) continue;
    sum += recallAt(memory, now);
    count += 1;
  }
  return count === 0 ? null : sum / count;
}

/** Seconds that a question takes, over all that could be asked. */
function meanSeconds(forms: readonly Form[], pace: Pace | undefined): number {
  const asked = forms.filter((form) => !form.estimate);
  if (asked.length === 0) return secondsFor('', pace);
  return asked.reduce((sum, { type }) => sum + secondsFor(type, pace), 0) / asked.length;
}

interface Played {
  readonly due: number;
  readonly reviewed: number;
  readonly fresh: number;
  readonly learned: number;
  readonly recall: number | null;
}

/** Plays the plan through the coming days; the same input gives the same forecast. */
export function forecast(input: ForecastInput): Forecast {
  const { days = 30, plays: times = 8 } = input;
  const { facts } = offerOf(input);
  const seconds = meanSeconds(input.forms, input.pace);
  const fresh = introductionOrder(facts, input.states, input.chosen).map(({ id }) => id);
  // Optional topics come in behind the others; those that were not chosen only then.
  const rest = facts.filter(({ id }) => !input.states.get(id)?.memory && !fresh.includes(id));
  const order = [...fresh, ...rest.map(({ id }) => id)];
  const plays = Array.from({ length: times }, (_, n) =>
    play({ ...input, facts }, order, seconds, days, `${input.seed}/forecast/${n}`),
  );
  const mean = (day: number, of: (played: Played) => number) =>
    plays.reduce((sum, play) => sum + (play[day] ? of(play[day]) : 0), 0) / times;
  const told = Array.from({ length: days }, (_, day): ForecastDay => {
    const reviewed = mean(day, (p) => p.reviewed);
    const opened = mean(day, (p) => p.fresh);
    const learned = mean(day, (p) => p.learned);
    return {
      day,
      due: mean(day, (p) => p.due),
      reviewed,
      fresh: opened,
      minutes: ((reviewed + 2 * opened) * seconds) / 60,
      learned,
      recall: learned === 0 ? null : mean(day, (p) => p.recall ?? 0),
    };
  });
  const met = told.findLastIndex((day) => day.fresh > 0);
  const all = told.reduce((sum, day) => sum + day.fresh, 0) >= order.length - 1e-9;
  return {
    days: told,
    recallNow: meanRecall(
      facts.map(({ id }) => input.states.get(id)?.memory),
      input.now,
    ),
    minutesADay: told.reduce((sum, day) => sum + day.minutes, 0) / Math.max(1, days),
    allMetOn: met >= 0 && all ? met : null,
  };
}

function play(
  input: ForecastInput,
  fresh: readonly string[],
  seconds: number,
  days: number,
  seed: string,
): Played[] {
  const random = generator(seed);
  const fsrs = scheduler(input.schedule.retention);
  const states = new Map<string, { readonly memory: Memory | null }>(input.states);
  const answer = (fact: string, chance: number, at: number) => {
    const grade = random() < chance ? Rating.Good : Rating.Again;
    states.set(fact, { memory: remember(fsrs, states.get(fact)?.memory ?? null, grade, at) });
  };
  const own = new Set(input.facts.map(({ id }) => id));
  let met = 0;
  return Array.from({ length: days }, (_, day) => {
    const now = input.now + day * DAY;
    const due = dueFacts(input.facts, { ...input, states, now, endOfDay: input.endOfDay + day * DAY });
    // At least one, however little time there is: as a session has.
    const room = Math.max(1, Math.floor((input.minutes * 60) / seconds));
    const reviewed = due.slice(0, room);
    for (const { fact, recall } of reviewed) answer(fact, recall, now);
    const allowed = input.plan === 'catch-up' || reviewed.length < due.length ? 0 : input.newADay;
    const today = day === 0 ? input.introducedToday : 0;
    // A new fact takes two questions, or one and its card.
    const opened = Math.max(0, Math.min(allowed - today, Math.floor((room - reviewed.length) / 2)));
    const brought = fresh.slice(met, met + opened);
    for (const fact of brought) answer(fact, FIRST_RIGHT, now);
    met += brought.length;
    const memories = [...states].flatMap(([fact, { memory }]) => (own.has(fact) && memory ? [memory] : []));
    return {
      due: due.length,
      reviewed: reviewed.length,
      fresh: brought.length,
      learned: memories.length,
      recall: meanRecall(memories, now),
    };
  });
}
