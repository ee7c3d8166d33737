/** What the models of terms share. */
import type { Given } from './data.ts';
import { filled } from './parts.ts';

/** Why the term is right: the author's reason, or the sentence that it stands in. */
export function reasonOfTerm({ fact, datum, library, document }: Omit<Given<'term'>, 'seed'>): string {
  if (datum.why !== undefined) return datum.why;
  const sentence = datum.statement === undefined ? fact.claim : filled(datum.statement, datum.term);
  return library.words.says(sentence, fact, document);
}
