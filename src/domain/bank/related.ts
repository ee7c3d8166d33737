/** Which facts belong together, told from the bank alone. */
import type { Fact, FactData } from './fact.ts';

/** Words that more facts than this share are everybody's ("IJM"), and tie no two together. */
const COMMON = 6;
/** What ties two facts. Asked for by one question: an author thought of them together. */
const SHARED_QUESTION = 3;
/** The same member, term, name or figure in both. */
const SHARED_DATUM = 2;
/** Under the same heading of the same document. */
const SAME_PLACE = 1;
const SAME_TOPIC = 1;
const SAME_STATION = 0.5;
/** Less than that is only being in the neighbourhood: one topic alone has twenty facts. */
const ENOUGH = 2;
const MOST = 5;

const textOf = (member: string | { readonly text: string }) =>
  typeof member === 'string' ? member : member.text;

/** The words of a datum that another fact may hold as well. Figures only with their unit: a 4 is not a 4. */
function wordsOf(data: FactData): readonly string[] {
  switch (data.type) {
    case 'number':
      return [`${data.value} ${data.unit}`];
    case 'list':
      return data.members.map(textOf);
    case 'pairs':
      return data.pairs.flatMap(({ left, right }) => [left, right]);
    case 'categories':
      return data.groups.flatMap(({ name, members }) => [name, ...members.map(textOf)]);
    case 'term':
      return [data.term];
    case 'cause':
      return [data.cause, data.effect];
    case 'places':
      return data.places.map(({ name }) => name);
  }
}

const plain = (text: string) => text.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim();

export interface Neighbourhood {
  /** With their data where it can be had. */
  readonly facts: readonly Fact[];
  /** Questions, by the facts that each asks for. */
  readonly questions: readonly { readonly facts: readonly string[] }[];
  readonly stations: readonly { readonly topics: readonly string[] }[];
}

/**
 * The facts that are nearest to one, nearest first, at most five; among equals in the bank's order. They share
 * a question or a datum with it, or stand under its heading in its topic. Facts for reading only are left out.
 */
export function relatedFacts(id: string, { facts, questions, stations }: Neighbourhood): readonly Fact[] {
  const fact = facts.find((one) => one.id === id);
  if (!fact) return [];
  const words = new Map(facts.map((one) => [one.id, new Set((one.data ?? []).flatMap(wordsOf).map(plain))]));
  const holders = new Map<string, number>();
  for (const own of words.values()) for (const word of own) holders.set(word, (holders.get(word) ?? 0) + 1);
  const telling = [...(words.get(id) ?? [])].filter((word) => (holders.get(word) ?? 0) <= COMMON);
  const together = questions.filter((question) => question.facts.includes(id));
  const station = stations.find(({ topics }) => topics.includes(fact.topic));

  const near = (other: Fact): number => {
    const asked = together.filter((question) => question.facts.includes(other.id)).length;
    const shared = telling.filter((word) => words.get(other.id)?.has(word)).length;
    return (
      Math.min(asked, 2) * SHARED_QUESTION +
      Math.min(shared, 2) * SHARED_DATUM +
      (other.document === fact.document && other.section === fact.section ? SAME_PLACE : 0) +
      (other.topic === fact.topic ? SAME_TOPIC : station?.topics.includes(other.topic) ? SAME_STATION : 0)
    );
  };
  return facts
    .filter((other) => other.id !== id && other.context === undefined)
    .map((other) => ({ other, nearness: near(other) }))
    .filter(({ nearness }) => nearness >= ENOUGH)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST)
    .map(({ other }) => other);
}
