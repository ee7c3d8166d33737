import { keyTexts, stemOf } from '../choices.ts';
import { figureIn } from '../figures.ts';
import { error, type Rule, type Surroundings } from '../rule.ts';

const YEAR = /\b(?:1[89]|20)\d\d\b/;

/** Figures grow old: the prompt says of when they are, or according to whom. */
export const undatedFigure: Rule = {
  id: 'undated-figure',
  finds: 'errors',
  question: ({ question, anatomy }, around) => {
    const stem = stemOf(question, anatomy);
    const figure = keyTexts(anatomy)
      .map(figureIn)
      .find((found) => found !== undefined);
    if (
      figure === undefined ||
      YEAR.test(stem) ||
      /\baccording to\b/i.test(stem) ||
      namesDocument(stem, around)
    )
      return [];
    return [error(`the key holds the figure ${figure}, and the prompt neither a year nor "according to"`)];
  },
};

/** "How many … does the FAQ name?" says whose figure it is just as well. */
function namesDocument(stem: string, { bank }: Surroundings): boolean {
  const text = stem.toLowerCase();
  return bank.file.documents.some(({ id, shortTitle }) =>
    [id, shortTitle].some((name) =>
      new RegExp(`(?<!\\p{L})${escaped(name.toLowerCase())}(?!\\p{L})`, 'u').test(text),
    ),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
