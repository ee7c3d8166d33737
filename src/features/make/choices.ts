/** What a learner chose for a quiz of their own, and how many questions fit. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { countWithout } from '#domain/bank/tags.ts';

export const LENGTHS = [5, 10, 20, 'all'] as const;

export interface Choices {
  readonly topics: readonly string[];
  readonly types: readonly string[];
  readonly length: (typeof LENGTHS)[number];
  readonly behaviour: Quiz['behaviour'];
  /** Minutes; only tests have one. */
  readonly timeLimit: number | null;
  readonly order: Quiz['order'];
}

/** Kinds of question that the bank has. */
export function typesOf(bank: BankIndex, order: readonly string[]): string[] {
  const found = new Set(bank.topics.flatMap((topic) => Object.keys(topic.kinds)));
  const known = order.filter((type) => found.has(type));
  return [...known, ...[...found].filter((type) => !order.includes(type)).sort()];
}

/** All topics, all kinds, ten questions. */
export function firstChoices(bank: BankIndex, types: readonly string[]): Choices {
  return {
    topics: bank.topics.map((topic) => topic.id),
    types,
    length: 10,
    behaviour: 'practice',
    timeLimit: null,
    order: 'mixed',
  };
}

/** The quiz itself. "All" of something is left unsaid, so that the link stays short. */
export function quizOf(
  bank: BankIndex,
  choices: Choices,
  types: readonly string[],
  leaveOut: readonly Tag[],
  seed: string,
): Quiz {
  const everyTopic = bank.topics.every((topic) => choices.topics.includes(topic.id));
  const everyType = types.every((type) => choices.types.includes(type));
  return {
    bank: bank.id,
    seed,
    choices: {
      of: 'topics',
      topics: everyTopic
        ? []
        : bank.topics.map((topic) => topic.id).filter((id) => choices.topics.includes(id)),
      length: choices.length,
      ...(everyType ? {} : { types: types.filter((type) => choices.types.includes(type)) }),
    },
    order: choices.order,
    behaviour: choices.behaviour,
    leaveOut: [...leaveOut],
    ...(choices.behaviour === 'test' && choices.timeLimit !== null ? { timeLimit: choices.timeLimit } : {}),
  };
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
