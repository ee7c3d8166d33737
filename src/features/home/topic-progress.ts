import type { BankIndex } from '#domain/bank/delivered.ts';
import { factStates } from '#domain/study/mastery.ts';
import { scheduler } from '#domain/study/memory.ts';
import { loadFacts } from '#state/bank-files.ts';
import { bankResponses, openLog, useLog } from '#state/log.ts';
import type { TopicProgress } from './use-topic-progress.ts';

/** Folds the record by topic; null while nothing has been answered, so that nothing needs to be fetched. */
export async function topicProgress(bank: BankIndex): Promise<ReadonlyMap<string, TopicProgress> | null> {
  await openLog();
  const responses = bankResponses(useLog.getState().records, bank.id);
  if (!responses.some((response) => response.facts.length > 0)) return null;
  const { facts, kinds } = await loadFacts(bank);
  const states = factStates(responses, (fact) => kinds[fact] ?? 1, scheduler());
  const progress = new Map<string, { facts: number; familiar: number }>();
  for (const fact of facts) {
    if (fact.context !== undefined) continue;
    const entry = progress.get(fact.topic) ?? { facts: 0, familiar: 0 };
    progress.set(fact.topic, entry);
    entry.facts += 1;
    const level = states.get(fact.id)?.level ?? 'new';
    if (level === 'familiar' || level === 'strong' || level === 'mastered') entry.familiar += 1;
  }
  return progress;
}
