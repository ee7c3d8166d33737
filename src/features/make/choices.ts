/** What a learner chose for a quiz of their own. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';

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
