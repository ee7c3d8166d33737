/** What the models of lists share. */
import type { Datum, Given } from './data.ts';
import { filled, memberOf } from './parts.ts';

/** All members in a sentence's gap. */
export function wholeList({ datum, library }: Omit<Given<'list'>, 'seed'>): string {
  return library.words.join(datum.members.map((member) => memberOf(member).text));
}

/** Why these are the list's members: the author's reason, or the sentence that names them all. */
export function reasonOfList(given: Omit<Given<'list'>, 'seed'>): string {
  const { fact, datum, library, document } = given;
  if (datum.why !== undefined) return datum.why;
  const sentence = datum.statement === undefined ? fact.claim : filled(datum.statement, wholeList(given));
  return library.words.says(sentence, fact, document);
}

/** Why a member belongs to its list: its own reason, or that of the whole list. */
export function reasonOfMember(
  given: Omit<Given<'list'>, 'seed'>,
  member: Datum<'list'>['members'][number],
): string {
  return memberOf(member).why ?? reasonOfList(given);
}
