/** What of some topics stands on a study sheet: their facts, gathered under the places that they come from. */
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered } from '#domain/bank/tags.ts';

export interface StudyPlace {
  readonly document: string;
  readonly section: string;
  readonly facts: readonly Fact[];
}
export interface StudyTopic {
  readonly id: string;
  readonly title: string;
  readonly places: readonly StudyPlace[];
}
export interface StudyFacts {
  /** In the bank's order; a topic of which nothing is left is not among them. */
  readonly topics: readonly StudyTopic[];
  readonly count: number;
  /** Facts that are not there for their subject. */
  readonly leftOut: number;
}

/**
 * Facts for reading only are not there: a sheet is for learning.
 * @param wanted ids of topics; those that the bank does not have are passed over
 */
export function studyFacts(
  bank: Pick<BankIndex, 'chapters' | 'topics' | 'documents'>,
  facts: readonly Fact[],
  wanted: readonly string[],
  leaveOut: readonly Tag[],
): StudyFacts {
  const leftOut = new Set(leaveOut);
  const own = facts.filter((fact) => wanted.includes(fact.topic) && fact.context === undefined);
  const offered = own.filter((fact) => isOffered(fact.sensitive ?? [], leftOut));
  const topics = bank.chapters
    .flatMap((chapter) => chapter.topics)
    .filter((id) => wanted.includes(id))
    .flatMap((id): StudyTopic[] => {
      const title = bank.topics.find((topic) => topic.id === id)?.title;
      const places = placesOf(
        bank,
        offered.filter((fact) => fact.topic === id),
      );
      return title === undefined || places.length === 0 ? [] : [{ id, title, places }];
    });
  return { topics, count: offered.length, leftOut: own.length - offered.length };
}

/** In the order in which the facts come to them, document by document. */
function placesOf(bank: Pick<BankIndex, 'documents'>, facts: readonly Fact[]): StudyPlace[] {
  const places = new Map<string, { document: string; section: string; facts: Fact[] }>();
  for (const fact of facts) {
    const key = `${fact.document}\n${fact.section}`;
    const place = places.get(key) ?? { document: fact.document, section: fact.section, facts: [] };
    places.set(key, place);
    place.facts.push(fact);
  }
  const rank = new Map(bank.documents.map(({ id }, i) => [id, i]));
  return [...places.values()].sort((a, b) => (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0));
}
