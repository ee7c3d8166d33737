import type { Matching } from './schema.ts';

export const samples: readonly [Matching, Matching, ...Matching[]] = [
  {
    id: 'garden.tools',
    type: 'matching',
    prompt: 'Which tool does each job in a garden?',
    facts: ['rake-use', 'trowel-use', 'shears-use'],
    items: [
      {
        id: 'leaves',
        text: 'Gathering fallen leaves',
        rationale: 'The wide, springy teeth of a rake pull leaves together and leave the soil where it is.',
        facts: ['rake-use'],
      },
      {
        id: 'seedling',
        text: 'Planting one small seedling',
        rationale: 'A trowel is a spade for one hand: it opens a hole just wide enough for small roots.',
        facts: ['trowel-use'],
      },
      {
        id: 'hedge',
        text: 'Trimming a hedge',
        rationale: 'Shears cut many thin twigs at once and so leave a flat, even face.',
        facts: ['shears-use'],
      },
    ],
    targets: [
      { id: 'rake', text: 'Rake' },
      { id: 'trowel', text: 'Trowel' },
      { id: 'shears', text: 'Shears' },
      {
        id: 'spade',
        text: 'Spade',
        rationale: 'A spade digs large holes; each of these jobs is smaller or has nothing to dig.',
      },
    ],
    answerKey: { leaves: 'rake', seedling: 'trowel', hedge: 'shears' },
    mistakes: [
      {
        item: 'seedling',
        target: 'spade',
        rationale: 'A spade would open a hole several times as wide as a seedling needs.',
      },
    ],
  },
  {
    id: 'garden.seasons',
    type: 'matching',
    prompt: 'When is each crop usually ready in a northern garden?',
    facts: ['radish-time', 'pumpkin-time'],
    items: [
      {
        id: 'radish',
        text: 'Radishes',
        rationale: 'Radishes grow in about a month, so those sown in early spring are ready before summer.',
        facts: ['radish-time'],
      },
      {
        id: 'pumpkin',
        text: 'Pumpkins',
        rationale: 'Pumpkins need a whole warm summer to ripen, so they come in with the first cold nights.',
        facts: ['pumpkin-time'],
      },
    ],
    targets: [
      { id: 'spring', text: 'Spring' },
      { id: 'autumn', text: 'Autumn' },
    ],
    answerKey: { radish: 'spring', pumpkin: 'autumn' },
  },
];
