/** Groups and their members, to be sorted. */

import { shuffle } from '#domain/random/random.ts';
import { datumModel } from '../data.ts';
import { memberOf } from '../parts.ts';

const LEAST = 3;

export const sort = datumModel({
  id: 'sort',
  type: 'categorise',
  demand: 'tell-apart',
  of: 'categories',
  forms: ({ datum }) =>
    datum.ask !== undefined && datum.groups.flatMap(({ members }) => members).length >= LEAST ? [''] : [],
  make: ({ datum, library, seed, document }) => {
    const { words } = library;
    const placed = datum.groups
      .flatMap(({ name, members }, g) => members.map((member) => ({ ...memberOf(member), g, name })))
      .map((member, i) => ({ ...member, id: `item-${i + 1}` }));
    return {
      type: 'categorise',
      prompt: datum.ask ?? '',
      categories: datum.groups.map(({ name }, g) => ({ id: `group-${g + 1}`, text: words.option(name) })),
      items: shuffle(placed, `${seed}/items`).map(({ id, text, why, name }) => ({
        id,
        text: words.option(text),
        rationale: why ?? words.group(text, name, document),
      })),
      answerKey: Object.fromEntries(placed.map(({ id, g }) => [id, `group-${g + 1}`])),
    };
  },
});
