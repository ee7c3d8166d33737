import type { Ordering } from './schema.ts';

export const samples: readonly [Ordering, Ordering] = [
  {
    id: 'tea.making-black-tea',
    type: 'ordering',
    prompt: 'Put the steps of making black tea in order.',
    facts: ['black-tea-steps', 'withering'],
    items: [
      {
        id: 'pick',
        text: 'The leaves are picked',
        rationale: 'Everything begins with fresh leaves from the bush.',
      },
      {
        id: 'wither',
        text: 'They wither until they are soft',
        rationale: 'Fresh leaves would break in the rollers, so they first have to lose water.',
        facts: ['withering'],
      },
      {
        id: 'roll',
        text: 'They are rolled',
        rationale: 'Rolling bruises the leaves, which lets the air work on their juice.',
      },
      {
        id: 'darken',
        text: 'They darken in moist air',
        rationale: 'Only bruised leaves darken, so this follows the rolling.',
      },
      {
        id: 'dry',
        text: 'Hot air dries them',
        rationale: 'Heat stops the darkening and makes the tea keep, so it comes last.',
      },
    ],
    answerKey: ['pick', 'wither', 'roll', 'darken', 'dry'],
    ends: { first: 'First', last: 'Last' },
    explanation: 'Leaves are picked, withered, rolled, darkened and dried.',
  },
  {
    id: 'bridges.records',
    type: 'ordering',
    prompt: 'Put these bridges in the order in which they were opened.',
    facts: ['bridge-years'],
    items: [
      { id: 'akashi', text: 'Akashi Kaikyo', rationale: 'It was opened in 1998, after ten years of work.' },
      {
        id: 'iron',
        text: 'The Iron Bridge',
        rationale: 'It was opened in 1781, the first of its kind in iron.',
      },
      {
        id: 'brooklyn',
        text: 'Brooklyn Bridge',
        rationale: 'It was opened in 1883, with cables of steel wire.',
      },
    ],
    answerKey: ['iron', 'brooklyn', 'akashi'],
    hint: 'Which materials does each of them need?',
  },
];
