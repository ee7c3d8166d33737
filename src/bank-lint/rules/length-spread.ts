import { mean, writtenChoices } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { plain } from '../text.ts';

const RATIO = 2.5;
const MEAN_FROM = 20;

/** Options of very different length draw the eye to one of them. */
export const lengthSpread: Rule = {
  id: 'length-spread',
  finds: 'warnings',
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap((choice) => {
      const lengths = choice.options.map((option) => plain(option.text).length);
      const longest = Math.max(...lengths);
      const shortest = Math.min(...lengths);
      if (mean(lengths) < MEAN_FROM || longest <= RATIO * shortest) return [];
      return [warning(`options are between ${shortest} and ${longest} characters long`)];
    }),
};
