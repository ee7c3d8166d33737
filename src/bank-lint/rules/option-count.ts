import { isTrueOrFalse } from '../choices.ts';
import { type Rule, warning } from '../rule.ts';

const LEAST = 3;
const MOST = 5;
/** Where several are to be found, three distractors beside three or four keys are no long list. */
const MOST_OF_SEVERAL = 8;

/** Fewer invite guessing; more are mostly filler (Rodriguez 2005). Places on a map are not read one by one. */
export const optionCount: Rule = {
  id: 'option-count',
  finds: 'warnings',
  question: ({ anatomy, type }, { words }) =>
    anatomy.choices.flatMap((choice) => {
      const n = choice.options.length;
      const most = choice.single ? MOST : MOST_OF_SEVERAL;
      if (isTrueOrFalse(choice, words) || type.id === 'map' || (n >= LEAST && n <= most)) return [];
      return [warning(`"${choice.id}" has ${n} options; ${LEAST} to ${most} serve best`)];
    }),
};
