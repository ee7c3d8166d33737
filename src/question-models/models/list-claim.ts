/** A sentence that names a list's members, or one that isn't a member among them: true or false? */

import { hash } from '#domain/random/random.ts';
import { claimForm, claimOf } from '../claims.ts';
import { confusions } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOfList, wholeList } from '../lists.ts';
import { memberOf } from '../parts.ts';

export const listClaim = datumModel({
  id: 'list-claim',
  type: 'true-false',
  demand: 'tell-apart',
  of: 'list',
  forms: ({ datum, n, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length === 0
      ? []
      : [claimForm({ fact, n })],
  make: (given, form) => {
    const { datum, fact, library, seed } = given;
    const { words } = library;
    const texts = datum.members.map((member) => memberOf(member).text);
    const at = hash(`${seed}/member`) % texts.length;
    const whole = wholeList(given);
    return claimOf({
      statement: datum.statement ?? '',
      right: whole,
      // One member is exchanged for what readers take for one.
      others: confusions(datum.confusedWith, fact, library).map(({ text, why }) => ({
        text: words.join(texts.map((own, i) => (i === at ? text : own))),
        named: text,
        why,
      })),
      reason: reasonOfList(given),
      isTrue: form === 'true',
      library,
      seed,
    });
  },
});
