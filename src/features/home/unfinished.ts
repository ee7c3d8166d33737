import { attemptFrom, unfinishedAttempt } from '#domain/attempt/attempt.ts';
import { hintContinue } from '#platform/continue-hint.ts';
import { openLog, useLog } from '#state/log.ts';

/** The attempt that was left in the middle; null where there is none. */
export async function findUnfinished(bank: string) {
  await openLog();
  const { records } = useLog.getState();
  const id = unfinishedAttempt(records, bank);
  const attempt = id ? attemptFrom(records, id) : undefined;
  hintContinue(attempt !== undefined);
  if (!attempt) return null;
  const test = attempt.behaviour.id === 'test';
  return {
    id: attempt.id,
    quiz: attempt.quiz,
    answered: test ? attempt.drafts.size : attempt.turns.filter((turn) => turn.response !== null).length,
    count: attempt.turns.length,
  };
}
