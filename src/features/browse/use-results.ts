import { useDeferredValue, useMemo } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { isOffered } from '#domain/bank/tags.ts';
import { bankWords } from '#parts/bank-words.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { useSettings } from '#state/settings.ts';
import { factText, holdsAll, questionText, searchWords } from './search.ts';
import type { Filters } from './use-filters.ts';

export interface Results {
  readonly facts: readonly Fact[];
  readonly questions: readonly ReadyQuestion[];
  /** Whether something that fits is not shown because its subject is left out. */
  readonly anyLeftOut: boolean;
}

/** What fits the filters. Subjects that the learner left out stay out unless `showLeftOut`. */
export function useResults(
  bank: BankIndex,
  facts: readonly Fact[],
  questions: readonly ReadyQuestion[],
  { search, topic, document }: Filters,
  showLeftOut: boolean,
): Results {
  const leaveOut = useSettings((s) => s.leaveOut);
  const wanted = useDeferredValue(search);
  return useMemo(() => {
    const words = searchWords(wanted);
    const language = bankWords(bank.language);
    const fittingFacts = facts.filter(
      (fact) =>
        (topic === '' || fact.topic === topic) &&
        (document === '' || fact.document === document) &&
        holdsAll(factText(fact, bank), words),
    );
    const fittingQuestions = questions.filter(
      (ready) =>
        (document === '' || ready.facts.some((fact) => fact.document === document)) &&
        holdsAll(questionText(ready, language), words),
    );
    const leftOut = new Set(showLeftOut ? [] : leaveOut);
    const shownFacts = fittingFacts.filter((fact) => isOffered(fact.sensitive ?? [], leftOut));
    const shownQuestions = fittingQuestions.filter((ready) => isOffered(ready.tags, leftOut));
    return {
      facts: shownFacts,
      questions: shownQuestions,
      anyLeftOut: shownFacts.length < fittingFacts.length || shownQuestions.length < fittingQuestions.length,
    };
  }, [bank, facts, questions, wanted, topic, document, leaveOut, showLeftOut]);
}
