/** A figure, guessed before it is shown: unscored, and only where its author gave it a slider. */
import { datumModel } from '../data.ts';
import { reasonOf } from '../figures.ts';

export const figureEstimate = datumModel({
  id: 'figure-estimate',
  type: 'numeric',
  demand: 'recall',
  estimate: true,
  of: 'number',
  forms: ({ datum }) =>
    datum.ask === undefined || datum.short === undefined || datum.estimate === undefined ? [] : [''],
  make: (given) => {
    const { datum, library } = given;
    return {
      type: 'numeric',
      prompt: library.words.estimatePrompt(datum.ask ?? ''),
      answerKey: datum.high === undefined ? datum.value : { min: datum.value, max: datum.high },
      unit: datum.short ?? datum.unit,
      rationale: reasonOf(given),
      form: 'estimate',
      ...(datum.estimate && { slider: datum.estimate }),
      drawnAs: 'bar',
    };
  },
});
