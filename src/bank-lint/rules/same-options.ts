import { error, type Rule } from '../rule.ts';
import { sameness } from '../text.ts';

/** Two options that say the same cannot be told apart. */
export const sameOptions: Rule = {
  id: 'same-options',
  finds: 'errors',
  question: ({ anatomy }) =>
    anatomy.choices.flatMap((choice) => {
      const seen = new Map<string, string>();
      return choice.options.flatMap(({ text }) => {
        const plain = sameness(text);
        const other = seen.get(plain);
        seen.set(plain, text);
        return other === undefined ? [] : [error(`"${other}" and "${text}" are the same option`)];
      });
    }),
};
