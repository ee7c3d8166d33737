/** What follows from a cause: `ask`, with what readers take for the effect. */
import { reasonOfCause } from '../causes.ts';
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { optionsOf } from '../parts.ts';

export const effectChoice = datumModel({
  id: 'effect-choice',
  type: 'single-choice',
  demand: 'cause',
  of: 'cause',
  forms: ({ datum, fact, library }) =>
    datum.ask === undefined || confusions(datum.confusedWith, fact, library).length < 2 ? [] : [''],
  make: (given) => {
    const { datum, fact, library, seed } = given;
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.effect, why: reasonOfCause(given) }, others, seed);
    return {
      type: 'single-choice',
      prompt: datum.ask ?? '',
      options: options.map((option) => ({ ...option, text: library.words.option(option.text) })),
      answerKey: key,
    };
  },
});
