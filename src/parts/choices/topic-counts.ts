/** How many questions of each topic fit what was chosen. */
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { countWithout } from '#domain/bank/tags.ts';
import { loadTopics, type ReadyQuestion } from '#state/bank-files.ts';
import { useLoaded } from '#state/use-loaded.ts';

export interface Count {
  readonly count: number;
  /** False: this many at most. */
  readonly exact: boolean;
}

/** Topics are loaded for counting only as far as that stays a small matter (about 700 questions). */
const MOST_FILES = 60;

/**
 * How many questions of each topic fit, by topic id. The index tells it at once, mostly; where kinds and
 * subjects narrow the choice together, the questions of those topics are loaded and counted.
 */
export function useCounts(
  bank: BankIndex,
  types: readonly string[],
  leaveOut: readonly Tag[],
): ReadonlyMap<string, Count> {
  const unsure = bank.topics.filter((topic) => countFromIndex(topic, types, leaveOut) === null);
  const files = unsure.reduce((sum, topic) => sum + topic.chunks, 0);
  const ids = files <= MOST_FILES ? unsure.map((topic) => topic.id) : [];
  const loaded = useLoaded(ids.length > 0 ? () => loadTopics(bank, ids) : undefined, [bank, ids.join(' ')]);

  const fits = ({ question, tags }: ReadyQuestion) =>
    types.includes(question.type) && !tags.some((tag) => leaveOut.includes(tag));
  return new Map(
    bank.topics.map((topic): [string, Count] => {
      const known = countFromIndex(topic, types, leaveOut);
      if (known !== null) return [topic.id, { count: known, exact: true }];
      if (loaded.status !== 'ready')
        return [topic.id, { count: mostThatFit(topic, types, leaveOut), exact: false }];
      const own = loaded.value.filter((ready) => topicOf(ready.question.id) === topic.id);
      return [topic.id, { count: own.filter(fits).length, exact: true }];
    }),
  );
}

export function sumOf(counts: ReadonlyMap<string, Count>, topics: readonly string[]): Count {
  let count = 0;
  let exact = true;
  for (const topic of topics) {
    const one = counts.get(topic);
    count += one?.count ?? 0;
    exact &&= one?.exact ?? true;
  }
  return { count, exact };
}

/**
 * How many of a topic's questions fit, from the bank's index alone: exact where only kinds or only subjects
 * narrow the choice; else null, since the index does not say which kinds touch which subjects.
 */
export function countFromIndex(
  topic: TopicIndex,
  types: readonly string[],
  leaveOut: readonly Tag[],
): number | null {
  const ofTypes = types.reduce((sum, type) => sum + (topic.kinds[type] ?? 0), 0);
  const offered = countWithout(topic.tagged, new Set(leaveOut));
  if (offered === topic.count) return ofTypes;
  if (ofTypes === topic.count) return offered;
  return ofTypes === 0 || offered === 0 ? 0 : null;
}

/** The most that can fit where the exact number is not known. */
export function mostThatFit(topic: TopicIndex, types: readonly string[], leaveOut: readonly Tag[]): number {
  const ofTypes = types.reduce((sum, type) => sum + (topic.kinds[type] ?? 0), 0);
  return Math.min(ofTypes, countWithout(topic.tagged, new Set(leaveOut)));
}

/** Kinds of question that the bank has. */
export function typesOf(bank: BankIndex, order: readonly string[]): string[] {
  const found = new Set(bank.topics.flatMap((topic) => Object.keys(topic.kinds)));
  const known = order.filter((type) => found.has(type));
  return [...known, ...[...found].filter((type) => !order.includes(type)).sort()];
}
