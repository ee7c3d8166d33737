/** Which banks there are. Part of the entry, so no more than an index stands here; files are in bank-files.ts. */

import defaultBank from 'virtual:banks';
import { useSearchParams } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';

export { defaultBank };

let others: readonly BankIndex[] = [];

/** The indexes of the other banks: small, but the first page needs none of them. */
export async function loadOtherBanks(): Promise<void> {
  others = (await import('virtual:other-banks')).default;
}

export function bankById(id: string | null | undefined): BankIndex | undefined {
  return [defaultBank, ...others].find((bank) => bank.id === id);
}

/** All that are known by now; see `loadOtherBanks`. */
export const allBanks = (): readonly BankIndex[] => [defaultBank, ...others];

/** The bank that the address names (`?bank=`), or the default one. */
export function useBank(): BankIndex {
  const [params] = useSearchParams();
  return bankById(params.get('bank')) ?? defaultBank;
}

/** A page's address with the bank in it, where it is not the default one. `to` may have its own query. */
export function withBank(to: string, bank: { readonly id: string }): string {
  if (bank.id === defaultBank.id) return to;
  const [, path = '/', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(to) ?? [];
  const params = new URLSearchParams(query);
  params.set('bank', bank.id);
  return `${path}?${params}${fragment}`;
}
