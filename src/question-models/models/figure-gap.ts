/** A sentence with a gap where its figure stands. */
import { otherFigures } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOf } from '../figures.ts';
import { filled } from '../parts.ts';

export const figureGap = datumModel({
  id: 'figure-gap',
  type: 'blanks',
  demand: 'recall',
  of: 'number',
  // A range would have to be typed in the one way that its author thought of.
  forms: ({ datum }) => (datum.statement === undefined || datum.high !== undefined ? [] : ['']),
  make: (given) => {
    const { datum, library, document } = given;
    const { words } = library;
    return {
      type: 'blanks',
      prompt: words.gapPrompt(document),
      text: filled(datum.statement ?? '', '{{gap}}'),
      blanks: [
        {
          id: 'gap',
          form: 'typed',
          answerKey: words.figure(datum.value),
          rationale: reasonOf(given),
          mistakes: otherFigures(given).map(({ value, why }) => ({
            texts: [words.figure(value)],
            rationale: why,
          })),
        },
      ],
    };
  },
});
