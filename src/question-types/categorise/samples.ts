import type { Categorise } from './schema.ts';

export const samples: readonly [Categorise, Categorise, ...Categorise[]] = [
  {
    id: 'kitchen.where-to-keep',
    type: 'categorise',
    prompt: 'Where does each food keep best?',
    facts: ['fridge-foods', 'cupboard-foods'],
    categories: [
      { id: 'fridge', text: 'In the fridge' },
      { id: 'cupboard', text: 'In the cupboard' },
    ],
    items: [
      {
        id: 'milk',
        text: 'Fresh milk',
        rationale: 'Cold slows the bacteria that turn fresh milk sour within a day at room warmth.',
        facts: ['fridge-foods'],
      },
      {
        id: 'honey',
        text: 'Honey',
        rationale: 'Honey holds too little water for bacteria, and in the cold it turns hard.',
        facts: ['cupboard-foods'],
      },
      {
        id: 'rice',
        text: 'Dry rice',
        rationale: 'Dry rice keeps for years as long as no damp reaches it.',
        facts: ['cupboard-foods'],
      },
      {
        id: 'lettuce',
        text: 'Lettuce',
        rationale: 'Leaves lose water fast in warm air; cold and a closed box keep them crisp.',
        facts: ['fridge-foods'],
      },
    ],
    answerKey: { milk: 'fridge', honey: 'cupboard', rice: 'cupboard', lettuce: 'fridge' },
    mistakes: [
      {
        item: 'honey',
        category: 'fridge',
        rationale: 'It feels safer to cool what is sweet and sticky, but honey only sets there.',
      },
    ],
  },
  {
    id: 'kitchen.hot-or-cold',
    type: 'categorise',
    prompt: 'Which of these dishes are served hot, cold or frozen?',
    facts: ['served-how'],
    categories: [
      { id: 'hot', text: 'Hot' },
      { id: 'cold', text: 'Cold' },
      { id: 'frozen', text: 'Frozen' },
    ],
    items: [
      {
        id: 'gazpacho',
        text: 'Gazpacho',
        rationale: 'This soup of raw tomatoes cools people on a summer day in Spain.',
      },
      {
        id: 'goulash',
        text: 'Goulash',
        rationale: 'This stew simmers for hours and is eaten straight from the pot.',
      },
      {
        id: 'sorbet',
        text: 'Sorbet',
        rationale: 'Fruit and sugar are stirred while they freeze, so it is eaten before it melts.',
      },
    ],
    answerKey: { gazpacho: 'cold', goulash: 'hot', sorbet: 'frozen' },
  },
];
