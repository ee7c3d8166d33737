import { isNegativeOption, negativeIn } from '../negation.ts';
import { error, type Rule } from '../rule.ts';

/** A negative option under a negative prompt must be turned round twice. */
export const doubleNegative: Rule = {
  id: 'double-negative',
  finds: 'errors',
  english: true,
  question: ({ question, anatomy }) => {
    const negative = negativeIn(question.prompt);
    if (negative === undefined) return [];
    const options = anatomy.choices
      .flatMap((choice) => choice.options)
      .filter((option) => isNegativeOption(option.text));
    return options.map((option) =>
      error(`the prompt asks with "${negative}", and "${option.text}" is negative, too`),
    );
  },
};
