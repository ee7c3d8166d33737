import type { Anatomy } from '#question-types/contract.ts';
import { type Figure, readFigure } from '../figures.ts';
import { error, type Remark, type Rule } from '../rule.ts';

/** A value may not fit two options, nor a distractor the values that count as right. */
export const overlappingNumbers: Rule = {
  id: 'overlapping-numbers',
  finds: 'errors',
  question: ({ anatomy }) => anatomy.choices.flatMap((choice) => meetings(choice.options, anatomy)),
};

interface Held {
  readonly text: string;
  readonly keyed: boolean;
  readonly figure: Figure;
}

function meetings(options: Anatomy['choices'][number]['options'], anatomy: Anatomy): Remark[] {
  const read = options.flatMap(({ text, keyed }): Held[] => {
    const figure = readFigure(text);
    return figure === undefined ? [] : [{ text, keyed, figure }];
  });
  // "More than 5", "more than 20", "more than 50": the words that all share tell none of them apart.
  const relations = new Set(read.map(({ figure }) => figure.relation));
  const held = relations.size > 1 ? read : read.map((option) => ({ ...option, figure: bare(option.figure) }));
  const remarks: Remark[] = [];
  held.forEach((one, i) => {
    for (const two of held.slice(i + 1)) {
      if (one.figure.unit === two.figure.unit && meet(one.figure, two.figure)) {
        remarks.push(error(`"${one.text}" and "${two.text}" meet: a value fits both`));
      }
    }
    if (!one.keyed && anatomy.rightRanges?.some((right) => meet(one.figure, right))) {
      remarks.push(error(`the distractor "${one.text}" lies within what counts as right`));
    }
  });
  return remarks;
}

function bare(figure: Figure): Figure {
  const ends = [figure.min, figure.max].filter(Number.isFinite);
  return { ...figure, min: Math.min(...ends), max: Math.max(...ends) };
}

function meet(a: { min: number; max: number }, b: { min: number; max: number }): boolean {
  return a.min <= b.max && b.min <= a.max;
}
