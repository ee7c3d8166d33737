/**
 * New facts: in which order they come in, and how each does. A fact is asked before it is told (a pretest, which
 * counts for nothing) or its card is read; then it is retrieved, by another form, later in the same session.
 */
import type { QuizChoices } from '../attempt/record.ts';
import { type Choosing, unsuited } from './choose-form.ts';
import type { AskedFact, Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { CARD_SECONDS, secondsFor } from './pace.ts';

export type Introduction = Extract<QuizChoices, { of: 'study' }>['introduces'][number];

/** Of three facts that come in, so many are of the first topic that still has any, and the rest of the next. */
const OF_FIRST = 2;

/** Whether a fact was never answered: a pretest leaves no memory. */
export function isNew(state: FactState | undefined): boolean {
  return !state?.memory;
}

/**
 * New facts in the order in which they come in. Topics begin one after the other, in the order that builds, and
 * each is joined by a few facts of the next, so that there is something to interleave from the first day on.
 * @param facts those that can be asked
 * @param chosen optional topics to let in now; the others wait until all else is known
 */
export function introductionOrder(
  facts: readonly AskedFact[],
  states: ReadonlyMap<string, FactState>,
  chosen: readonly string[] = [],
): AskedFact[] {
  const fresh = facts.filter((fact) => isNew(states.get(fact.id))).sort((a, b) => a.order - b.order);
  const first = fresh.filter((fact) => !fact.optional || chosen.includes(fact.topic));
  return woven(first.length > 0 ? first : fresh);
}

function woven(facts: readonly AskedFact[]): AskedFact[] {
  const byTopic = new Map<string, AskedFact[]>();
  for (const fact of facts) byTopic.set(fact.topic, [...(byTopic.get(fact.topic) ?? []), fact]);
  const queues = [...byTopic.values()];
  const order: AskedFact[] = [];
  while (queues.length > 0) {
    order.push(...(queues[0]?.splice(0, OF_FIRST) ?? []), ...(queues[1]?.splice(0, 1) ?? []));
    for (let i = Math.min(1, queues.length - 1); i >= 0; i--)
      if (queues[i]?.length === 0) queues.splice(i, 1);
  }
  return order;
}

/** How a new fact comes in, with its retrieval and the facts that this asks for along with it. */
export interface Opening {
  readonly retrieval: Form;
  /** `pretest`: the form; without one its card is read. */
  readonly facts: readonly { readonly fact: string; readonly pretest: Form | undefined }[];
  readonly seconds: number;
}

/** How little a kind suits a pretest: it must be answerable by someone who has not read it yet. */
const PRETESTS: Readonly<Record<string, number>> = {
  'single-choice': 4,
  map: 8,
  'multiple-response': 9,
  categorise: 10,
  matching: 10,
  ordering: 10,
  'true-false': 14,
};
/** Reading the card, on the same scale: where no pretest suits. */
const READING = 30;
/** Pretest and retrieval of one kind: less is proved. */
const SAME_TYPE = 12;
/** Another fact that is not known either: it has to come in along with this one. */
const OTHER_NEW = 200;

function pretestCost(form: Form): number {
  return form.estimate ? 0 : (PRETESTS[form.type] ?? Number.POSITIVE_INFINITY);
}

/** The best pretest for a fact besides `retrieval`; undefined: its card is read. It asks for this fact alone. */
function pretestFor(fact: string, forms: readonly Form[], retrieval: Form, questions: ReadonlySet<string>) {
  let best: { readonly form: Form | undefined; readonly cost: number } = { form: undefined, cost: READING };
  for (const form of forms) {
    if (form.id === retrieval.id || form.facts.length > 1 || form.facts[0] !== fact) continue;
    if (questions.has(form.id)) continue;
    const cost = pretestCost(form) + (form.type === retrieval.type && !form.estimate ? SAME_TYPE : 0);
    if (cost < best.cost) best = { form, cost };
  }
  return best;
}

/**
 * The best way in for a new fact; undefined where no question is left that could ask for it.
 * @param known whether a fact is known, or comes in before in this session
 */
export function openingOf(
  fact: string,
  byFact: ReadonlyMap<string, readonly Form[]>,
  known: (fact: string) => boolean,
  choosing: Choosing,
): Opening | undefined {
  const forms = byFact.get(fact) ?? [];
  let best: { readonly retrieval: Form; readonly pretest: Form | undefined } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const retrieval of forms) {
    if (retrieval.estimate || choosing.questions.has(retrieval.id)) continue;
    const others = retrieval.facts.filter((id) => id !== fact && !known(id)).length;
    const pretest = pretestFor(fact, forms, retrieval, choosing.questions);
    const cost = unsuited(retrieval, fact, choosing) + OTHER_NEW * others + pretest.cost;
    if (cost < least) {
      best = { retrieval, pretest: pretest.form };
      least = cost;
    }
  }
  if (!best) return undefined;
  const { retrieval } = best;
  const own = { fact, pretest: best.pretest };
  const others = retrieval.facts
    .filter((id) => id !== fact && !known(id))
    .map((id) => ({
      fact: id,
      pretest: pretestFor(id, byFact.get(id) ?? [], retrieval, choosing.questions).form,
    }));
  const facts = [own, ...others];
  const seconds = facts.reduce(
    (sum, { pretest }) => sum + (pretest ? secondsFor(pretest.type, choosing.pace) : CARD_SECONDS),
    secondsFor(retrieval.type, choosing.pace),
  );
  return { retrieval, facts, seconds };
}
