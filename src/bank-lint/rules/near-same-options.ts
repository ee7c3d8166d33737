import { writtenChoices } from '../choices.ts';
import { readFigure } from '../figures.ts';
import { type Rule, warning } from '../rule.ts';
import { overlap, sameness } from '../text.ts';

const LIMIT = 0.8;

/** Options that share most of their words ask for close reading, not for knowledge. */
export const nearSameOptions: Rule = {
  id: 'near-same-options',
  finds: 'warnings',
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap(({ options }) =>
      options.flatMap((one, i) =>
        options.slice(i + 1).flatMap((two) => {
          // The same figures with the same unit are ruled by overlapping-numbers, equal ones by same-options.
          if (readFigure(one.text) !== undefined && readFigure(two.text) !== undefined) return [];
          if (sameness(one.text) === sameness(two.text)) return [];
          const share = overlap(one.text, two.text);
          if (share < LIMIT) return [];
          return [
            warning(`"${one.text}" and "${two.text}" share ${Math.round(share * 100)} % of their words`),
          ];
        }),
      ),
    ),
};
