/** Rules about a bank as a whole. */
import { fact, single, statement } from '../made-up.ts';
import type { Cases } from './cases.ts';

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** Four options, with the key at this place, and this many letters longer than the others. */
function keyAt(place: number, longer = 0) {
  return single(
    'Which is it?',
    times(4, (i) =>
      i === place ? `*word${'x'.repeat(Math.max(0, longer))}` : `term${longer < 0 ? 'xx' : ''}`,
    ),
  );
}

export const bankCases: Cases = {
  'longest-is-right': {
    fires: [
      { questions: times(8, (i) => keyAt(i % 4, 5)) },
      // The key alone is shortest.
      { questions: times(8, (i) => keyAt(i % 4, -1)) },
    ],
    quiet: [
      {
        questions: times(8, (i) =>
          single('Which is it?', [i < 3 ? '*words' : '*word', i < 3 ? 'term' : 'terms', 'name', 'sign']),
        ),
      },
      // The length of a figure tells nothing.
      { questions: times(8, () => single('How many?', ['*1000', '10', '20', '30'])) },
    ],
  },
  'key-position': {
    fires: [
      { questions: times(24, (i) => keyAt(i % 2)) },
      { questions: times(20, (i) => statement('Bread is baked.', i < 16)) },
    ],
    quiet: [{ questions: times(24, (i) => keyAt(i % 4)) }, { questions: times(19, () => keyAt(0)) }],
  },
  'calm-topics': {
    fires: [
      {
        questions: [
          ...times(4, () => keyAt(0)),
          single('Which is it?', ['*a', 'b'], { sensitive: ['child-abuse'] }),
        ],
        subjects: ['child-abuse'],
      },
    ],
    quiet: [
      { questions: times(5, () => keyAt(0)), subjects: ['child-abuse'] },
      { questions: times(4, () => keyAt(0)), subjects: ['detention'] },
    ],
  },
  coverage: {
    fires: [
      { questions: [keyAt(0)], facts: [fact('bread'), fact('butter')] },
      { questions: [keyAt(0)], facts: [fact('bread', { context: 'For reading.' })] },
    ],
    quiet: [{ questions: [keyAt(0)], facts: [fact('bread'), fact('butter', { context: 'For reading.' })] }],
  },
  provenance: {
    fires: [
      { questions: [keyAt(0)], facts: [] },
      { facts: [fact('bread', { document: 'rumour' })] },
      { facts: [fact('bread', { section: ' ' })] },
      { questions: [single('Which is it?', ['*a', 'b'], { facts: [] })] },
    ],
    quiet: [{ questions: [keyAt(0)] }],
  },
  'confusable-source': {
    fires: [
      {
        questions: [single('What share rose?', ['*79%', '86%', '50%'])],
        facts: [
          fact('bread', { data: [{ type: 'number', value: 79, relation: 'exactly', unit: '% of dough' }] }),
          fact('flour', {
            document: 'letter',
            data: [{ type: 'number', value: 86, relation: 'up to', unit: '% of dough' }],
          }),
        ],
      },
    ],
    quiet: [
      {
        questions: [
          single('What do the two say?', ['*79%', '86%', '50%'], { demand: 'compare' }),
          single('What share rose?', ['*79%', '85%']),
        ],
        facts: [
          fact('bread', { data: [{ type: 'number', value: 79, relation: 'exactly', unit: '% of dough' }] }),
          fact('flour', {
            document: 'letter',
            data: [{ type: 'number', value: 86, relation: 'up to', unit: '% of dough' }],
          }),
        ],
      },
      {
        questions: [single('How long?', ['*4 years', '5 years'])],
        facts: [
          fact('bread', { data: [{ type: 'number', value: 4, relation: 'exactly', unit: 'years' }] }),
          fact('flour', {
            document: 'letter',
            data: [{ type: 'number', value: 5, relation: 'exactly', unit: 'years' }],
          }),
        ],
      },
    ],
  },
};
