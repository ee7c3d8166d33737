/** A sentence with its figure, or with one that readers take for it, or a misreading of it: true or false? */
import { claimForm } from '../claims.ts';
import { drawn, otherFigures } from '../confusions.ts';
import { datumModel, type Given } from '../data.ts';
import { reasonOf } from '../figures.ts';
import { filled } from '../parts.ts';

type At = Omit<Given<'number'>, 'seed'>;

/** False sentences about the figure, with the reason why each is false, and what to say to those who had it in mind. */
function falseClaims(given: At) {
  const { datum, library } = given;
  const { words } = library;
  if (datum.misreadings !== undefined)
    return datum.misreadings.map(({ text, why }) => ({
      sentence: text,
      doubt: words.misread(text, why),
      why,
    }));
  return otherFigures(given).map(({ value, why }) => ({
    sentence: filled(datum.statement ?? '', words.figure(value)),
    doubt: words.doubted(words.figure(value), why),
    why,
  }));
}

export const figureClaim = datumModel({
  id: 'figure-claim',
  type: 'true-false',
  demand: 'tell-apart',
  of: 'number',
  forms: (given) =>
    given.datum.statement === undefined || falseClaims(given).length === 0 ? [] : [claimForm(given)],
  make: (given, form) => {
    const { datum, library, seed } = given;
    const { words } = library;
    const right = filled(datum.statement ?? '', words.figure(datum.value, datum.high));
    const [other] = drawn(falseClaims(given), 1, seed);
    return {
      type: 'true-false',
      prompt: form === 'true' ? right : (other?.sentence ?? ''),
      answerKey: form === 'true',
      rationales:
        form === 'true'
          ? { true: reasonOf(given), false: other?.doubt ?? '' }
          : { true: other?.why ?? '', false: words.instead(right, reasonOf(given)) },
    };
  },
});
