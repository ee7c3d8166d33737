import { isEmphasised, negativeIn } from '../negation.ts';
import { type Rule, warning } from '../rule.ts';

/** A negative prompt that is kept shows its negative word: **not**. */
export const negativeEmphasis: Rule = {
  id: 'negative-emphasis',
  finds: 'warnings',
  english: true,
  question: ({ question }) => {
    const negative = negativeIn(question.prompt);
    if (negative === undefined || isEmphasised(question.prompt, negative)) return [];
    return [warning(`write **${negative}**, so that nobody overlooks it`)];
  },
};
