/** The term, typed: only where its author said which spellings are right. */
import { confusions } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOfTerm } from '../terms.ts';

export const termEntry = datumModel({
  id: 'term-entry',
  type: 'short-text',
  demand: 'recall',
  of: 'term',
  forms: ({ datum }) => (datum.ask === undefined || datum.accepted === undefined ? [] : ['']),
  make: (given) => {
    const { datum, fact, library } = given;
    const { accepted = [] } = datum;
    return {
      type: 'short-text',
      prompt: datum.ask ?? '',
      answerKey: datum.term,
      ...(accepted.length > 0 && { accepted }),
      rationale: reasonOfTerm(given),
      mistakes: confusions(datum.confusedWith, fact, library).map(({ text, why }) => ({
        texts: [text],
        rationale: why,
      })),
    };
  },
});
