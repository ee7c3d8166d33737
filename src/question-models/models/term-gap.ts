/** A sentence with a gap where the term stands, and a list to fill it from. */
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { filled, inGap, optionsOf } from '../parts.ts';
import { reasonOfTerm } from '../terms.ts';

export const termGap = datumModel({
  id: 'term-gap',
  type: 'blanks',
  demand: 'recall',
  of: 'term',
  forms: ({ datum, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length < 2 ? [] : [''],
  make: (given) => {
    const { datum, fact, library, seed, document } = given;
    const statement = datum.statement ?? '';
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.term, why: reasonOfTerm(given) }, others, seed);
    return {
      type: 'blanks',
      prompt: library.words.gapPrompt(document),
      text: filled(statement, '{{gap}}'),
      blanks: [
        {
          id: 'gap',
          form: 'list',
          options: options.map((option) => ({ ...option, text: inGap(statement, option.text, library) })),
          answerKey: key,
        },
      ],
    };
  },
});
