/** How well each fact of a bank is known, folded from the record. */
import { useMemo } from 'react';
import type { BankIndex, DeliveredFacts } from '#domain/bank/delivered.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { loadFacts } from '#state/bank-files.ts';
import { bankResponses, openLog, useLog } from '#state/log.ts';
import { type Loaded, useLoaded } from '#state/use-loaded.ts';

export interface FactStates extends DeliveredFacts {
  /** By fact id; a fact that was never answered is not in it. */
  readonly states: ReadonlyMap<string, FactState>;
}

/** The model and the scheduler below it: loaded apart, so that the first question does not wait for them. */
async function loadModel() {
  const [{ factStates }, { scheduler }] = await Promise.all([
    import('#domain/study/mastery.ts'),
    import('#domain/study/memory.ts'),
  ]);
  return { factStates, fsrs: scheduler() };
}

/**
 * The bank's facts with the learner's states. Waits for the record, so that nothing is called new which only
 * has not been read yet; folds again after each new response.
 */
export function useFactStates(bank: BankIndex): Loaded<FactStates> {
  const loaded = useLoaded(async () => {
    const [model, facts] = await Promise.all([loadModel(), loadFacts(bank), openLog()]);
    return { model, facts };
  }, [bank]);
  const records = useLog((s) => s.records);
  const revision = useLog((s) => s.revision);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the records grow in place; their revision tells
  const value = useMemo(() => {
    if (!loaded.value) return undefined;
    const { model, facts } = loaded.value;
    const typesOf = (fact: string) => facts.kinds[fact] ?? 1;
    return { ...facts, states: model.factStates(bankResponses(records, bank.id), typesOf, model.fsrs) };
  }, [loaded.value, records, revision, bank]);

  return loaded.status === 'ready' && value ? { ...loaded, value } : (loaded as Loaded<never>);
}
