import type { Blanks } from './schema.ts';

export const samples: readonly [Blanks, Blanks, ...Blanks[]] = [
  {
    id: 'bread.rising',
    type: 'blanks',
    prompt: 'Fill in what makes bread dough rise.',
    facts: ['yeast-feeds', 'gluten-holds'],
    text: 'Yeast feeds on {{food}} in the dough and gives off {{gas}}. Stretchy strands of {{strands}} hold the bubbles.',
    blanks: [
      {
        id: 'food',
        form: 'list',
        facts: ['yeast-feeds'],
        answerKey: 'sugar',
        options: [
          {
            id: 'sugar',
            text: 'sugar',
            rationale: 'Flour holds a little sugar, and its starch turns into more of it.',
          },
          {
            id: 'salt',
            text: 'salt',
            rationale: 'Salt gives taste but slows yeast down: too much of it stops the rise.',
          },
          { id: 'fat', text: 'fat', rationale: 'Fat makes bread soft; yeast has no use for it as food.' },
        ],
      },
      {
        id: 'gas',
        form: 'typed',
        facts: ['yeast-feeds'],
        answerKey: 'carbon dioxide',
        accepted: ['CO2', 'carbon dioxide gas'],
        rationale: 'Yeast breathes out the same gas that we do, and its bubbles lift the dough.',
        mistakes: [
          {
            texts: ['oxygen', 'air'],
            rationale: 'Yeast uses oxygen up while there is some; it does not make any.',
          },
        ],
      },
      {
        id: 'strands',
        form: 'typed',
        facts: ['gluten-holds'],
        answerKey: 'gluten',
        rationale: 'Two proteins of wheat join into gluten once flour is wet and kneaded.',
        mistakes: [
          { texts: ['starch'], rationale: 'Starch swells and sets in the oven, but it does not stretch.' },
        ],
      },
    ],
  },
  {
    id: 'bread.oven',
    type: 'blanks',
    prompt: 'Choose how hot most loaves are baked.',
    facts: ['oven-heat'],
    text: 'Most loaves bake at about {{heat}} °C.',
    blanks: [
      {
        id: 'heat',
        form: 'list',
        shownOrder: 'as-written',
        answerKey: 'h220',
        rationale: 'The crust needs strong heat to brown before the crumb dries out.',
        options: [
          { id: 'h120', text: '120', rationale: 'At this heat a loaf dries for hours and stays pale.' },
          { id: 'h220', text: '220', rationale: 'At this heat the crust browns in about half an hour.' },
          {
            id: 'h350',
            text: '350',
            rationale: 'This heat suits thin pizza; a loaf would burn outside and stay raw inside.',
          },
        ],
      },
    ],
  },
];
