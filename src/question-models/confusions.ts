/** What a reader takes for the answer, each with the reason why it is not. Without a reason, it isn't offered. */
import type { Fact } from '#domain/bank/fact.ts';
import { shuffle } from '#domain/random/random.ts';
import type { Library } from './contract.ts';
import type { Datum, Given } from './data.ts';

export interface Confusion {
  readonly text: string;
  readonly why: string;
}

type Written = readonly (string | { readonly text: string; readonly why: string })[] | undefined;

/** As authored; a text without a reason gets one from the fact that it belongs to, or is left out. */
export function confusions(written: Written, fact: Fact, library: Library): Confusion[] {
  return (written ?? []).flatMap((held) => {
    if (typeof held !== 'string') return [{ text: held.text, why: held.why }];
    const owner = library.facts.find(
      (other) => other.id !== fact.id && mayNameIn(other, fact) && termsOf(other).includes(plain(held)),
    );
    return owner === undefined ? [] : [{ text: held, why: library.words.elsewhere(owner.claim) }];
  });
}

/** Whether a fact may be spoken of in a question about another: it touches no subject that the other doesn't. */
function mayNameIn(other: Fact, fact: Fact): boolean {
  return other.context === undefined && (other.sensitive ?? []).every((tag) => fact.sensitive?.includes(tag));
}

const plain = (text: string) => text.toLowerCase();
const termsOf = ({ data = [] }: Fact) =>
  data.flatMap((held) => (held.type === 'term' ? [plain(held.term)] : []));

/** The first `most` of them in the seed's order. */
export function drawn<T>(from: readonly T[], most: number, seed: string): T[] {
  return shuffle(from, `${seed}/drawn`).slice(0, most);
}

export interface OtherFigure {
  readonly value: number;
  readonly why: string;
}

/** Few options, each a real mistake, rather than many. */
export const DISTRACTORS = 3;

/**
 * Figures that a reader takes for this one: those that its author named, then others of the bank that count in
 * the same unit. Where two documents give different figures for one thing, each is right by its own, so
 * neither is offered for the other.
 */
export function otherFigures({ fact, datum, library }: Omit<Given<'number'>, 'seed'>): OtherFigure[] {
  const authored = datum.confusedWith ?? [];
  const taken = new Set([datum.value, datum.high, ...authored.map(({ value }) => value)]);
  const found: OtherFigure[] = [];
  const unit = datum.short;
  if (unit === undefined || authored.length >= DISTRACTORS) return [...authored];
  for (const other of library.facts) {
    if (other.id === fact.id || !mayNameIn(other, fact)) continue;
    for (const held of other.data ?? []) {
      if (held.type !== 'number' || held.high !== undefined || held.short !== unit) continue;
      if (taken.has(held.value) || isRival(other, held, fact, datum)) continue;
      taken.add(held.value);
      found.push({ value: held.value, why: library.words.elsewhere(other.claim) });
    }
  }
  return [...authored, ...found];
}

/** One thing, counted by two documents. */
function isRival(other: Fact, held: Datum<'number'>, fact: Fact, datum: Datum<'number'>): boolean {
  return other.document !== fact.document && held.unit === datum.unit;
}
