import * as v from 'valibot';
import { expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { DeliveredFactsSchema } from './delivered.ts';
import { questionFields } from './question.ts';
import { readBank } from './read-bank.ts';

const any = { schema: v.strictObject({ ...questionFields, type: v.string() }), upgrades: [] };
const fact = (id: string) => ({ id, claim: `It is ${id}.`, document: 'note', section: 'Sky', topic: 'sky' });
const question = (id: string, type: string, ...facts: string[]) => ({
  id: `sky.${id}`,
  type,
  prompt: 'Is it so?',
  facts,
});

function deliveredFacts(study?: { order: string[]; optional?: string[] }) {
  const { bank } = readBank(
    {
      'bank.json': {
        format: 1,
        id: 'small',
        title: 'Small',
        summary: 'A small bank.',
        language: 'en',
        documents: [
          {
            id: 'note',
            title: 'A note',
            shortTitle: 'the note',
            author: 'A',
            dated: '2020',
            about: 'It is short.',
            limits: 'It is short.',
          },
        ],
        chapters: [{ id: 'all', title: 'All', topics: ['sky'] }],
        topics: [{ id: 'sky', title: 'Sky', summary: 'Above.' }],
        sets: [],
        firstQuestion: 'sky.a',
        ...(study && { study }),
        subjects: [],
      },
      'facts.json': {
        format: 1,
        facts: [fact('blue'), fact('wide'), { ...fact('old'), context: 'Kept for reading.' }],
      },
      'topics/sky.json': {
        format: 1,
        topic: 'sky',
        questions: [
          question('a', 'guess', 'blue'),
          question('b', 'guess', 'blue', 'wide'),
          question('c', 'pick', 'blue'),
        ],
      },
    },
    new Map([
      ['guess', any],
      ['pick', any],
    ]),
  );
  const delivered = bank && deliver(bank).files.get('facts.json');
  return v.parse(DeliveredFactsSchema, delivered);
}

it('facts are delivered with the number of kinds in which each is asked, and those never asked have none', () => {
  expect(deliveredFacts().kinds).toEqual({ blue: 2, wide: 1 });
});

it('facts are delivered with the order in which they are learned: as the topics stand, where none is written', () => {
  expect(deliveredFacts().study).toEqual({ order: ['sky'], optional: [] });
  expect(deliveredFacts({ order: ['sky'], optional: ['sky'] }).study).toEqual({
    order: ['sky'],
    optional: ['sky'],
  });
});
