/** Which ones: the members of a list among what readers take for members. */

import { shuffle } from '#domain/random/random.ts';
import { confusions, DISTRACTORS, drawn } from '../confusions.ts';
import { datumModel } from '../data.ts';
import { reasonOfMember } from '../lists.ts';
import { memberOf } from '../parts.ts';

/** Of a longer list some are asked for, so that the options can be taken in. */
const MEMBERS = 5;

export const listChoice = datumModel({
  id: 'list-choice',
  type: 'multiple-response',
  demand: 'recall',
  of: 'list',
  forms: ({ datum, fact, library }) =>
    // An ordered list's `ask` asks for its order.
    datum.ask === undefined ||
    datum.ordered === true ||
    confusions(datum.confusedWith, fact, library).length < 2
      ? []
      : [''],
  make: (given) => {
    const { datum, fact, library, seed } = given;
    const members =
      datum.members.length > MEMBERS
        ? shuffle(datum.members, `${seed}/members`).slice(0, MEMBERS - 1)
        : datum.members;
    const keyed = members.map((member, i) => ({
      id: `member-${i + 1}`,
      text: memberOf(member).text,
      rationale: reasonOfMember(given, member),
    }));
    const others = drawn(confusions(datum.confusedWith, fact, library), DISTRACTORS, seed).map(
      ({ text, why }, i) => ({ id: `other-${i + 1}`, text, rationale: why }),
    );
    return {
      type: 'multiple-response',
      prompt: datum.ask ?? '',
      options: shuffle([...keyed, ...others], `${seed}/order`).map((option) => ({
        ...option,
        text: library.words.option(option.text),
      })),
      answerKey: keyed.map(({ id }) => id),
    };
  },
});
