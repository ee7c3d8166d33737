import { useEffect, useMemo, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { loadTopics, type ReadyQuestion } from '#state/bank-files.ts';

export interface TopicQuestions {
  readonly questions: readonly ReadyQuestion[];
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * The questions of these topics, topic by topic: a large bank is neither asked for all at once nor waited for.
 * @param topics none: nothing is loaded
 */
export function useTopicQuestions(bank: BankIndex, topics: readonly string[]): TopicQuestions {
  const [byTopic, setByTopic] = useState<ReadonlyMap<string, readonly ReadyQuestion[]>>(new Map());
  const [error, setError] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(0);
  const wanted = topics.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` loads again what didn't come
  useEffect(() => {
    let here = true;
    setError(undefined);
    const load = async () => {
      for (const topic of wanted.split(' ').filter(Boolean)) {
        const questions = await loadTopics(bank, [topic]);
        if (!here) return;
        setByTopic((before) => (before.has(topic) ? before : new Map(before).set(topic, questions)));
      }
    };
    load().catch((reason: unknown) => {
      if (here) setError(reason ?? new Error());
    });
    return () => {
      here = false;
    };
  }, [bank, wanted, attempt]);

  const ids = useMemo(() => wanted.split(' ').filter(Boolean), [wanted]);
  const questions = useMemo(() => ids.flatMap((topic) => byTopic.get(topic) ?? []), [ids, byTopic]);
  const done = ids.every((topic) => byTopic.has(topic));
  return {
    questions,
    status: ids.length === 0 ? 'idle' : done ? 'ready' : error === undefined ? 'loading' : 'failed',
    error,
    retry: () => setAttempt((n) => n + 1),
  };
}
