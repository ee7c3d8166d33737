/** A figure among others that readers mix it up with, in rising order. */
import { DISTRACTORS, drawn, otherFigures } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOf } from '../figures.ts';

const LEAST = 2;

export const figureChoice = datumModel({
  id: 'figure-choice',
  type: 'single-choice',
  demand: 'recall',
  of: 'number',
  forms: (given) =>
    given.datum.ask === undefined || given.datum.short === undefined || otherFigures(given).length < LEAST
      ? []
      : [''],
  make: (given) => {
    const { datum, library, seed } = given;
    const { words } = library;
    const text = (value: number, high?: number) =>
      words.measure(words.figure(value, high), datum.short ?? datum.unit);
    const others = drawn(otherFigures(given), DISTRACTORS, seed).map(({ value, why }) => ({
      id: `figure-${String(value).replace(/\D+/g, '-')}`,
      value,
      text: text(value),
      rationale: why,
    }));
    const key = {
      id: 'figure',
      value: datum.value,
      text: text(datum.value, datum.high),
      rationale: reasonOf(given),
    };
    return {
      type: 'single-choice',
      prompt: datum.ask ?? '',
      options: [key, ...others]
        .sort((a, b) => a.value - b.value)
        .map(({ value: _value, ...option }) => option),
      answerKey: key.id,
      shownOrder: 'as-written',
    };
  },
});
