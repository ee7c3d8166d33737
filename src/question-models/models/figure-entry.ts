/** A figure, typed: `ask`, with the figures that readers mix it up with as named mistakes. */
import { otherFigures } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOf } from '../figures.ts';

/** More named mistakes than these no reader makes. */
const MISTAKES = 4;

export const figureEntry = datumModel({
  id: 'figure-entry',
  type: 'numeric',
  demand: 'recall',
  of: 'number',
  forms: ({ datum }) => (datum.ask === undefined || datum.short === undefined ? [] : ['']),
  make: (given) => {
    const { datum } = given;
    return {
      type: 'numeric',
      prompt: datum.ask ?? '',
      answerKey: datum.high === undefined ? datum.value : { min: datum.value, max: datum.high },
      unit: datum.short ?? datum.unit,
      rationale: reasonOf(given),
      mistakes: otherFigures(given)
        .slice(0, MISTAKES)
        .map(({ value, why }) => ({ value, rationale: why })),
    };
  },
});
