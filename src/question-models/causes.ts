/** What the models of causes share. */
import type { Given } from './data.ts';
import { filled } from './parts.ts';

/** Why the one follows from the other: the author's reason, or the sentence that says so. */
export function reasonOfCause({ fact, datum, library, document }: Omit<Given<'cause'>, 'seed'>): string {
  if (datum.why !== undefined) return datum.why;
  const sentence = datum.statement === undefined ? fact.claim : filled(datum.statement, datum.effect);
  return library.words.says(sentence, fact, document);
}
