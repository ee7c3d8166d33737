/** Rules about one question's options. */
import { several, single, statement, typed } from '../made-up.ts';
import type { Cases } from './cases.ts';

const PROMPT = 'What does a baker do with the dough first?';

export const optionCases: Cases = {
  'one-key': {
    fires: [
      { questions: [single(PROMPT, ['Kneads it', 'Bakes it', 'Cuts it'])] },
      { questions: [several(PROMPT, ['*Kneads it', '*Bakes it', '*Cuts it'])] },
      { questions: [several(PROMPT, ['Kneads it', 'Bakes it', 'Cuts it'])] },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*Kneads it', 'Bakes it']),
          several(PROMPT, ['*Kneads it', '*Bakes it', 'Cuts it']),
        ],
      },
    ],
  },
  'same-options': {
    fires: [
      { questions: [single(PROMPT, ['*Kneads the dough', 'kneads dough!', 'Cuts it'])] },
      { questions: [single(PROMPT, ['*Twenty-five loaves', '25 loaves', 'Ten loaves'])] },
      { questions: [single(PROMPT, ['*1,000 loaves', 'One thousand loaves', 'Ten loaves'])] },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*1.5 loaves', '15 loaves', '-15 loaves']),
          single(PROMPT, ['*Kneads it', 'Kneads them']),
        ],
      },
    ],
  },
  'near-same-options': {
    fires: [
      {
        questions: [
          single(PROMPT, [
            '*It is kneaded by hand',
            'It is kneaded by hands',
            'It is kneaded hand by',
            'Cut',
          ]),
        ],
      },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*It is kneaded by hand', 'It is baked by machine']),
          single('How many?', ['*5 years', '6 years']),
        ],
      },
    ],
  },
  'overlapping-numbers': {
    fires: [
      { questions: [single('How many?', ['*10 to 20 loaves', '20–30 loaves', '40 loaves'])] },
      { questions: [single('How long?', ['*More than five months', 'Seven months', 'Two months'])] },
      { questions: [single('How long?', ['*One year', '12 months', 'Two years'])] },
      { questions: [single('How long?', ['*At least 3 hours', 'Two or three hours', 'One hour'])] },
    ],
    quiet: [
      { questions: [single('How many?', ['*10 to 19 loaves', '20–30 loaves', '40 loaves'])] },
      { questions: [single('How many?', ['*More than 10', 'More than 20', 'More than 50'])] },
      { questions: [single('How many?', ['*5 loaves', '5 bakers', 'In 2012 the oven was lit 5 times'])] },
    ],
  },
  'option-count': {
    fires: [
      { questions: [single(PROMPT, ['*Kneads it', 'Bakes it'])] },
      { questions: [single(PROMPT, ['*a', 'b', 'c', 'd', 'e', 'f'])] },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*a', 'b', 'c']),
          single(PROMPT, ['*a', 'b', 'c', 'd', 'e']),
          statement('Dough is kneaded before it is baked.'),
        ],
      },
    ],
  },
  'long-key': {
    fires: [
      {
        questions: [
          single(PROMPT, ['*Kneads it for ten minutes until it is smooth', 'Bakes it', 'Cuts it in two']),
        ],
      },
    ],
    quiet: [
      { questions: [single(PROMPT, ['*Kneads it well', 'Bakes', 'Cuts'])] },
      {
        questions: [
          single(PROMPT, ['*Kneads it for ten minutes', 'Bakes it for an hour', 'Cuts it into four']),
        ],
      },
    ],
  },
  'length-spread': {
    fires: [
      {
        questions: [
          single(PROMPT, ['*Kneads it for ten minutes', 'Bakes it for an hour in a hot oven', 'Cuts it']),
        ],
      },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*Ten', 'One hundred and ten']),
          single(PROMPT, ['*Kneads it for ten minutes', 'Bakes it for an hour']),
        ],
      },
    ],
  },
  'all-or-none': {
    fires: [
      'All of the above',
      'None of these.',
      'Both A and B',
      'Neither (a) nor (c)',
      'Both kneading and baking',
    ].map((last) => ({
      questions: [single(PROMPT, ['*kneading', 'baking', last])],
    })),
    quiet: [
      {
        questions: [
          single(PROMPT, ['*Both hands', 'All flour in one bowl', 'Both salt and yeast']),
          typed('Who?', 'all of these'),
        ],
      },
    ],
  },
  absolutes: {
    fires: [{ questions: [single(PROMPT, ['*Kneads it', 'Always bakes it', 'Cuts it'])] }],
    quiet: [
      { questions: [single(PROMPT, ['*Kneads all of it', 'Always bakes it', 'Cuts it'])] },
      { questions: [single(PROMPT, ['*Kneads it', 'Calls the everyday baker'])] },
    ],
  },
  hedges: {
    fires: [{ questions: [single(PROMPT, ['*It may be kneaded', 'It is baked', 'It is cut'])] }],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*It may be kneaded', 'It is often baked']),
          single(PROMPT, ['*Kneads it in May’s way', 'Bakes it']),
        ],
      },
    ],
  },
  clang: {
    fires: [
      {
        questions: [
          single('How does a baker prepare rye dough?', [
            '*By kneading the rye',
            'By adding salt',
            'By cutting it',
          ]),
        ],
      },
      {
        questions: [
          single('Who trains the bakers of a village?', ['*A trained miller', 'A shopkeeper', 'A farmer']),
        ],
      },
      { questions: [several('What goes into rye dough?', ['*Ground rye', '*Whole rye', 'Salt'])] },
    ],
    quiet: [
      {
        questions: [
          single('How does a baker prepare rye dough?', ['*By kneading the rye', 'By salting the rye']),
        ],
      },
      { questions: [several('What goes into rye dough?', ['*Ground rye', '*Water', 'Sand'])] },
      // A word of most prompts tells nothing.
      {
        questions: ['one', 'two', 'three'].map((n) => single(`What is rye ${n}?`, ['*Rye', 'Wheat', 'Oats'])),
      },
    ],
  },
  convergence: {
    fires: [
      {
        questions: [
          single(PROMPT, [
            '*Warm water and white flour',
            'Warm milk',
            'Cold water',
            'White sugar',
            'Brown flour',
          ]),
        ],
      },
    ],
    quiet: [{ questions: [single(PROMPT, ['*Warm water', 'Warm milk', 'Cold water', 'Cold milk'])] }],
  },
  grammar: {
    fires: [
      { questions: [single('Bread is baked in an ___', ['*oven', 'pan', 'basket'])] },
      { questions: [single('The baker needs these ___', ['*loaves', 'flour', 'water'])] },
      { questions: [single(PROMPT, ['*Kneads it.', 'Bakes it', 'Cuts it'])] },
      { questions: [single(PROMPT, ['*To knead it by hand', 'Baking it for long', 'Cutting it in two'])] },
    ],
    quiet: [
      { questions: [single('Bread is baked in an ___', ['*oven', 'earthen pit', 'pan'])] },
      { questions: [single(PROMPT, ['*Kneading it by hand', 'Baking it for long', 'Cutting it in two'])] },
      { questions: [single(PROMPT, ['*A baker', 'Miller’s help', 'Kneading it'])] },
    ],
  },
  'number-order': {
    fires: [
      { questions: [single('In which year?', ['*2012', '2010', '2014'], { shownOrder: 'as-written' })] },
      { questions: [single('How long?', ['*Six months', 'One year', 'Two years'])] },
    ],
    quiet: [
      {
        questions: [
          single('How long?', ['*Six months', 'One year', 'Two years'], { shownOrder: 'as-written' }),
        ],
      },
      {
        questions: [
          single('How many?', ['30%', '*20%', '10%'], { shownOrder: 'as-written' }),
          single('Who?', ['*Two bakers in one shop', 'Me']),
        ],
      },
    ],
  },
  rationale: {
    fires: [
      {
        questions: [
          single(PROMPT, ['*a', 'b'], {
            options: [{ id: 'o0', text: 'a', rationale: 'Correct.' }],
            answerKey: 'o0',
          }),
        ],
      },
      {
        questions: [
          single(PROMPT, ['*a'], {
            options: [{ id: 'o0', text: 'a', rationale: 'This is wrong: the dough would stay quite flat.' }],
            answerKey: 'o0',
          }),
        ],
      },
      { questions: [typed('What rises?', 'dough', { rationale: undefined })] },
    ],
    quiet: [
      {
        questions: [
          single(PROMPT, ['*a', 'b', 'c']),
          typed('What rises?', 'dough'),
          statement('Dough rises in the warm.'),
        ],
      },
    ],
  },
};
