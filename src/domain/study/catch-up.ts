/**
 * After days away more may be due than a day has time for. Then a smaller plan is offered beside the usual one:
 * only what is due, the most at risk first, nothing new until the rest has evened out. Nobody has to choose it.
 */
import { type ForecastInput, forecast } from './forecast.ts';

/** The least time that a plan asks for (settings allow no less). */
const LEAST_MINUTES = 3;
const LONGEST = 60;
/** Fewer than a forecast's: how long it takes is told in whole days. */
const PLAYS = 3;

export interface CatchUpOption {
  /** A day. */
  readonly minutes: number;
  /** Days until no more is due than a day has time for; null: longer than two months at this pace. */
  readonly days: number | null;
  /** Facts reviewed on each of those days: how the backlog is spread. Expected numbers. */
  readonly spread: readonly number[];
}

export interface CatchUp {
  /** Facts due now. */
  readonly due: number;
  /** The learner's own time a day, and half of it. */
  readonly options: readonly CatchUpOption[];
}

/** What to offer; undefined where today's time is enough for what is due. */
export function catchUp(input: ForecastInput): CatchUp | undefined {
  const today = forecast({ ...input, plan: 'catch-up', days: 1, plays: 1 }).days[0];
  if (!today || today.due <= today.reviewed) return undefined;
  const half = Math.max(LEAST_MINUTES, Math.round(input.minutes / 2));
  const choices = half < input.minutes ? [input.minutes, half] : [input.minutes];
  return { due: Math.round(today.due), options: choices.map((minutes) => optionOf(input, minutes)) };
}

function optionOf(input: ForecastInput, minutes: number): CatchUpOption {
  const { days } = forecast({ ...input, minutes, plan: 'catch-up', days: LONGEST, plays: PLAYS });
  const even = days.findIndex((day) => day.due - day.reviewed < 0.5);
  const until = even === -1 ? days : days.slice(0, even + 1);
  return { minutes, days: even === -1 ? null : even + 1, spread: until.map((day) => day.reviewed) };
}
