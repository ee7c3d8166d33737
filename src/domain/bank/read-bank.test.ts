import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { problemLine } from './problem.ts';
import { questionFields } from './question.ts';
import { type QuestionTypes, readBank, withVersion } from './read-bank.ts';

/** A type of the test's own: the domain knows none. */
const guess = {
  schema: v.strictObject({
    ...questionFields,
    type: v.literal('guess'),
    answerKey: v.boolean(),
    parts: v.optional(v.array(v.strictObject({ text: v.string() }))),
  }),
  upgrades: [
    {
      to: 1,
      name: 'a guess calls its key answerKey',
      up: ({ key, ...rest }: Record<string, unknown>) => ({ ...rest, answerKey: key }),
    },
  ],
};
const types: QuestionTypes = new Map([['guess', guess]]);

const bankFile = () => ({
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
  sets: [{ id: 'few', title: 'Few', summary: 'One.', questions: ['sky.blue'] }],
  firstQuestion: 'sky.blue',
  subjects: [] as unknown[],
});
const fact = () => ({ id: 'blue', claim: 'It is blue.', document: 'note', section: 'Sky', topic: 'sky' });
const question = () => ({
  id: 'sky.blue',
  type: 'guess',
  prompt: 'Is it blue?',
  facts: ['blue'],
  answerKey: true,
});

function files(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    'bank.json': bankFile(),
    'facts.json': { format: 1, facts: [fact()] },
    'topics/sky.json': { format: 1, topic: 'sky', questions: [question()] },
    ...change,
  };
}
const problemsOf = (change: Record<string, unknown>) => {
  const { bank, problems } = readBank(files(change), types);
  expect(bank === undefined).toBe(problems.length > 0);
  return problems.map(problemLine);
};
const withQuestions = (...questions: unknown[]) => ({
  'topics/sky.json': { format: 1, topic: 'sky', questions },
});

describe('readBank', () => {
  it('reads a bank whose parts fit', () => {
    const { bank, problems } = readBank(files(), types);
    expect(problems).toEqual([]);
    expect(bank?.questions.map((q) => q.id)).toEqual(['sky.blue']);
    expect(bank?.questions[0]?.version).toMatch(/^[0-9a-f]{8}$/);
    expect(bank?.pictures).toEqual([]);
  });

  it('tells the problems of all files at once, each with its place', () => {
    const { claim: _claim, ...noClaim } = fact();
    expect(
      problemsOf({
        'facts.json': { format: 1, facts: [noClaim, fact()] },
        ...withQuestions(question(), {
          ...question(),
          id: 'sky.red',
          answerKey: 'yes',
          parts: [{ text: 1, colour: 2 }],
          more: 1,
        }),
        'readings/sky.json': { format: 1, topic: 'sky', blocks: [{ kind: 'picture', picture: 'none' }] },
      }),
    ).toEqual([
      'facts.json: facts[0].claim: expected a value, found nothing',
      'topics/sky.json: questions[1].parts[0].colour: expected no such field, found "colour"',
      'topics/sky.json: questions[1].more: expected no such field, found "more"',
      'topics/sky.json: questions[1].answerKey: expected boolean, found "yes"',
      'topics/sky.json: questions[1].parts[0].text: expected string, found 1',
      'readings/sky.json: blocks[0].picture: expected the id of a picture, found "none"',
    ]);
  });

  it('names what is missing or belongs to no bank', () => {
    expect(problemsOf({ 'facts.json': undefined, 'topics/sky.json': [], 'notes.json': {} })).toEqual([
      'facts.json: expected a JSON object, found nothing',
      'topics/sky.json: expected a JSON object, found an empty list',
      'notes.json: expected bank, facts, pictures or glossary.json, or a file in topics/ or readings/, found a file that belongs to no bank',
    ]);
    const { 'topics/sky.json': _sky, ...rest } = files();
    expect(readBank(rest, types).problems.map(problemLine)).toContain(
      "topics/sky.json: expected the topic's file of questions, found nothing",
    );
  });

  it('refuses a type that is not registered, even one that objects have by nature', () => {
    for (const type of ['essay', 'constructor', '__proto__', 7, undefined]) {
      const [line] = problemsOf(withQuestions(question(), { ...question(), id: 'sky.two', type }));
      expect(line).toMatch(
        /^topics\/sky\.json: questions\[1\]\.type: expected the id of a question type, found /,
      );
    }
  });

  it('follows every reference', () => {
    const bank = {
      ...bankFile(),
      chapters: [{ id: 'all', title: 'All', topics: ['sea'] }],
      firstQuestion: 'sky.green',
      path: {
        title: 'Path',
        stations: [
          { id: 'one', title: 'One', summary: 'One.', topics: ['sky'] },
          { id: 'one', title: 'Two', summary: 'Two.', topics: ['moon'] },
        ],
      },
    };
    expect(
      problemsOf({
        'bank.json': bank,
        'facts.json': { format: 1, facts: [fact(), { ...fact(), document: 'letter', topic: 'sea' }] },
        ...withQuestions(question(), question(), {
          ...question(),
          id: 'sea.red',
          facts: ['blue', 'red'],
          picture: 'dots',
        }),
        'glossary.json': {
          format: 1,
          entries: [
            { id: 'sky', term: 'sky', forms: ['Skies'], explanation: 'Above.', givesAway: ['red'] },
            { id: 'heaven', term: 'skies', explanation: 'Above.' },
          ],
        },
        'pictures.json': {
          format: 1,
          pictures: [
            { id: 'bars', kind: 'bars', title: 'T', alt: 'A', caption: 'C', facts: ['red'], bars: [] },
          ],
        },
        'readings/sea.json': {
          format: 1,
          topic: 'sky',
          blocks: [{ kind: 'paragraph', text: 'T', facts: ['red'] }],
        },
      }),
    ).toEqual([
      'bank.json: chapters[0].topics[0]: expected the id of a topic, found "sea"',
      'bank.json: topics[0]: expected a topic that a chapter holds, found "sky" in none',
      'bank.json: path.stations[1].id: expected an id of its own, found "one" a second time',
      'bank.json: path.stations[1].topics[0]: expected the id of a topic, found "moon"',
      'bank.json: firstQuestion: expected the id of a question, found "sky.green"',
      'facts.json: facts[1].id: expected an id of its own, found "blue" a second time',
      'facts.json: facts[1].document: expected the id of a document, found "letter"',
      'facts.json: facts[1].topic: expected the id of a topic, found "sea"',
      'topics/sky.json: questions: expected questions with ids of their own, found "sky.blue" a second time',
      'topics/sky.json: questions[2].id: expected an id that starts with "sky.", found "sea.red"',
      'topics/sky.json: questions[2].facts[1]: expected the id of a fact, found "red"',
      'topics/sky.json: questions[2].picture: expected the id of a picture, found "dots"',
      'readings/sea.json: topic: expected the file\'s own name, found "sky"',
      'readings/sea.json: blocks[0].facts[0]: expected the id of a fact, found "red"',
      'pictures.json: pictures[0].facts[0]: expected the id of a fact, found "red"',
      'glossary.json: entries[0].givesAway[0]: expected the id of a fact, found "red"',
      'glossary.json: entries[1]: expected words that open one entry alone, found "skies", which opens "sky" too',
    ]);
  });

  it('wants every topic once in the order of study, and optional ones among them', () => {
    const study = { order: ['sea', 'sea'], optional: ['moon'] };
    expect(problemsOf({ 'bank.json': { ...bankFile(), study } })).toEqual([
      'bank.json: study.order[1]: expected an id of its own, found "sea" a second time',
      'bank.json: study.order[0]: expected the id of a topic, found "sea"',
      'bank.json: study.order[1]: expected the id of a topic, found "sea"',
      'bank.json: study.order: expected every topic of the bank, found "sky" is missing',
      'bank.json: study.optional[0]: expected a topic that stands in the order, found "moon"',
    ]);
  });

  it('wants a subject and a note for what is tagged', () => {
    expect(
      problemsOf({ 'facts.json': { format: 1, facts: [{ ...fact(), sensitive: ['detention'] }] } }),
    ).toEqual([
      'bank.json: subjects: expected a subject for the tag "detention", found none',
      'bank.json: contentNote: expected a note, since there are tagged facts, found nothing',
    ]);
  });

  it('upgrades an older bank, first the file and then its questions', () => {
    const { answerKey, ...older } = question();
    const old = Object.fromEntries(
      Object.entries(files(withQuestions({ ...older, key: answerKey }))).map(([path, file]) => [
        path,
        { ...(file as object), format: 0 },
      ]),
    );
    const { bank, problems } = readBank(old, types, []);
    expect(problems).toEqual([]);
    expect(bank?.questions[0]).toEqual(readBank(files(), types).bank?.questions[0]);
  });

  it('refuses a newer format and says what to do', () => {
    expect(problemsOf({ 'facts.json': { format: 2, claims: [] } })[0]).toBe(
      'facts.json: format: expected format 1 or older, found format 2, made by a newer version of this app: update the app to open it',
    );
  });
});

describe('the version of a question', () => {
  it('changes with its content, and not with the order of its fields or a waiver', () => {
    const { version } = withVersion(question());
    const turned = Object.fromEntries(Object.entries(question()).reverse()) as ReturnType<typeof question>;
    expect(withVersion(turned).version).toBe(version);
    expect(withVersion({ ...question(), waive: [{ rule: 'clang', reason: 'Fine.' }] }).version).toBe(version);
    expect(withVersion({ ...question(), prompt: 'Is it blue ?' }).version).not.toBe(version);
  });
});
