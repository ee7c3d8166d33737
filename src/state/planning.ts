/** What plans of study are made from: the bank's facts and forms, the learner's state, and what they chose. */
import type { BankIndex, DeliveredFacts } from '#domain/bank/delivered.ts';
import { type AskedFact, askedFacts, type Form } from '#domain/study/forms.ts';
import { paceFrom } from '#domain/study/pace.ts';
import type { StudyState } from '#domain/study/study-state.ts';
import type { PlanInput } from '#domain/study/today.ts';
import { localDay } from '#platform/clock.ts';
import { loadFacts, loadForms } from './bank-files.ts';
import { bankResponses, useLog } from './log.ts';
import { SNAPSHOT_LAG } from './log-base.ts';
import type { Settings } from './settings.ts';

/** Of a bank, the same for every learner. */
export interface Plannable {
  readonly delivered: DeliveredFacts;
  readonly facts: readonly AskedFact[];
  readonly forms: readonly Form[];
}

/** @throws BankUnreachable */
export async function loadPlannable(bank: BankIndex): Promise<Plannable> {
  const [delivered, forms] = await Promise.all([loadFacts(bank), loadForms(bank)]);
  return { delivered, facts: askedFacts(delivered.facts, delivered.study), forms };
}

/** When the learner's calendar day ends: the next local midnight, in ms, UTC. */
export function endOfDay(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** @param settings those of the learner, or those that they are looking at before choosing */
export function planInput(
  { facts, forms }: Plannable,
  state: StudyState,
  settings: Pick<Settings, 'retention' | 'goalDay' | 'minutesADay' | 'newADay' | 'leaveOut'>,
  now: number,
): PlanInput {
  const today = localDay(now);
  return {
    facts,
    forms,
    states: state.facts,
    // Of the newest records alone: they are held however much of the record was read.
    pace: paceFrom(bankResponses(useLog.getState().records.slice(-SNAPSHOT_LAG), state.bank)),
    schedule: { retention: settings.retention, goalDay: settings.goalDay },
    now,
    endOfDay: endOfDay(now),
    // The same until something is answered, so that a plan that was shown is the one that is begun.
    seed: `${today}/${state.responses}`,
    minutes: settings.minutesADay,
    newADay: settings.newADay,
    introducedToday: state.days.get(today)?.introduced ?? 0,
    leaveOut: settings.leaveOut,
  };
}

/** Lets the browser draw what it has before a long computation begins. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => setTimeout(done, 40));
}
