/** Time spent answering, by day or by week. */
import type { DayOfStudy } from './study-state.ts';

const DAY = 86_400_000;
const WEEK = 7;
/** Days that are drawn one by one; a longer history is drawn in weeks. */
export const SINGLE_DAYS = 14;
/** Weeks that are drawn. */
export const WEEKS = 12;

export interface TimeBar {
  /** The first day that it stands for, YYYY-MM-DD. */
  readonly from: string;
  /** The last one; the same for a single day. */
  readonly to: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly responses: number;
}

export interface TimeSpent {
  /** Milliseconds, over all that was ever answered. */
  readonly total: number;
  /** Answers in that time. */
  readonly responses: number;
  /** Days with an answer. */
  readonly days: number;
  readonly unit: 'day' | 'week';
  /** Oldest first; the last one ends today. */
  readonly bars: readonly TimeBar[];
}

type Days = ReadonlyMap<string, Pick<DayOfStudy, 'duration' | 'responses'>>;

const numberOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/**
 * @param days `StudyState.days`
 * @param today YYYY-MM-DD, where the learner is
 */
export function timeSpent(days: Days, today: string): TimeSpent {
  const all = [...days.values()];
  const last = numberOf(today);
  const first = [...days.keys()].reduce((least, day) => Math.min(least, numberOf(day)), last);
  const unit = last - first < SINGLE_DAYS ? 'day' : 'week';
  const length = unit === 'day' ? 1 : WEEK;
  const count = unit === 'day' ? SINGLE_DAYS : Math.min(WEEKS, Math.ceil((last - first + 1) / WEEK));
  const bars = Array.from({ length: count }, (_, i): TimeBar => {
    const to = last - length * (count - 1 - i);
    const own = Array.from({ length }, (_, n) => days.get(dayOf(to - length + 1 + n)));
    return {
      from: dayOf(to - length + 1),
      to: dayOf(to),
      duration: own.reduce((sum, day) => sum + (day?.duration ?? 0), 0),
      responses: own.reduce((sum, day) => sum + (day?.responses ?? 0), 0),
    };
  });
  return {
    total: all.reduce((sum, { duration }) => sum + duration, 0),
    responses: all.reduce((sum, { responses }) => sum + responses, 0),
    days: all.filter(({ responses }) => responses > 0).length,
    unit,
    bars,
  };
}
