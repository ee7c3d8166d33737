import { distractors, keyed, writtenChoices } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';
import { findWord } from '../text.ts';

const ABSOLUTES = ['always', 'never', 'all', 'only', 'every'];

/** Readers learn that absolute options are wrong. */
export const absolutes: Rule = {
  id: 'absolutes',
  finds: 'warnings',
  english: true,
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap((choice) => {
      if (keyed(choice).some((option) => findWord(option.text, ABSOLUTES) !== undefined)) return [];
      return distractors(choice).flatMap(({ text }) => {
        const found = findWord(text, ABSOLUTES);
        return found === undefined ? [] : [warning(`"${found}" stands in distractors alone: "${text}"`)];
      });
    }),
};
