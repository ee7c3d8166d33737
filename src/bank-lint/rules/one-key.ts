import { keyed } from '../choices.ts';
import { error, type Rule } from '../rule.ts';

/** One option is right where one is to be chosen; some but not all where several are. */
export const oneKey: Rule = {
  id: 'one-key',
  finds: 'errors',
  question: ({ anatomy }) =>
    anatomy.choices.flatMap((choice) => {
      const keys = keyed(choice).length;
      if (choice.single)
        return keys === 1 ? [] : [error(`"${choice.id}" has ${keys} keyed options instead of one`)];
      if (keys === 0) return [error(`"${choice.id}" has no keyed option`)];
      return keys === choice.options.length ? [error(`every option of "${choice.id}" is keyed`)] : [];
    }),
};
