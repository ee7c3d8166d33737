/** A rehearsal of an exam: a seeded, balanced test over all topics, no fact asked twice. */
import { topicOf } from '../bank/chunks.ts';
import type { Tag } from '../bank/tag-list.ts';
import { interleave } from '../quiz/interleave.ts';
import { generator, shuffle } from '../random/random.ts';
import { type AskedFact, type Form, offerOf } from './forms.ts';

export interface RehearsalInput {
  readonly facts: readonly AskedFact[];
  readonly forms: readonly Form[];
  /** Questions wanted. */
  readonly length: number;
  readonly leaveOut: readonly Tag[];
  readonly seed: string;
}

/**
 * Shares `seats` among groups in proportion to their size, by largest remainder (Hamilton); equal remainders go to
 * the groups that stand first. No group gets more than its size.
 */
export function largestRemainder(sizes: readonly number[], seats: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const wanted = Math.min(seats, all);
  const exact = sizes.map((size) => (size * wanted) / all);
  const shares = exact.map(Math.floor);
  const left = wanted - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Question ids in their order, the same for the same seed. Each topic has its share by the number of its facts; where
 * a topic has too few questions on different facts, the others fill up. Fewer than wanted where the bank has no more.
 */
export function rehearsal(input: RehearsalInput): string[] {
  const { facts, byFact } = offerOf(input);
  const topics = [...new Set(facts.map((fact) => fact.topic))];
  const queues = topics.map((topic) =>
    shuffle(
      facts.filter((fact) => fact.topic === topic),
      `${input.seed}/facts/${topic}`,
    ),
  );
  const used = new Set<string>();
  const drawn: Form[] = [];
  /** Draws a question on the first fact of the queue that still has one. */
  const draw = (queue: AskedFact[]): boolean => {
    for (let fact = queue.shift(); fact; fact = queue.shift()) {
      const form = drawForm(byFact.get(fact.id) ?? [], fact, used, input.seed);
      if (!form) continue;
      drawn.push(form);
      for (const id of form.facts) used.add(id);
      return true;
    }
    return false;
  };

  const shares = largestRemainder(
    queues.map((queue) => queue.length),
    input.length,
  );
  shares.forEach((share, t) => {
    for (let n = 0; n < share; n++) draw(queues[t] ?? []);
  });
  for (let any = true; any && drawn.length < input.length; ) {
    any = false;
    for (const queue of queues) if (drawn.length < input.length && draw(queue)) any = true;
  }
  const places = drawn.map((form) => ({ id: form.id, topic: topicOf(form.id), facts: form.facts }));
  return interleave(places, `${input.seed}/order`).map(({ id }) => id);
}

/** A written question of the fact's own topic first; among equals the seed decides. */
function drawForm(
  forms: readonly Form[],
  fact: AskedFact,
  used: ReadonlySet<string>,
  seed: string,
): Form | undefined {
  const against = (form: Form) =>
    (topicOf(form.id) === fact.topic ? 0 : 4) +
    (form.made ? 2 : 0) +
    generator(`${seed}/question/${form.id}`)();
  return forms
    .filter((form) => !form.estimate && !form.facts.some((id) => used.has(id)))
    .map((form) => ({ form, cost: against(form) }))
    .sort((a, b) => a.cost - b.cost)[0]?.form;
}
