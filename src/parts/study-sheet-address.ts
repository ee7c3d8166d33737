import type { BankIndex } from '#domain/bank/delivered.ts';
import { withBank } from '#state/banks.ts';

/** The study sheet of these topics (`/print/?sheet=…`); none: the page lets choose. */
export function studySheet(bank: Pick<BankIndex, 'id'>, topics: readonly string[]): string {
  return withBank(`/print/?sheet=${topics.join('.')}`, bank);
}
