/** Pairs, to be put together; right sides that fit none keep the last pair from being given away. */

import { shuffle } from '#domain/random/random.ts';
import { confusions } from '../confusions.ts';
import { datumModel } from '../data.ts';

/** With two pairs and nothing to spare, one right answer makes the other. */
const TARGETS = 3;

export const match = datumModel({
  id: 'match',
  type: 'matching',
  demand: 'tell-apart',
  of: 'pairs',
  forms: ({ datum, fact, library }) =>
    datum.ask !== undefined &&
    datum.pairs.length >= 2 &&
    datum.pairs.length + confusions(datum.confusedWith, fact, library).length >= TARGETS
      ? ['']
      : [],
  make: ({ datum, fact, library, seed, document }) => {
    const { words } = library;
    const { pairs } = datum;
    const spare = confusions(datum.confusedWith, fact, library);
    return {
      type: 'matching',
      prompt: datum.ask ?? '',
      items: pairs.map(({ left, right, why }, i) => ({
        id: `item-${i + 1}`,
        text: words.option(left),
        rationale: why ?? words.pair(left, right, document),
      })),
      targets: shuffle(
        [
          ...pairs.map(({ right }, i) => ({ id: `target-${i + 1}`, text: words.option(right) })),
          ...spare.map(({ text, why }, i) => ({
            id: `spare-${i + 1}`,
            text: words.option(text),
            rationale: why,
          })),
        ],
        `${seed}/targets`,
      ),
      answerKey: Object.fromEntries(pairs.map((_, i) => [`item-${i + 1}`, `target-${i + 1}`])),
      mistakes: pairs.map(({ left, right }, i) => {
        const other = (i + 1) % pairs.length;
        const wrong = pairs[other] ?? { left, right };
        return {
          item: `item-${i + 1}`,
          target: `target-${other + 1}`,
          rationale: words.mixedUp(wrong.right, wrong.left, left, right),
        };
      }),
    };
  },
});
