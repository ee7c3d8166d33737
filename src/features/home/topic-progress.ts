import type { BankIndex } from '#domain/bank/delivered.ts';
import { topicLevels } from '#parts/topic-levels.ts';
import { openLog } from '#state/log.ts';
import { useSettings } from '#state/settings.ts';
import { hasAnswers, loadStudy } from '#state/study.ts';
import type { TopicProgress } from './use-topic-progress.ts';

/** Folds the record by topic; null while nothing has been answered, so that nothing needs to be fetched. */
export async function topicProgress(bank: BankIndex): Promise<ReadonlyMap<string, TopicProgress> | null> {
  await openLog();
  if (!hasAnswers(bank.id)) return null;
  const { facts, state } = await loadStudy(bank);
  const leftOut = new Set(useSettings.getState().leaveOut);
  return new Map(
    bank.topics.map(({ id }) => {
      const levels = topicLevels({ ...facts, states: state.facts }, id, leftOut);
      const familiar = levels.familiar + levels.strong + levels.mastered;
      return [id, { facts: familiar + levels.new + levels.learning, familiar }];
    }),
  );
}
