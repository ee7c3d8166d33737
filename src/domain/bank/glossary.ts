/** Where a text holds words that the glossary explains. */
import type { GlossaryEntry } from './reading.ts';

export interface TermFound {
  readonly entry: GlossaryEntry;
  /** From this index up to that one, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Text in, words of the glossary out, in the order in which they stand. */
export type TermFinder = (text: string) => readonly TermFound[];

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const escaped = (text: string) => text.replace(SPECIAL, '\\$&');

/** A form with its first letter large or small, as it stands at the beginning of a sentence or within one. */
function pattern(form: string): string {
  const [first = '', ...rest] = form;
  const large = first.toUpperCase();
  const small = first.toLowerCase();
  return (large === small ? escaped(first) : `[${large}${small}]`) + escaped(rest.join(''));
}

/**
 * A finder for these entries: whole words only, the longest form first ("human trafficking" before
 * "trafficking"), and each entry once in all the texts that this finder is given, where it comes up first.
 * @param blocked facts that must not be given away: an entry that would do so is found nowhere, and neither is
 *   a shorter word inside it
 */
export function termFinder(
  entries: readonly GlossaryEntry[],
  blocked: ReadonlySet<string> = new Set(),
): TermFinder {
  const byForm = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    for (const form of [entry.term, ...(entry.forms ?? [])]) {
      const key = form.toLowerCase();
      if (!byForm.has(key)) byForm.set(key, entry);
    }
  }
  const closed = new Set(entries.filter((entry) => entry.givesAway?.some((fact) => blocked.has(fact))));
  const forms = entries
    .flatMap((entry) => [entry.term, ...(entry.forms ?? [])])
    .sort((a, b) => b.length - a.length);
  if (forms.length === 0) return () => [];
  const alternatives = [...new Set(forms.map(pattern))].join('|');
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');

  const seen = new Set<GlossaryEntry>();
  return (text) => {
    const found: TermFound[] = [];
    for (const match of text.matchAll(words)) {
      const entry = byForm.get(match[0].toLowerCase());
      if (!entry || closed.has(entry) || seen.has(entry)) continue;
      seen.add(entry);
      found.push({ entry, from: match.index, to: match.index + match[0].length });
    }
    return found;
  };
}
