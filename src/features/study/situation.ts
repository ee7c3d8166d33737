/** What the page is about today: one of few, told from the plan and the days so far. */
import type { Today } from './use-today.ts';

export type Situation =
  /** Something to do. */
  | 'plan'
  /** Much has come together while the learner was away. */
  | 'away'
  /** The day's session is done. There may be more, for those who like. */
  | 'done'
  /** Nothing is due, and nothing was done today. */
  | 'nothing';

/** Away for longer than this many days, what is due is more than the usual. */
const AWAY_DAYS = 3;
const DAY = 86_400_000;

/** Whole days since the last day of study before today; undefined where there is none. */
export function daysAway({ state, day }: Pick<Today, 'state' | 'day'>): number | undefined {
  let last = '';
  for (const studied of state.days.keys()) if (studied < day && studied > last) last = studied;
  return last === '' ? undefined : Math.round((Date.parse(day) - Date.parse(last)) / DAY);
}

export function situationOf(today: Today): Situation {
  const { plan, state, day, finished } = today;
  const studiedToday = state.days.has(day);
  if (finished) return 'done';
  if (plan.steps.length === 0) return studiedToday ? 'done' : 'nothing';
  const away = daysAway(today) ?? 0;
  return !studiedToday && away > AWAY_DAYS && plan.dueLater > 0 ? 'away' : 'plan';
}
