import type { Numeric } from './schema.ts';

export const samples: readonly [Numeric, Numeric, ...Numeric[]] = [
  {
    id: 'bees.hexagon-sides',
    type: 'numeric',
    prompt: 'How many sides does one cell of a honeycomb have?',
    facts: ['honeycomb-hexagon'],
    answerKey: 6,
    unit: 'sides',
    rationale: 'Six-sided cells fit together with no gaps and need the least wax for the room they give.',
    mistakes: [
      {
        value: 8,
        rationale: 'Eight-sided cells would leave small square gaps between them, so bees would waste wax.',
      },
    ],
  },
  {
    id: 'bees.water-in-nectar',
    type: 'numeric',
    form: 'estimate',
    prompt: 'Of every 100 drops of fresh nectar, about how many are water?',
    facts: ['nectar-water'],
    answerKey: { min: 70, max: 80 },
    unit: 'drops',
    slider: { min: 0, max: 100, step: 1 },
    drawnAs: 'dots',
    rationale: 'Most of fresh nectar is water. Bees fan it with their wings until little is left.',
  },
  {
    id: 'bees.summer-life',
    type: 'numeric',
    prompt: 'About how many weeks does a worker bee live in summer?',
    facts: ['worker-life'],
    answerKey: 6,
    tolerance: 1,
    unit: 'weeks',
    slider: { min: 0, max: 40, step: 1 },
    drawnAs: 'bar',
    rationale: 'Flying wears a summer worker out in about six weeks; a winter bee stays in and lives longer.',
    mistakes: [
      {
        value: 26,
        tolerance: 4,
        rationale: 'That is how long a winter bee lives: it stays in the hive and hardly flies.',
      },
    ],
  },
];
