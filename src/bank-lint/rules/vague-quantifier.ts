import { type Rule, warning } from '../rule.ts';
import { findWord } from '../text.ts';

const VAGUE = ['rarely', 'usually', 'frequently'];

/** How often these are, no two readers agree on. */
export const vagueQuantifier: Rule = {
  id: 'vague-quantifier',
  finds: 'warnings',
  english: true,
  question: ({ question, anatomy }) =>
    [question.prompt, ...anatomy.shown].flatMap((text) => {
      const found = findWord(text, VAGUE);
      return found === undefined ? [] : [warning(`"${found}" is vague: "${text}"`)];
    }),
};
