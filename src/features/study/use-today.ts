/** Today's plan, made anew whenever something is answered, a setting changes, or another day begins. */
import { useEffect, useMemo, useState } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { StudyState } from '#domain/study/study-state.ts';
import { type PlanInput, planToday, type TodayPlan } from '#domain/study/today.ts';
import { localDay, now as readClock } from '#platform/clock.ts';
import { findUnfinished } from '#state/attempts.ts';
import { useLog } from '#state/log.ts';
import { loadPlannable, type Plannable, planInput } from '#state/planning.ts';
import { type Settings, useSettings } from '#state/settings.ts';
import { useStudy } from '#state/study.ts';
import { type Loaded, useLoaded } from '#state/use-loaded.ts';

export interface Today {
  /** When it was planned, and the learner's day then. */
  readonly now: number;
  readonly day: string;
  readonly bank: Plannable;
  readonly state: StudyState;
  readonly settings: Settings;
  readonly input: PlanInput;
  readonly plan: TodayPlan;
  /** Whether a session of this day was gone through to its end. */
  readonly finished: boolean;
  /** A session that was begun and not ended, on whichever day. */
  readonly open: Attempt | undefined;
}

/** The time at which the page was opened; later only where the day has changed while it was out of sight. */
function useNow(): number {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const look = () => {
      if (document.hidden) return;
      const time = readClock();
      setNow((before) => (localDay(before) === localDay(time) ? before : time));
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return now;
}

/** Told from the newest records, which are always held. */
function finishedOn(day: string): boolean {
  const { records } = useLog.getState();
  const finished = new Set(
    records.flatMap((r) => (r.kind === 'attempt-ended' && r.how === 'finished' ? [r.attempt] : [])),
  );
  return records.some(
    (r) =>
      r.kind === 'attempt-started' &&
      r.quiz.behaviour === 'study' &&
      finished.has(r.attempt) &&
      localDay(r.at) === day,
  );
}

export function useToday(bank: BankIndex): Loaded<Today> {
  const now = useNow();
  const plannable = useLoaded(() => loadPlannable(bank), [bank]);
  const study = useStudy(bank);
  const open = useLoaded(() => findUnfinished(bank.id), [bank]);
  const settings = useSettings();
  const state = study.value?.state;

  const value = useMemo(() => {
    if (!plannable.value || !state || open.status !== 'ready') return undefined;
    const session = open.value?.quiz.behaviour === 'study' ? open.value : undefined;
    const input = planInput(plannable.value, state, settings, now);
    return {
      now,
      day: localDay(now),
      bank: plannable.value,
      state,
      settings,
      input,
      plan: planToday(input),
      finished: finishedOn(localDay(now)),
      open: session,
    };
  }, [plannable.value, state, settings, now, open.status, open.value]);

  const retry = () => {
    if (plannable.status === 'failed') plannable.retry();
    if (study.status === 'failed') study.retry();
    if (open.status === 'failed') open.retry();
  };
  if (value) return { status: 'ready', value, retry };
  const failed = [plannable, study, open].find((one) => one.status === 'failed');
  if (failed) return { status: 'failed', value: undefined, error: failed.error, retry };
  const slow = plannable.status === 'loading' || study.status === 'loading';
  return { status: slow ? 'loading' : 'waiting', value: undefined, retry };
}
