/** Fetching a bank's files: one retry, and never anything but JSON from our own folder. */
import { bankFolder } from '#domain/bank/chunks.ts';
import { fileAddress } from './base.ts';

/** The files could not be had: no network, a login page in between, a server that is gone. */
export class BankUnreachable extends Error {
  override readonly name = 'BankUnreachable';
}

const PATIENCE = 15_000;

async function fetchOnce(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  // A captive portal answers with its own page and 200.
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`no JSON at ${address}`);
  return response.json();
}

/** @throws BankUnreachable */
export async function fetchBankFile(
  bank: { readonly id: string; readonly version: string },
  name: string,
): Promise<unknown> {
  const address = fileAddress(bankFolder(bank) + name);
  try {
    return await fetchOnce(address);
  } catch {
    try {
      return await fetchOnce(address);
    } catch (error) {
      throw new BankUnreachable(error instanceof Error ? error.message : String(error));
    }
  }
}
