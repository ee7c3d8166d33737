/** How new facts come in, as a study session's record has it: told beforehand, or guessed at first. */
import type { Attempt, Turn } from '#domain/attempt/attempt.ts';

function introductionsAt(attempt: Attempt, turn: Turn) {
  const { choices } = attempt.quiz;
  if (choices.of !== 'study' || turn.turn !== 1) return [];
  return choices.introduces.filter((one) => one.question === turn.question);
}

/** Whether a turn asks for a first guess at a fact that was not told yet: it counts for nothing. */
export function isPretest(attempt: Attempt, turn: Turn): boolean {
  return introductionsAt(attempt, turn).some((one) => one.by === 'pretest');
}

/** Facts whose cards are read before a turn; none once it is answered. */
export function cardsBefore(attempt: Attempt, turn: Turn): readonly string[] {
  if (turn.response) return [];
  return introductionsAt(attempt, turn).flatMap((one) => (one.by === 'reading' ? [one.fact] : []));
}
