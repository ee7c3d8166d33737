/**
 * Days of study, as a quiet calendar. A run of days goes on over rest days: two in any seven. Days before today are
 * what they are; nothing is lost, nothing has to be won back, and today is open until it is over.
 */
import type { DayOfStudy } from './study-state.ts';

/** Rest days in any seven that leave a run whole. */
export const REST_DAYS = 2;
const WEEK = 7;
const DAY = 86_400_000;

/** Days since 1970 of a day written YYYY-MM-DD. */
function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export type Days = ReadonlyMap<string, Pick<DayOfStudy, 'responses'>>;

export interface Run {
  /** Days of study in it; 0: none is going on. */
  readonly days: number;
  /** Its first day, and its last so far; undefined where none is going on. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Rest days that are still free in the seven days up to today. */
  readonly restLeft: number;
}

function studied(days: Days): Set<number> {
  return new Set([...days].flatMap(([day, { responses }]) => (responses > 0 ? [numberOf(day)] : [])));
}

/**
 * The run that is going on: back from today, over days of study and rest days, as long as no seven days in a row have
 * more than `restDays` without study. Today counts once something was answered, and is no rest day before it is over.
 * @param today YYYY-MM-DD
 */
export function currentRun(days: Days, today: string, restDays = REST_DAYS): Run {
  const done = studied(days);
  const last = numberOf(today);
  let count = done.has(last) ? 1 : 0;
  let from = count > 0 ? last : undefined;
  let to = from;
  const rests: number[] = [];
  for (let day = last - 1; ; day--) {
    if (done.has(day)) {
      count += 1;
      from = day;
      to ??= day;
      continue;
    }
    rests.push(day);
    // Rests so far within the seven days that begin with this one.
    if (rests.filter((rest) => rest < day + WEEK).length > restDays) break;
  }
  const inLastWeek = rests.filter((rest) => rest > last - WEEK && from !== undefined && rest > from).length;
  return {
    days: count,
    from: from === undefined ? undefined : dayOf(from),
    to: to === undefined ? undefined : dayOf(to),
    restLeft: Math.max(0, restDays - inLastWeek),
  };
}

export interface CalendarCell {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** `rest`: a day off within the run that is going on. `open`: today, nothing answered yet. */
  readonly kind: 'studied' | 'rest' | 'none' | 'open' | 'ahead';
  readonly responses: number;
}

/**
 * Whole weeks, oldest first, the last one with today in it.
 * @param firstDay of the week: 1 Monday to 7 Sunday, as in Intl.Locale's week information
 */
export function calendarWeeks(days: Days, today: string, weeks: number, firstDay: number): CalendarCell[][] {
  const now = numberOf(today);
  const run = currentRun(days, today);
  const from = run.from === undefined ? Number.POSITIVE_INFINITY : numberOf(run.from);
  // 1970-01-01 was a Thursday, the fourth.
  const weekday = ((((now + 3) % WEEK) + WEEK) % WEEK) + 1;
  const start = now - ((weekday - firstDay + WEEK) % WEEK) - WEEK * (weeks - 1);
  const cell = (number: number): CalendarCell => {
    const day = dayOf(number);
    const responses = days.get(day)?.responses ?? 0;
    const kind =
      number > now
        ? 'ahead'
        : responses > 0
          ? 'studied'
          : number === now
            ? 'open'
            : number > from
              ? 'rest'
              : 'none';
    return { day, kind, responses };
  };
  return Array.from({ length: weeks }, (_, w) =>
    Array.from({ length: WEEK }, (_, d) => cell(start + w * WEEK + d)),
  );
}
