/** What an effect comes of: `askCause`, with what readers take for the cause. */
import { reasonOfCause } from '../causes.ts';
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { optionsOf } from '../parts.ts';

export const causeChoice = datumModel({
  id: 'cause-choice',
  type: 'single-choice',
  demand: 'cause',
  of: 'cause',
  forms: ({ datum, fact, library }) =>
    datum.askCause === undefined || confusions(datum.causes, fact, library).length < 2 ? [] : [''],
  make: (given) => {
    const { datum, fact, library, seed } = given;
    const others = drawn(confusions(datum.causes, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.cause, why: reasonOfCause(given) }, others, seed);
    return {
      type: 'single-choice',
      prompt: datum.askCause ?? '',
      options: options.map((option) => ({ ...option, text: library.words.option(option.text) })),
      answerKey: key,
    };
  },
});
