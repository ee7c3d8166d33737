/** Which term: `ask`, with what readers take for it. */
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { optionsOf } from '../parts.ts';
import { reasonOfTerm } from '../terms.ts';

export const termChoice = datumModel({
  id: 'term-choice',
  type: 'single-choice',
  demand: 'recall',
  of: 'term',
  forms: ({ datum, fact, library }) =>
    datum.ask === undefined || confusions(datum.confusedWith, fact, library).length < 2 ? [] : [''],
  make: (given) => {
    const { datum, fact, library, seed } = given;
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.term, why: reasonOfTerm(given) }, others, seed);
    return {
      type: 'single-choice',
      prompt: datum.ask ?? '',
      options: options.map((option) => ({ ...option, text: library.words.option(option.text) })),
      answerKey: key,
    };
  },
});
