/** A sentence that names a cause, with a gap where its effect stands. */
import { reasonOfCause } from '../causes.ts';
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { filled, inGap, optionsOf } from '../parts.ts';

export const effectGap = datumModel({
  id: 'effect-gap',
  type: 'blanks',
  demand: 'cause',
  of: 'cause',
  forms: ({ datum, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length < 2 ? [] : [''],
  make: (given) => {
    const { datum, fact, library, seed, document } = given;
    const statement = datum.statement ?? '';
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.effect, why: reasonOfCause(given) }, others, seed);
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
