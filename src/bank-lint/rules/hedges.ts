import { distractors, keyed, writtenChoices } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { findWord } from '../text.ts';

const HEDGES = ['may', 'often', 'usually'];

/** Readers learn that careful options are right. */
export const hedges: Rule = {
  id: 'hedges',
  finds: 'warnings',
  english: true,
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap((choice) => {
      if (distractors(choice).some((option) => findWord(option.text, HEDGES) !== undefined)) return [];
      return keyed(choice).flatMap(({ text }) => {
        const found = findWord(text, HEDGES);
        return found === undefined ? [] : [warning(`"${found}" stands in the key alone: "${text}"`)];
      });
    }),
};
