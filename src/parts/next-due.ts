/** When facts come back, told by the learner's calendar. */
import { useLingui } from '@lingui/react/macro';
import type { FactState } from '#domain/study/mastery.ts';
import { dueAt, type Schedule } from '#domain/study/memory.ts';
import { localDay, now as readClock } from '#platform/clock.ts';

const DAY = 86_400_000;

export interface NextDue {
  /** When the first of them is due (ms, UTC); never before now. */
  readonly at: number;
  /** How many are due on that day. */
  readonly facts: number;
}

/** What is due next; undefined where nothing has been learned yet. */
export function nextDue(
  states: ReadonlyMap<string, FactState>,
  schedule: Schedule & { readonly now: number },
): NextDue | undefined {
  const times = [...states.values()].flatMap(({ memory }) =>
    memory ? [Math.max(schedule.now, dueAt(memory, schedule))] : [],
  );
  if (times.length === 0) return undefined;
  const at = times.reduce((first, time) => Math.min(first, time));
  const day = localDay(at);
  return { at, facts: times.filter((time) => localDay(time) === day).length };
}

/** Calendar days from now until a time, as the learner counts them. */
function daysUntil(at: number): number {
  return Math.max(0, Math.round((Date.parse(localDay(at)) - Date.parse(localDay(readClock()))) / DAY));
}

/** "today", "tomorrow", "in 3 days". */
export function useReturnWords(): (at: number) => string {
  const { i18n } = useLingui();
  const format = new Intl.RelativeTimeFormat(i18n.locale, { numeric: 'auto' });
  return (at) => format.format(daysUntil(at), 'day');
}
