import { negativeIn } from '../negation.ts';
import { type Rule, warning } from '../rule.ts';

/** At most one question in ten. */
export const negativeShare: Rule = {
  id: 'negative-share',
  finds: 'warnings',
  english: true,
  bank: ({ subjects }) => {
    const negative = subjects.filter(({ question }) => negativeIn(question.prompt) !== undefined).length;
    if (negative * 10 <= subjects.length) return [];
    return [warning(`${negative} of ${subjects.length} prompts are negative: more than one in ten`)];
  },
};
