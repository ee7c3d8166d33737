/** How well each fact of a bank is known, folded from the record. */
import { useMemo } from 'react';
import type { BankIndex, DeliveredFacts } from '#domain/bank/delivered.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { useStudy } from '#state/study.ts';
import type { Loaded } from '#state/use-loaded.ts';

export interface FactStates extends DeliveredFacts {
  /** By fact id; a fact that was never answered is not in it. */
  readonly states: ReadonlyMap<string, FactState>;
}

/** The bank's facts with the learner's states: what pages need that show facts and no more of studying. */
export function useFactStates(bank: BankIndex): Loaded<FactStates> {
  const loaded = useStudy(bank);
  const { facts, state } = loaded.value ?? {};
  const states = state?.facts;
  const value = useMemo(() => facts && states && { ...facts, states }, [facts, states]);
  return loaded.status === 'ready' && value ? { ...loaded, value } : (loaded as Loaded<never>);
}
