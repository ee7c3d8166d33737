import { writtenChoices } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { contentWords } from '../text.ts';

const MORE = 2;

/** Where distractors vary the key's parts, the option that shares most with the others is the key. */
export const convergence: Rule = {
  id: 'convergence',
  finds: 'warnings',
  english: true,
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap(({ single, options }) => {
      if (!single || options.length < 3) return [];
      const held = options.map((option) => new Set(contentWords(option.text)));
      const shared = held.map(
        (own, i) => [...own].filter((word) => held.some((other, j) => j !== i && other.has(word))).length,
      );
      const key = shared[options.findIndex((option) => option.keyed)] ?? 0;
      const most = Math.max(...shared.filter((_, i) => options[i]?.keyed === false));
      if (key - most < MORE) return [];
      return [warning(`the key shares ${key} words with other options, no distractor more than ${most}`)];
    }),
};
