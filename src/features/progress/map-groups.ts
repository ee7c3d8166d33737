/** What the fact map shows: every asked fact in its topic, the topics along the bank's path and beside it. */
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered } from '#domain/bank/tags.ts';

export interface MapTopic {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface MapStation {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly MapTopic[];
}

export interface MapGroups {
  /** Empty where the bank has no path. */
  readonly stations: readonly MapStation[];
  /** Topics that belong to no station; topics without a fact that is asked are not here. */
  readonly beside: readonly MapTopic[];
  /** All facts that are shown, in the order in which they stand on the map. */
  readonly facts: readonly Fact[];
  /** Asked facts about subjects that the learner left out: neither shown nor counted. */
  readonly leftOut: number;
}

/** Facts that questions ask for; the others are for reading only. */
export function askedFacts(facts: readonly Fact[], leftOut: ReadonlySet<Tag>): Fact[] {
  return facts.filter((fact) => fact.context === undefined && isOffered(fact.sensitive ?? [], leftOut));
}

export function mapGroups(bank: BankIndex, facts: readonly Fact[], leftOut: ReadonlySet<Tag>): MapGroups {
  const asked = askedFacts(facts, leftOut);
  const topic = (id: string): MapTopic[] => {
    const own = asked.filter((fact) => fact.topic === id);
    const title = bank.topics.find((entry) => entry.id === id)?.title;
    return own.length > 0 && title !== undefined ? [{ id, title, facts: own }] : [];
  };
  const stations = (bank.path?.stations ?? []).map(({ id, title, topics }) => ({
    id,
    title,
    topics: topics.flatMap(topic),
  }));
  const onPath = new Set(bank.path?.stations.flatMap((station) => station.topics));
  const beside = bank.topics.filter(({ id }) => !onPath.has(id)).flatMap(({ id }) => topic(id));
  const shown = [...stations.flatMap((station) => station.topics), ...beside].flatMap((one) => one.facts);
  return {
    stations,
    beside,
    facts: shown,
    leftOut: facts.filter((fact) => fact.context === undefined).length - asked.length,
  };
}
