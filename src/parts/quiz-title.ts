import { useLingui } from '@lingui/react/macro';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';

/** A name for a quiz, from what was chosen. */
export function useQuizTitle(bank: BankIndex, quiz: Quiz): string {
  const { t } = useLingui();
  const { choices } = quiz;
  if (choices.of === 'set') return bank.sets.find((set) => set.id === choices.set)?.title ?? t`A ready set`;
  if (choices.of === 'questions') return t`Once more`;
  if (choices.of === 'study') return choices.plan === 'today' ? t`Today` : t`Catching up`;
  const [only, ...others] = choices.topics;
  if (only && others.length === 0)
    return bank.topics.find((topic) => topic.id === only)?.title ?? t`One topic`;
  if (choices.length === 'all') return t`All questions`;
  const count = choices.length + (choices.after ? 1 : 0);
  return count === 10 ? t`A mixed ten` : t`A mixed quiz`;
}
