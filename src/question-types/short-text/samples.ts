import type { ShortText } from './schema.ts';

export const samples: readonly [ShortText, ShortText, ShortText] = [
  {
    id: 'bridges.stone-at-the-top',
    type: 'short-text',
    prompt: 'What is the stone at the very top of an arch called?',
    facts: ['keystone'],
    answerKey: 'keystone',
    accepted: ['key stone', 'capstone of the arch'],
    rationale: 'It is set last, and locks all the other stones in their places.',
    mistakes: [
      {
        texts: ['cornerstone'],
        rationale: 'A cornerstone lies at the foot of a building, where two walls meet.',
      },
    ],
    explanation: 'Until the last stone is in, an arch needs a wooden frame beneath it.',
    hint: 'Its name says that it locks.',
  },
  {
    id: 'bicycles.gears-changed-by',
    type: 'short-text',
    prompt: 'What is the part called that moves the chain from one sprocket to another?',
    facts: ['derailleur'],
    answerKey: 'derailleur',
    accepted: ['rear derailleur', 'derailer'],
    rationale: 'It pushes the chain sideways, off its track, as its French name says.',
    mistakes: [
      {
        texts: ['shifter', 'gear lever'],
        rationale: 'The shifter is what the hand moves; it only pulls the cable.',
      },
      { texts: ['freewheel'], rationale: 'The freewheel lets the wheel turn on while the pedals rest.' },
    ],
  },
  {
    id: 'tea.ceremony-minutes',
    type: 'short-text',
    prompt: 'For how many minutes is green tea usually left to draw?',
    facts: ['green-tea-minutes'],
    answerKey: 'two',
    accepted: ['two minutes', 'about two'],
    rationale: 'After about two minutes the leaves give off more bitterness than flavour.',
  },
];
