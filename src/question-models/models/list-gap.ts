/** A sentence that names a list's members, with a gap where one of them stands. */
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOfMember } from '../lists.ts';
import { filled, memberOf, optionsOf } from '../parts.ts';

/** Members that are left out one by one; more would be the same question again. */
const MOST = 3;

export const listGap = datumModel({
  id: 'list-gap',
  type: 'blanks',
  demand: 'recall',
  of: 'list',
  forms: ({ datum, fact, library }) =>
    datum.statement === undefined || confusions(datum.confusedWith, fact, library).length < 2
      ? []
      : datum.members.slice(0, MOST).map((_, i) => String(i + 1)),
  make: (given, form) => {
    const { datum, fact, library, seed, document } = given;
    const at = Number(form) - 1;
    const member = datum.members[at] ?? '';
    const { text } = memberOf(member);
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed);
    const { options, key } = optionsOf({ text, why: reasonOfMember(given, member) }, others, seed);
    const list = datum.members.map((one, i) => (i === at ? '{{gap}}' : memberOf(one).text));
    return {
      type: 'blanks',
      prompt: library.words.gapPrompt(document),
      text: filled(datum.statement ?? '', library.words.join(list)),
      blanks: [{ id: 'gap', form: 'list', options, answerKey: key }],
    };
  },
});
