/** What a term means, among the meanings of the terms that readers mix it up with. */
import { DISTRACTORS, drawn } from '../confusions.ts';
import { type Datum, datumModel } from '../data.ts';
import { optionsOf } from '../parts.ts';
import { reasonOfTerm } from '../terms.ts';

function otherMeanings({ confusedWith = [] }: Datum<'term'>) {
  return confusedWith.flatMap((held) =>
    typeof held === 'string' || held.meaning === undefined
      ? []
      : [{ text: held.meaning, why: held.why, term: held.text }],
  );
}

export const termMeaning = datumModel({
  id: 'term-meaning',
  type: 'single-choice',
  demand: 'tell-apart',
  of: 'term',
  forms: ({ datum }) => (datum.meaning === undefined || otherMeanings(datum).length < 2 ? [] : ['']),
  make: (given) => {
    const { datum, library, seed, document } = given;
    const { words } = library;
    const others = drawn(otherMeanings(datum), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text: datum.meaning ?? '', why: reasonOfTerm(given) }, others, seed);
    return {
      type: 'single-choice',
      prompt: words.meaningPrompt(datum.term, document),
      options: options.map((option) => ({ ...option, text: words.option(option.text) })),
      answerKey: key,
    };
  },
});
