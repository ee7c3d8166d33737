import type { SingleChoice } from './schema.ts';

export const samples: readonly [SingleChoice, SingleChoice, SingleChoice] = [
  {
    id: 'bridges.arch-carries',
    type: 'single-choice',
    prompt: 'How does a stone arch carry the weight of the road above it?',
    facts: ['arch-compression'],
    options: [
      {
        id: 'compression',
        text: 'Each stone presses on the next, down to the banks',
        rationale:
          'The curve turns the weight into pressure from stone to stone, and stone bears pressure well.',
      },
      {
        id: 'tension',
        text: 'The stones hang from a chain within the wall',
        rationale: 'Hanging is what a suspension bridge does; stone under pull would crack at its joints.',
      },
      {
        id: 'mortar',
        text: 'The mortar glues the stones into a single beam',
        rationale: 'Many old arches were laid without mortar; their shape holds them, and not the glue.',
      },
    ],
    answerKey: 'compression',
    explanation: 'An arch is strong because nothing in it is pulled. Everything is pushed.',
    hint: 'Think of what stone can bear best.',
  },
  {
    id: 'tea.boiling-point',
    type: 'single-choice',
    prompt: 'At about what temperature is *green* tea usually brewed?',
    facts: ['green-tea-heat', 'black-tea-heat'],
    options: [
      {
        id: 'forty',
        text: '40 °C',
        rationale: 'At this heat the leaves hardly open, and the tea stays pale and flat.',
      },
      {
        id: 'seventy-five',
        text: '75 °C',
        rationale: 'Warm enough to draw out the flavour, and cool enough to keep it from turning bitter.',
        facts: ['green-tea-heat'],
      },
      {
        id: 'hundred',
        text: '100 °C',
        rationale: 'Boiling water suits black tea; it makes the tender green leaves taste bitter.',
        facts: ['black-tea-heat'],
      },
    ],
    answerKey: 'seventy-five',
    shownOrder: 'as-written',
  },
  {
    id: 'bicycles.chain',
    type: 'single-choice',
    prompt: 'What does the chain of a bicycle join?',
    facts: ['chain-joins'],
    options: [
      {
        id: 'pedals-rear',
        text: 'The pedals and the rear wheel',
        rationale: 'It takes the turn of the pedals back to the wheel that drives.',
      },
      {
        id: 'pedals-front',
        text: 'The pedals and the front wheel',
        rationale: 'The front wheel only steers; early bicycles had their pedals there, and no chain.',
      },
      {
        id: 'wheels',
        text: 'The front wheel and the rear wheel',
        rationale: 'The frame joins the wheels; a chain between them would not let the front one turn.',
      },
      {
        id: 'brake-rear',
        text: 'The brake lever and the rear wheel',
        rationale: 'Brakes are worked by a cable or by fluid, which only has to pull or push.',
      },
      {
        id: 'saddle-frame',
        text: 'The saddle and the main tube',
        rationale: 'The saddle stands on a post that is clamped in the frame and does not turn.',
      },
    ],
    answerKey: 'pedals-rear',
  },
];
