import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered } from '#domain/bank/tags.ts';
import type { Level } from '#domain/study/mastery.ts';
import type { FactStates } from './use-fact-states.ts';

/** A topic's asked facts by level; those of left-out subjects don't count. */
export function topicLevels(
  known: FactStates,
  topic: string,
  leftOut: ReadonlySet<Tag>,
): Record<Level, number> {
  const counts: Record<Level, number> = { new: 0, learning: 0, familiar: 0, strong: 0, mastered: 0 };
  for (const fact of known.facts) {
    if (fact.topic !== topic || fact.context !== undefined) continue;
    if (isOffered(fact.sensitive ?? [], leftOut)) counts[known.states.get(fact.id)?.level ?? 'new'] += 1;
  }
  return counts;
}
