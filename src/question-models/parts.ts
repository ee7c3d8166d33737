/** What several models put together alike. */
import { shuffle } from '#domain/random/random.ts';
import type { Confusion } from './confusions.ts';
import type { Library } from './contract.ts';

/** Where the answer stands in a statement. */
const GAP = '{{}}';

export function filled(statement: string, answer: string): string {
  const sentence = statement.replace(GAP, () => answer);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A gap at the head of the sentence takes a capital. */
export function inGap(statement: string, text: string, library: Library): string {
  return statement.startsWith(GAP) ? library.words.option(text) : text;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly rationale: string;
}

const KEY = 'key';

/** Options in the seed's order; their ids say nothing of what they are, and `key` is the id of the right one. */
export function optionsOf(
  right: Confusion,
  others: readonly Confusion[],
  seed: string,
): { readonly options: Option[]; readonly key: string } {
  const all = [{ ...right, id: KEY }, ...others.map((other, i) => ({ ...other, id: `other-${i + 1}` }))];
  const options = shuffle(all, `${seed}/order`).map(({ id, text, why }) => ({ id, text, rationale: why }));
  return { options, key: KEY };
}

/** The text and the reason of a member, whichever way it was written. */
export function memberOf(member: string | { readonly text: string; readonly why: string }): {
  readonly text: string;
  readonly why?: string;
} {
  return typeof member === 'string' ? { text: member } : member;
}
