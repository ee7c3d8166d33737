import type { TrueFalse } from './schema.ts';

export const samples: readonly [TrueFalse, TrueFalse] = [
  {
    id: 'bicycles.penny-farthing',
    type: 'true-false',
    prompt: 'The large wheel of a penny-farthing was turned by pedals fixed to it.',
    facts: ['penny-farthing-drive'],
    answerKey: true,
    rationales: {
      true: 'There was no chain yet, so a larger wheel was the only way to go further with each turn.',
      false: 'It is tempting to think of a chain, but that came with the safety bicycle some years later.',
    },
    explanation:
      'The pedals sat on the axle of the front wheel. One turn of the feet was one turn of the wheel.',
  },
  {
    id: 'tea.same-plant',
    type: 'true-false',
    prompt: 'Green tea and black tea come from two different kinds of plant.',
    facts: ['same-plant'],
    answerKey: false,
    rationales: {
      true: 'Colour and taste differ a great deal, but the difference is made after the leaves are picked.',
      false: 'Both are leaves of one plant; black tea is left to darken before it is dried.',
    },
    hint: 'What happens to the leaves after the harvest?',
  },
];
