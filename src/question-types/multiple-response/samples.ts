import type { MultipleResponse } from './schema.ts';

export const samples: readonly [MultipleResponse, MultipleResponse, MultipleResponse] = [
  {
    id: 'bridges.pulled-parts',
    type: 'multiple-response',
    prompt: 'Which parts of a suspension bridge are mainly pulled, and not pushed?',
    facts: ['main-cables', 'hangers', 'towers'],
    options: [
      {
        id: 'main-cables',
        text: 'The main cables',
        rationale: 'They hang between the towers and carry the deck, so they are always pulled tight.',
        facts: ['main-cables'],
      },
      {
        id: 'hangers',
        text: 'The hangers between cable and deck',
        rationale: 'Each hanger holds up its piece of the deck, and is pulled by its weight.',
        facts: ['hangers'],
      },
      {
        id: 'towers',
        text: 'The towers',
        rationale: 'The cables rest on them and press down, so the towers are pushed towards the ground.',
        facts: ['towers'],
      },
      {
        id: 'footings',
        text: 'The footings of the towers',
        rationale: 'They take the press of the towers and spread it over the rock below.',
      },
    ],
    answerKey: ['main-cables', 'hangers'],
    explanation: 'Cables can only pull. Towers and their footings are pressed.',
  },
  {
    id: 'tea.from-the-tea-plant',
    type: 'multiple-response',
    prompt: 'Which of these drinks are made from leaves of the tea plant?',
    facts: ['tea-kinds'],
    options: [
      {
        id: 'green',
        text: 'Green tea',
        rationale: 'Its leaves are heated soon after picking, so they stay green.',
      },
      {
        id: 'black',
        text: 'Black tea',
        rationale: 'Its leaves are rolled and left to darken in the air before drying.',
      },
      {
        id: 'oolong',
        text: 'Oolong',
        rationale: 'Its leaves darken only part of the way, between green and black.',
      },
      {
        id: 'rooibos',
        text: 'Rooibos',
        rationale: 'It comes from a South African shrub of another family; only the custom is the same.',
      },
      {
        id: 'mint',
        text: 'Mint tea',
        rationale: 'Mint is another plant; the word tea is used for any steeped leaves.',
      },
    ],
    answerKey: ['green', 'black', 'oolong'],
    scoring: 'all-or-nothing',
    hint: 'Some are called tea only because they are steeped.',
  },
  {
    id: 'bicycles.wheel-sizes',
    type: 'multiple-response',
    prompt: 'Which wheel sizes, in inches, are common on bicycles for adults?',
    facts: ['wheel-sizes'],
    options: [
      {
        id: 'twelve',
        text: '12',
        rationale: 'A first bicycle for a small child has wheels of about this size.',
      },
      {
        id: 'twenty-six',
        text: '26',
        rationale: 'For many years nearly every mountain bicycle had wheels of this size.',
      },
      { id: 'twenty-nine', text: '29', rationale: 'Larger wheels roll over stones and roots more easily.' },
    ],
    answerKey: ['twenty-six', 'twenty-nine'],
    shownOrder: 'as-written',
  },
];
