/** What of the bench is wanted, from the command line. */
import { parseArgs } from 'node:util';

export const PARTS = ['bytes', 'lighthouse', 'click', 'scale', 'memory', 'log', 'simulation'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly parts: readonly Part[];
  /** Fewer runs: to see that it works, not to compare. */
  readonly quick: boolean;
  readonly json: boolean;
}

/** @throws a message that lists the parts, where one is unknown */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: { only: { type: 'string' }, quick: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const named = values.only?.split(',').filter((name) => name !== '') ?? [...PARTS];
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0 || named.length === 0) {
    throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ') || 'nothing'}`);
  }
  const parts = PARTS.filter((part) => named.includes(part));
  return { parts, quick: values.quick ?? false, json: values.json ?? false };
}
