/** What the models of figures share. */
import type { Given } from './data.ts';
import { filled } from './parts.ts';

/** Why the figure is what it is: the author's reason, or the sentence that it stands in. */
export function reasonOf({ fact, datum, library, document }: Omit<Given<'number'>, 'seed'>): string {
  const { words } = library;
  if (datum.why !== undefined) return datum.why;
  const sentence =
    datum.statement === undefined
      ? fact.claim
      : filled(datum.statement, words.figure(datum.value, datum.high));
  return words.says(sentence, fact, document);
}
