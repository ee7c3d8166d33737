/** A study session: begun from a plan, and found again where it was left. */
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Form } from '#domain/study/forms.ts';
import type { TodayPlan } from '#domain/study/today.ts';
import { localDay } from '#platform/clock.ts';
import { beginAttempt, endAttempt, newQuiz } from '#state/attempts.ts';
import { changeSettings, useSettings } from '#state/settings.ts';
import type { Today } from './use-today.ts';

type Kind = 'today' | 'catch-up';

/** The session of this day, to go on with. One of an earlier day is planned anew. */
export function unfinishedToday({ open, day }: Pick<Today, 'open' | 'day'>): Attempt | undefined {
  return open && localDay(open.startedAt) === day ? open : undefined;
}

/** Begins a planned session and returns the attempt's id. What was begun before and left is ended. */
export function beginSession(
  bank: BankIndex,
  { open }: Pick<Today, 'open'>,
  plan: TodayPlan,
  kind: Kind,
  noteSeen: boolean,
): string {
  const { leaveOut, contentNoteSeen } = useSettings.getState();
  if (noteSeen && !contentNoteSeen.includes(bank.id)) {
    changeSettings({ contentNoteSeen: [...contentNoteSeen, bank.id] });
  }
  if (open) void endAttempt(open.id, 'left');
  const quiz = newQuiz(bank, {
    choices: { of: 'study', plan: kind, introduces: [...plan.introduces] },
    order: 'as-written',
    behaviour: 'study',
    leaveOut: [...leaveOut],
  });
  return beginAttempt(
    bank,
    quiz,
    plan.steps.map((step) => step.question),
  );
}

/** Whether any of its questions touches a subject that can be left out. */
export function isTagged(forms: readonly Form[], plan: TodayPlan): boolean {
  const asked = new Set(plan.steps.map((step) => step.question));
  return forms.some((form) => form.tags.length > 0 && asked.has(form.id));
}

export function answeredOf(attempt: Attempt): number {
  return attempt.turns.filter((turn) => turn.response !== null).length;
}
