/**
 * A small made-up bank for tests of what is on screen, as it is delivered: its index, and a `fetch` that serves
 * its files. It has a path with three stations, a topic that lies on none of them, and a tagged question.
 */
import { type Delivery, deliver } from '#domain/bank/deliver.ts';
import { problemLine } from '#domain/bank/problem.ts';
import { readBank } from '#domain/bank/read-bank.ts';
import { questionTypes } from '#question-types/registry.ts';

const fact = (id: string, topic: string, claim: string) => ({
  id,
  claim,
  document: 'pond-book',
  section: `On ${topic}`,
  topic,
});

const files: Record<string, unknown> = {
  'bank.json': {
    format: 1,
    id: 'pond',
    title: 'Life in a pond',
    summary: 'What a made-up book says about ponds.',
    language: 'en',
    documents: [
      {
        id: 'pond-book',
        title: 'The pond book',
        shortTitle: 'pond book',
        author: 'Nobody',
        dated: 'never',
        about: 'Made up for tests.',
        limits: 'It can tell nothing.',
      },
    ],
    chapters: [{ id: 'all', title: 'All', topics: ['water', 'shore', 'sky', 'names'] }],
    topics: [
      { id: 'water', title: 'In the water', summary: 'What swims.' },
      { id: 'shore', title: 'On the shore', summary: 'What grows.' },
      { id: 'sky', title: 'Above', summary: 'What flies.' },
      { id: 'names', title: 'Names', summary: 'What things are called.' },
    ],
    sets: [
      {
        id: 'whole',
        title: 'The whole pond',
        summary: 'All of it.',
        questions: ['water.frog', 'water.share', 'shore.reed', 'names.net'],
      },
    ],
    path: {
      title: 'From the water to the sky',
      stations: [
        { id: 'water', title: 'Water', summary: 'everything begins', topics: ['water'] },
        { id: 'shore', title: 'Shore', summary: 'something grows', topics: ['shore'] },
        { id: 'sky', title: 'Sky', summary: 'all of it flies', topics: ['sky'] },
      ],
    },
    firstQuestion: 'water.share',
    contentNote: 'One question speaks of nets.',
    subjects: [{ tag: 'detention', title: 'Nets' }],
  },
  'facts.json': {
    format: 1,
    facts: [
      fact('frog-skin', 'water', 'Frogs breathe through their skin.'),
      fact('frog-share', 'water', 'Of every 100 animals in the pond, 95 are small.'),
      fact('reed-roots', 'shore', 'Reeds hold the shore with their roots.'),
      fact('reed-birds', 'shore', 'Birds nest in reeds.'),
      fact('heron-wait', 'sky', 'Herons wait.'),
      { ...fact('net-name', 'names', 'A net has meshes.'), sensitive: ['detention'] },
    ],
  },
  'topics/water.json': {
    format: 1,
    topic: 'water',
    questions: [
      {
        id: 'water.frog',
        type: 'single-choice',
        facts: ['frog-skin'],
        prompt: 'Through what do frogs *also* breathe?',
        explanation: 'Their skin is thin and damp.',
        options: [
          { id: 'skin', text: 'their skin', rationale: 'Damp skin lets air through.' },
          { id: 'eyes', text: 'their eyes', rationale: 'Eyes only look.' },
        ],
        answerKey: 'skin',
      },
      {
        id: 'water.share',
        type: 'numeric',
        form: 'estimate',
        facts: ['frog-share'],
        prompt: 'Of every 100 animals, how many are small?',
        answerKey: 95,
        unit: 'animals',
        slider: { min: 0, max: 100, step: 1 },
        drawnAs: 'dots',
      },
    ],
  },
  'topics/shore.json': {
    format: 1,
    topic: 'shore',
    questions: [
      {
        id: 'shore.reed',
        type: 'multiple-response',
        facts: ['reed-roots', 'reed-birds'],
        prompt: 'What do reeds do?',
        explanation: 'They do two things.',
        options: [
          { id: 'hold', text: 'hold the shore', rationale: 'With roots.', facts: ['reed-roots'] },
          { id: 'house', text: 'house birds', rationale: 'In nests.', facts: ['reed-birds'] },
          { id: 'sing', text: 'sing at night', rationale: 'Only frogs do.' },
          { id: 'swim', text: 'swim away', rationale: 'They have roots.' },
        ],
        answerKey: ['hold', 'house'],
      },
    ],
  },
  'topics/sky.json': {
    format: 1,
    topic: 'sky',
    questions: [
      {
        id: 'sky.heron',
        type: 'true-false',
        facts: ['heron-wait'],
        prompt: 'Herons wait.',
        answerKey: true,
      },
    ],
  },
  'topics/names.json': {
    format: 1,
    topic: 'names',
    questions: [
      {
        id: 'names.net',
        type: 'single-choice',
        facts: ['net-name'],
        prompt: 'What does a net have?',
        options: [
          { id: 'meshes', text: 'meshes', rationale: 'That is what its holes are called.' },
          { id: 'wings', text: 'wings', rationale: 'Nets do not fly.' },
        ],
        answerKey: 'meshes',
      },
    ],
  },
};

function delivery(): Delivery {
  const { bank, problems } = readBank(files, questionTypes);
  if (!bank) throw new Error(problems.map(problemLine).join('\n'));
  return deliver(bank);
}

const delivered = delivery();

export const pond = delivered.index;

/** In place of `fetch`: the bank's files as JSON, 404 for all else. */
export async function fetchPond(address: string | URL | Request): Promise<Response> {
  const name = String(address instanceof Request ? address.url : address)
    .split('/')
    .at(-1);
  const value = delivered.files.get(name ?? '');
  if (value === undefined) return new Response('', { status: 404 });
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}
