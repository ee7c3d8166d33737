import { expect, it } from 'vitest';
import { deliver } from '#domain/bank/deliver.ts';
import { problemLine } from '#domain/bank/problem.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from '../../tools/bank-folder.ts';

const fixtures = new URL('fixtures', import.meta.url).pathname;

it('has a fixture for every format so far', () => {
  expect(bankFolders(fixtures).map((folder) => folder.split('-').at(-1))).toEqual(['1']);
});

it.each(bankFolders(fixtures))('%s still loads whole', (folder) => {
  const { bank, problems } = readBankFolder(folder, questionTypes);
  expect(problems.map(problemLine)).toEqual([]);
  expect(bank?.facts).toHaveLength(8);
  expect(new Set(bank?.questions.map((question) => question.type)).size).toBe(10);
  expect(bank?.pictures.map((picture) => picture.kind).sort()).toEqual([
    'bars',
    'dots',
    'map',
    'pairs',
    'path',
    'time-axis',
  ]);
  expect(bank?.readings).toHaveLength(1);
  expect(bank?.glossary).toHaveLength(1);
  expect(bank && deliver(bank).index.topics.map((topic) => topic.count)).toEqual([8, 3]);
});
