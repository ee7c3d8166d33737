/** Rules about prompts and words. */
import { fact, ordered, several, single, statement, typed } from '../made-up.ts';
import type { Cases } from './cases.ts';

const OPTIONS = ['*Kneads it', 'Bakes it', 'Cuts it'];
const asking = (...prompts: string[]) => prompts.map((prompt) => ({ questions: [single(prompt, OPTIONS)] }));

export const wordingCases: Cases = {
  'negative-stem': {
    fires: asking(
      'Which of these does a baker not do?',
      'A baker does all of these **except** one. Which?',
      'Who is least likely to bake?',
      'Which dough doesn’t rise?',
    ),
    quiet: asking(
      'Why does some dough not rise in the cold?',
      'Who bakes at least two loaves?',
      'Some dough does not rise. What helps it?',
      'Who ties the knots?',
    ),
  },
  'negative-emphasis': {
    fires: asking('Which of these does a baker not do?'),
    quiet: asking('Which of these does a baker **not** do?', 'Which of these does a baker do?'),
  },
  'negative-share': {
    fires: [
      {
        questions: [
          single('What is **not** done?', OPTIONS),
          ...Array.from({ length: 8 }, () => single('What is done?', OPTIONS)),
        ],
      },
    ],
    quiet: [
      {
        questions: [
          single('What is **not** done?', OPTIONS),
          ...Array.from({ length: 9 }, () => single('What is done?', OPTIONS)),
        ],
      },
    ],
  },
  'double-negative': {
    fires: [
      {
        questions: [
          single('Which of these is **not** so?', ['*It does not rise', 'It is baked', 'It is cut']),
        ],
      },
    ],
    quiet: [
      { questions: [single('Which of these is so?', ['*It does not rise', 'It is baked'])] },
      { questions: [single('Which of these is **not** so?', ['*It rises', 'Notes are taken'])] },
    ],
  },
  'open-stem': {
    fires: asking(
      'The baker kneads the dough well.',
      'What rises?',
      'Which of the following statements is true?',
      `Who ${'very '.repeat(40)}bakes?`,
    ),
    quiet: [
      ...asking('What does a baker knead every day?', 'The baker kneads the ___ every day.'),
      { questions: [statement('The baker kneads the dough well.')] },
    ],
  },
  'reading-level': {
    fires: asking(
      'Which organisational responsibility do international certification authorities communicate?',
      'Which of the several ingredients does the customary recipe recommend for cold evenings?',
    ),
    quiet: asking(
      'What does the baker do with the dough before it is baked?',
      'What does the International Certification Authority of Philadelphia do?',
    ),
  },
  'vague-quantifier': {
    fires: [
      ...asking('What does a baker usually do with dough?'),
      { questions: [several('What is done?', ['*Rarely kneads', '*Bakes', 'Cuts'])] },
    ],
    quiet: asking('What is the usual way to bake?'),
  },
  'give-away': {
    fires: [
      {
        questions: [
          typed('What does dough need?', 'warm water'),
          single('Why does warm water help the dough?', OPTIONS),
        ],
      },
      {
        questions: [
          typed('How many are baked?', '40 loaves'),
          single('Forty loaves are baked by whom?', OPTIONS),
        ],
      },
    ],
    quiet: [
      { questions: [typed('What rises?', 'dough'), single('Why does dough rise?', OPTIONS)] },
      {
        questions: [
          typed('What does dough need?', 'warm water'),
          single('Why does warm water help?', OPTIONS, { facts: ['other'] }),
        ],
        facts: [fact('bread'), fact('other')],
      },
      {
        questions: [
          ordered('In which order is it done?', ['Knead the dough', 'Bake the bread', 'Cut it']),
          single('Who bakes the bread?', OPTIONS),
        ],
      },
    ],
  },
  'undated-figure': {
    fires: [
      { questions: [typed('How many loaves are baked?', '2,400')] },
      { questions: [single('How long does it take?', ['*Two hours', 'Three hours', 'Four hours'])] },
    ],
    quiet: [
      {
        questions: [
          typed('How many loaves were baked in 2012?', '2,400'),
          typed('According to the baker, how many?', '2,400'),
        ],
      },
      { questions: [typed('How many loaves does the recipe name?', 'two')] },
      {
        questions: [
          single('Which step is it?', ['*Step 2: knead', 'Step 3: bake']),
          typed('What is it made of?', 'one dough'),
        ],
      },
      {
        questions: [ordered('In which order is it done?', ['Two spoons of salt', 'Three eggs', 'Four cups'])],
      },
    ],
  },
  untagged: {
    fires: [
      { questions: [single('Who ran the brothel?', OPTIONS)] },
      {
        questions: [single('Who was freed from forced labour?', OPTIONS)],
        facts: [fact('bread', { sensitive: ['detention'] })],
      },
      { facts: [fact('bread', { claim: 'People were held in slavery.' })] },
    ],
    quiet: [
      {
        questions: [single('Who was freed from forced labour?', OPTIONS)],
        facts: [fact('bread', { sensitive: ['forced-labour'] })],
      },
      { questions: [single('Who was freed from forced labour?', OPTIONS, { sensitive: ['forced-labour'] })] },
      { questions: [single('Who scrapes the bowl and grapes?', OPTIONS)] },
    ],
  },
  'printing-error': {
    fires: [
      { questions: [single('Who made a studding loaf?', OPTIONS)] },
      { facts: [fact('bread', { claim: 'More is hereand there.' })] },
    ],
    quiet: [{ questions: [single('Who is studying? Who enslaved? Who is disrobing?', OPTIONS)] }],
  },
  'care-words': {
    fires: [
      { questions: [single('Who freed the slaves?', OPTIONS)] },
      { questions: [single('Who helps the poor?', OPTIONS)] },
      { facts: [fact('bread', { claim: 'It helps minors in need.' })] },
    ],
    quiet: [
      { questions: [single('Who helped persons held in slavery after a minor error?', OPTIONS)] },
      {
        facts: [
          fact('bread', { claim: 'The author wrote about Free the Slaves before.', section: 'The poor' }),
        ],
      },
    ],
  },
};
