import { useEffect, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { whenIdle } from '#platform/moments.ts';

export interface TopicProgress {
  readonly facts: number;
  /** Facts that are familiar, strong or mastered. */
  readonly familiar: number;
}

/** How far along each topic is; null until it is known, or while nothing has been answered. */
export function useTopicProgress(bank: BankIndex): ReadonlyMap<string, TopicProgress> | null {
  const [progress, setProgress] = useState<ReadonlyMap<string, TopicProgress> | null>(null);
  useEffect(() => {
    let here = true;
    whenIdle(() => {
      void import('./topic-progress.ts')
        .then(({ topicProgress }) => topicProgress(bank))
        .then((found) => here && setProgress(found))
        // Without the list of facts the number of questions stands there: nothing is said that isn't known.
        .catch(() => undefined);
    });
    return () => {
      here = false;
    };
  }, [bank]);
  return progress;
}
