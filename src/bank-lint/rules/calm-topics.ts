import { topicOf } from '#domain/bank/chunks.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { error, type Rule } from '../rule.ts';

const LEFT_OUT: ReadonlySet<Tag> = new Set<Tag>(['sexual-exploitation', 'child-abuse', 'sexual-violence']);
const LEAST = 5;

/** Whoever leaves the hardest subjects out still finds enough in every topic to finish it. */
export const calmTopics: Rule = {
  id: 'calm-topics',
  finds: 'errors',
  bank: ({ bank, subjects }) => {
    if (!bank.file.subjects.some((subject) => LEFT_OUT.has(subject.tag))) return [];
    return bank.file.topics.flatMap(({ id }) => {
      const left = subjects.filter(
        ({ question, tags }) => topicOf(question.id) === id && isOffered(tags, LEFT_OUT),
      ).length;
      return left >= LEAST
        ? []
        : [error(`with the hardest subjects left out, ${left} questions remain in ${id}; ${LEAST} should`)];
    });
  },
};
