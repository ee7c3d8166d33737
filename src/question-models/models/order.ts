/** An ordered list, to be put in its order. */
import { datumModel } from '../data.ts';
import { memberOf } from '../parts.ts';

const LEAST = 3;

export const order = datumModel({
  id: 'order',
  type: 'ordering',
  demand: 'order',
  of: 'list',
  forms: ({ datum }) =>
    datum.ordered === true && datum.ask !== undefined && datum.members.length >= LEAST ? [''] : [],
  make: ({ datum, library, document }) => {
    const { words } = library;
    const texts = datum.members.map((member) => memberOf(member).text);
    return {
      type: 'ordering',
      prompt: datum.ask ?? '',
      items: datum.members.map((member, i) => ({
        id: `step-${i + 1}`,
        text: words.option(memberOf(member).text),
        rationale: memberOf(member).why ?? words.place(i, texts[i - 1], texts[i + 1], document),
      })),
      answerKey: texts.map((_, i) => `step-${i + 1}`),
      ends: words.ends,
    };
  },
});
