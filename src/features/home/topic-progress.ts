import type { BankIndex } from '#domain/bank/delivered.ts';
import { factStates } from '#domain/study/mastery.ts';
import { scheduler } from '#domain/study/memory.ts';
import { topicLevels } from '#parts/topic-levels.ts';
import { loadFacts } from '#state/bank-files.ts';
import { bankResponses, openLog, useLog } from '#state/log.ts';
import { useSettings } from '#state/settings.ts';
import type { TopicProgress } from './use-topic-progress.ts';

/** Folds the record by topic; null while nothing has been answered, so that nothing needs to be fetched. */
export async function topicProgress(bank: BankIndex): Promise<ReadonlyMap<string, TopicProgress> | null> {
  await openLog();
  const responses = bankResponses(useLog.getState().records, bank.id);
  if (!responses.some((response) => response.facts.length > 0)) return null;
  const facts = await loadFacts(bank);
  const states = factStates(responses, (fact) => facts.kinds[fact] ?? 1, scheduler());
  const leftOut = new Set(useSettings.getState().leaveOut);
  return new Map(
    bank.topics.map(({ id }) => {
      const levels = topicLevels({ ...facts, states }, id, leftOut);
      const familiar = levels.familiar + levels.strong + levels.mastered;
      return [id, { facts: familiar + levels.new + levels.learning, familiar }];
    }),
  );
}
