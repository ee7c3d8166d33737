/** What a plan needs to know of a bank: the facts that are learned, and the forms in which each can be asked. */
import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered, tagsOf } from '#domain/bank/tags.ts';

/** A fact that is asked (those kept for reading are not), with its place in the order in which facts come in. */
export interface AskedFact {
  readonly id: string;
  readonly topic: string;
  /** Lower comes in first. */
  readonly order: number;
  /** Of a topic that comes in only when it is chosen, or when all else is known. */
  readonly optional: boolean;
}

/** One question, written or made, as far as a plan needs to know it. */
export interface Form {
  /** The question's id. */
  readonly id: string;
  readonly type: string;
  readonly facts: readonly string[];
  readonly tags: readonly Tag[];
  /** Made from a fact by a question model. */
  readonly made: boolean;
  /** Guessed before the figure is shown, never scored: it can open a fact and never reviews one. */
  readonly estimate: boolean;
  readonly demand?: string | undefined;
}

/** The order in which a bank is learned: every topic once; the optional ones among them. */
export interface StudyOrder {
  readonly order: readonly string[];
  readonly optional: readonly string[];
}

/**
 * The facts that are asked, in the order in which they come in: topic after topic as the bank's study order has
 * them (a topic that it doesn't name comes last), within a topic as they stand in the bank.
 */
export function askedFacts(facts: readonly Fact[], study: StudyOrder): AskedFact[] {
  const rank = new Map(study.order.map((topic, index) => [topic, index]));
  const optional = new Set(study.optional);
  return facts
    .filter((fact) => fact.context === undefined)
    .map((fact, index) => ({ fact, index, topic: rank.get(fact.topic) ?? study.order.length }))
    .sort((a, b) => a.topic - b.topic || a.index - b.index)
    .map(({ fact }, order) => ({
      id: fact.id,
      topic: fact.topic,
      order,
      optional: optional.has(fact.topic),
    }));
}

/** A written question as a form. `estimate`: as its type says (contract.ts, `isEstimate`). */
export function writtenForm(
  question: Pick<LoadedQuestion, 'id' | 'type' | 'facts' | 'sensitive' | 'demand'>,
  facts: ReadonlyMap<string, Fact>,
  estimate: boolean,
): Form {
  return {
    id: question.id,
    type: question.type,
    facts: question.facts,
    tags: tagsOf(question, facts),
    made: false,
    estimate,
    demand: question.demand,
  };
}

/** Forms whose subjects are all offered, and whose facts are all among these. */
function offeredForms(forms: readonly Form[], facts: ReadonlySet<string>, leaveOut: readonly Tag[]): Form[] {
  const leftOut = new Set(leaveOut);
  return forms.filter((form) => isOffered(form.tags, leftOut) && form.facts.every((fact) => facts.has(fact)));
}

/** What can be asked of a bank when some subjects are left out. */
export interface Offer {
  /** Facts with a form other than an estimate. */
  readonly facts: readonly AskedFact[];
  readonly byFact: ReadonlyMap<string, readonly Form[]>;
}

export function offerOf(input: {
  readonly facts: readonly AskedFact[];
  readonly forms: readonly Form[];
  readonly leaveOut: readonly Tag[];
}): Offer {
  const asked = new Set(input.facts.map((fact) => fact.id));
  const byFact = formsByFact(offeredForms(input.forms, asked, input.leaveOut));
  const facts = input.facts.filter((fact) => byFact.get(fact.id)?.some((form) => !form.estimate));
  return { facts, byFact };
}

/** Forms by each fact that they ask for, in the order given. */
function formsByFact(forms: readonly Form[]): Map<string, Form[]> {
  const byFact = new Map<string, Form[]>();
  for (const form of forms) {
    for (const fact of form.facts) {
      const own = byFact.get(fact);
      if (own) own.push(form);
      else byFact.set(fact, [form]);
    }
  }
  return byFact;
}
