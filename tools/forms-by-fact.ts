/** In how many forms each fact can be asked: types of question, written and made. */
import type { Bank } from '#domain/bank/read-bank.ts';
import { formsOf } from '#question-models/forms.ts';
import { kindsByFact } from './wanted-kinds.ts';

/** Every asked fact can be asked in so many forms, */
export const LEAST_FORMS = 2;
/** and this share of them in so many. */
export const WANTED_SHARE = 0.6;
export const WANTED_FORMS = 3;

/** Fact id → types in which it can be asked; facts kept for reading left out. Estimates are no form of their own. */
export function formsByFact(bank: Bank): Map<string, Set<string>> {
  const written = kindsByFact(bank);
  const forms = new Map(
    bank.facts
      .filter(({ context }) => context === undefined)
      .map(({ id }) => [id, new Set(written.get(id))] as const),
  );
  for (const { type, facts, estimate } of formsOf(bank.facts, bank.file)) {
    if (!estimate) for (const fact of facts) forms.get(fact)?.add(type);
  }
  return forms;
}

export interface FormsSummary {
  /** How many facts can be asked in 0, 1, 2 … forms. */
  readonly counts: readonly number[];
  /** Share of facts in `WANTED_FORMS` or more, 0–1. */
  readonly share: number;
  /** Facts in fewer than `LEAST_FORMS`. */
  readonly few: readonly string[];
}

export function formsSummary(bank: Bank): FormsSummary {
  const forms = [...formsByFact(bank)];
  const counts: number[] = [];
  for (const [, { size }] of forms) {
    while (counts.length <= size) counts.push(0);
    counts[size] = (counts[size] ?? 0) + 1;
  }
  return {
    counts,
    share: forms.filter(([, { size }]) => size >= WANTED_FORMS).length / Math.max(1, forms.length),
    few: forms.filter(([, { size }]) => size < LEAST_FORMS).map(([id]) => id),
  };
}
