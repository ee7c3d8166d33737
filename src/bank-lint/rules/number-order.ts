import { isNumeric, writtenChoices } from '../choices.ts';
import { readFigure } from '../figures.ts';
import { type Rule, warning } from '../rule.ts';

/** Figures and years are looked for in their order: written so, and not shuffled. */
export const numberOrder: Rule = {
  id: 'number-order',
  finds: 'warnings',
  question: ({ anatomy }, { words }) =>
    writtenChoices(anatomy, words).flatMap((choice) => {
      if (choice.options.length < 3 || !isNumeric(choice)) return [];
      const values = choice.options
        .flatMap(({ text }) => readFigure(text) ?? [])
        .map(({ min, max }) => (Number.isFinite(min) ? min : max));
      const rising = values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value));
      const falling = values.every((value, i) => i === 0 || value <= (values[i - 1] ?? value));
      if (!rising && !falling) return [warning(`the figures of "${choice.id}" are not in order`)];
      return choice.shuffled
        ? [warning(`the figures of "${choice.id}" are in order, and then shuffled`)]
        : [];
    }),
};
