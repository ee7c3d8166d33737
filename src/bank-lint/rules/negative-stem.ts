import { negativeIn } from '../negation.ts';
import { type Rule, warning } from '../rule.ts';

/** Asking for the exception tests reading as much as knowledge. */
export const negativeStem: Rule = {
  id: 'negative-stem',
  finds: 'warnings',
  english: true,
  question: ({ question }) => {
    const negative = negativeIn(question.prompt);
    return negative === undefined ? [] : [warning(`the prompt asks with "${negative}": ask for what is so`)];
  },
};
