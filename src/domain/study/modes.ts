/**
 * Ways to practise beside the plan: a topic, what was missed, the documents compared. Each gives the questions of an
 * ordinary quiz, in their order; what is answered there counts for memory as everything does.
 */
import { topicOf } from '../bank/chunks.ts';
import type { Tag } from '../bank/tag-list.ts';
import { interleave } from '../quiz/interleave.ts';
import { generator } from '../random/random.ts';
import { type Choosing, chooseForm } from './choose-form.ts';
import { type AskedFact, type Form, type Offer, offerOf } from './forms.ts';
import type { FactState } from './mastery.ts';
import { recallAt } from './memory.ts';
import type { Pace } from './pace.ts';

export interface ModeInput {
  readonly facts: readonly AskedFact[];
  readonly forms: readonly Form[];
  readonly states: ReadonlyMap<string, FactState>;
  readonly now: number;
  /** Questions at most. */
  readonly length: number;
  readonly leaveOut: readonly Tag[];
  readonly seed: string;
  readonly pace?: Pace | undefined;
}

/** Mixed, and cut to the length that is wanted: what stands first in `forms` is what is wanted most. */
function quizOf(forms: readonly Form[], { length, seed }: ModeInput): string[] {
  const places = forms
    .slice(0, length)
    .map((form) => ({ id: form.id, topic: topicOf(form.id), facts: form.facts }));
  return interleave(places, `${seed}/order`).map(({ id }) => id);
}

/** One question for each fact, in this order, until there are enough; a fact asked along with another has had its turn. */
function oneEach(facts: readonly string[], { byFact }: Offer, input: ModeInput): Form[] {
  const questions = new Set<string>();
  const covered = new Set<string>();
  const { states, seed, pace } = input;
  const choosing: Choosing = { states, questions, covered, wanted: new Set(facts), seed, pace };
  const chosen: Form[] = [];
  for (const fact of facts) {
    if (chosen.length >= input.length) break;
    if (covered.has(fact)) continue;
    const form = chooseForm(byFact.get(fact) ?? [], fact, choosing);
    if (!form) continue;
    chosen.push(form);
    questions.add(form.id);
    for (const id of form.facts) covered.add(id);
  }
  return chosen;
}

/** A fact that was never answered counts as half known: behind those nearly lost, before those that sit. */
const UNKNOWN = 0.5;

/** A drill of one topic: its weakest facts first, each once, in forms not seen lately. */
export function topicDrill(input: ModeInput & { readonly topic: string }): string[] {
  const offer = offerOf(input);
  const strength = (fact: AskedFact) => {
    const memory = input.states.get(fact.id)?.memory;
    return memory ? recallAt(memory, input.now) : UNKNOWN;
  };
  const facts = offer.facts
    .filter((fact) => fact.topic === input.topic)
    .map((fact) => ({ fact, strength: strength(fact) }))
    .sort((a, b) => a.strength - b.strength || a.fact.order - b.fact.order);
  return quizOf(
    oneEach(
      facts.map(({ fact }) => fact.id),
      offer,
      input,
    ),
    input,
  );
}

/** Facts whose last answer was not right, the newest miss first. */
export function missedFacts(
  facts: readonly AskedFact[],
  states: ReadonlyMap<string, FactState>,
): readonly string[] {
  return facts
    .flatMap(({ id }) => {
      const last = states.get(id)?.recent[0];
      return last && !last.right ? [{ id, at: last.at }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ id }) => id);
}

/** Only what was missed: the very questions, or others on the same facts where those are no longer there. */
export function missedQuestions(input: ModeInput): string[] {
  const offer = offerOf(input);
  const chosen = new Map<string, Form>();
  const covered = new Set<string>();
  const gone: string[] = [];
  for (const fact of missedFacts(offer.facts, input.states)) {
    const missed = input.states.get(fact)?.recent[0]?.question;
    const form = offer.byFact.get(fact)?.find(({ id, estimate }) => id === missed && !estimate);
    if (form) chosen.set(form.id, form);
    else gone.push(fact);
    for (const id of form?.facts ?? []) covered.add(id);
  }
  const others = oneEach(
    gone.filter((fact) => !covered.has(fact)),
    offer,
    input,
  ).filter((form) => !chosen.has(form.id));
  return quizOf([...chosen.values(), ...others], input);
}

/**
 * Questions that set the documents side by side: written to compare, or asking for facts of more than one. Those
 * seen lately come last.
 * @param documentOf by fact id
 */
export function compareQuestions(
  input: ModeInput & { readonly documentOf: ReadonlyMap<string, string> },
): string[] {
  const { byFact } = offerOf(input);
  const documents = (form: Form) => new Set(form.facts.flatMap((id) => input.documentOf.get(id) ?? [])).size;
  const seenAt = (form: Form) =>
    Math.max(
      0,
      ...form.facts.flatMap(
        (id) => input.states.get(id)?.recent.find((seen) => seen.question === form.id)?.at ?? [],
      ),
    );
  const forms = [...new Set([...byFact.values()].flat())]
    .filter((form) => !form.estimate && (form.demand === 'compare' || documents(form) > 1))
    .map((form) => ({ form, seen: seenAt(form), luck: generator(`${input.seed}/compare/${form.id}`)() }))
    .sort((a, b) => a.seen - b.seen || a.luck - b.luck)
    .map(({ form }) => form);
  return quizOf(forms, input);
}
