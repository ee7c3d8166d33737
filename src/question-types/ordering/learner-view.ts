import { opaqueId, shuffle } from '#domain/random/random.ts';
import type { LearnerViewBase } from '../contract.ts';
import type { ShownOption } from '../options.ts';
import type { Ordering } from './schema.ts';

export interface OrderingView extends LearnerViewBase {
  /** Never in the order of the key: so whatever order a learner means, the first move makes it a response. */
  readonly items: readonly ShownOption[];
  /** Said at the two ends of the list. */
  readonly ends: { readonly first: string; readonly last: string } | null;
}

export function learnerView(question: Ordering, seed: string): OrderingView {
  return {
    type: question.type,
    prompt: question.prompt,
    items: shuffledItems(question, seed).map(({ id, text }) => ({ id: opaqueId(seed, id), text })),
    ends: question.ends ? { first: question.ends.first, last: question.ends.last } : null,
  };
}

/** Every order but the key's is equally likely. The key's comes up in at most one of six draws, so this ends. */
function shuffledItems(question: Ordering, seed: string): Ordering['items'] {
  for (let draw = 0; ; draw++) {
    const items = shuffle(question.items, `${seed}/order/${draw}`);
    if (items.some((item, index) => item.id !== question.answerKey[index])) return items;
  }
}
