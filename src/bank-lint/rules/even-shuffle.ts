import { opaqueId } from '#domain/random/random.ts';
import type { Choice } from '#question-types/contract.ts';
import { keyed } from '../choices.ts';
import { error, type Rule, type Subject } from '../rule.ts';

const SEEDS = 10_000;
const POINTS = 1.5;

/**
 * What a learner sees puts the key at every place equally often. One question of each type and number of
 * options stands for the others, since they are shuffled by the same code.
 */
export const evenShuffle: Rule = {
  id: 'even-shuffle',
  finds: 'errors',
  checkOnly: true,
  bank: ({ subjects }) => {
    const samples = new Map<string, { subject: Subject; choice: Choice }>();
    for (const subject of subjects) {
      for (const choice of subject.anatomy.choices) {
        const kind = `${subject.type.id} of ${choice.options.length}`;
        if (choice.single && choice.shuffled && !samples.has(kind)) samples.set(kind, { subject, choice });
      }
    }
    return [...samples.values()].flatMap(({ subject, choice }) => {
      const shares = keyShares(subject, choice);
      const even = 100 / choice.options.length;
      if (shares.every((share) => Math.abs(share - even) <= POINTS)) return [];
      const found = shares.map((share) => `${share.toFixed(1)} %`).join(', ');
      return [error(`over ${SEEDS} seeds the key stands at ${found}`, subject.question.id)];
    });
  },
};

/** Per cent of seeds that put the key first, second, … in the view as it is sent to a learner. */
function keyShares({ type, question }: Subject, choice: Choice): number[] {
  const counts = choice.options.map(() => 0);
  const key = keyed(choice)[0];
  for (let n = 0; n < SEEDS; n++) {
    const seed = `even-${n}`;
    const view = JSON.stringify(type.learnerView(question, seed));
    const at = (id: string) => view.indexOf(`"${opaqueId(seed, id)}"`);
    const own = at(key?.id ?? '');
    const place = choice.options.filter((option) => at(option.id) < own).length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count) => (count / SEEDS) * 100);
}
