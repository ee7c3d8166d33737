/**
 * Levels in the order in which the page tells them, and how many facts stand at each. Apart from domain/study/mastery,
 * which brings the scheduler along: the page is there before it is.
 */
import type { FactState, Level } from '#domain/study/mastery.ts';

/** Best known first. */
export const BEST_FIRST: readonly Level[] = ['mastered', 'strong', 'familiar', 'learning', 'new'];

export type States = ReadonlyMap<string, FactState>;

export function levelOf(fact: { readonly id: string }, states: States): Level {
  return states.get(fact.id)?.level ?? 'new';
}

export function countLevels(
  facts: readonly { readonly id: string }[],
  states: States,
): Record<Level, number> {
  const counts: Record<Level, number> = { new: 0, learning: 0, familiar: 0, strong: 0, mastered: 0 };
  for (const fact of facts) counts[levelOf(fact, states)] += 1;
  return counts;
}

/** Facts at *familiar* or better. */
export function countKnown(facts: readonly { readonly id: string }[], states: States): number {
  const { familiar, strong, mastered } = countLevels(facts, states);
  return familiar + strong + mastered;
}
