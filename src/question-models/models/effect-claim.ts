/** A sentence that names a cause and its effect, or one that readers take for it: true or false? */
import { reasonOfCause } from '../causes.ts';
import { claimForm, claimOf } from '../claims.ts';
import { confusions } from '../confusions.ts';
import { datumModel } from '../data.ts';

export const effectClaim = datumModel({
  id: 'effect-claim',
  type: 'true-false',
  demand: 'cause',
  of: 'cause',
  forms: ({ datum, n, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length === 0
      ? []
      : [claimForm({ fact, n })],
  make: (given, form) => {
    const { datum, fact, library, seed } = given;
    return claimOf({
      statement: datum.statement ?? '',
      right: datum.effect,
      others: confusions(datum.confusedWith, fact, library),
      reason: reasonOfCause(given),
      isTrue: form === 'true',
      library,
      seed,
    });
  },
});
