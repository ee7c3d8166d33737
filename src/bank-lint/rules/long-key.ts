import { distractors, keyed, mean, writtenChoices } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { plain } from '../text.ts';

const RATIO = 1.5;
const CHARACTERS = 15;

/** A key that says more than the rest gives itself away. */
export const longKey: Rule = {
  id: 'long-key',
  finds: 'warnings',
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap((choice) => {
      const key = mean(keyed(choice).map((option) => plain(option.text).length));
      const others = mean(distractors(choice).map((option) => plain(option.text).length));
      if (key <= RATIO * others || key - others < CHARACTERS) return [];
      return [
        warning(
          `the key is ${Math.round(key)} characters long, the distractors ${Math.round(others)} on average`,
        ),
      ];
    }),
};
