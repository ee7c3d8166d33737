/** A sentence with the term, or with one that readers take for it: true or false? */

import { claimForm, claimOf } from '../claims.ts';
import { confusions } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOfTerm } from '../terms.ts';

export const termClaim = datumModel({
  id: 'term-claim',
  type: 'true-false',
  demand: 'tell-apart',
  of: 'term',
  forms: ({ datum, n, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length === 0
      ? []
      : [claimForm({ fact, n })],
  make: (given, form) => {
    const { datum, fact, library, seed } = given;
    return claimOf({
      statement: datum.statement ?? '',
      right: datum.term,
      others: confusions(datum.confusedWith, fact, library),
      reason: reasonOfTerm(given),
      isTrue: form === 'true',
      library,
      seed,
    });
  },
});
