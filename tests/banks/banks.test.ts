import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingLine } from '#bank-lint/finding.ts';
import { lintBank } from '#bank-lint/lint.ts';
import { problemLine } from '#domain/bank/problem.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from '../../tools/bank-folder.ts';
import { tooFewKinds } from '../../tools/wanted-kinds.ts';

const banks = bankFolders().map((folder) => ({
  name: basename(folder),
  ...readBankFolder(folder, questionTypes),
}));

it('finds the banks', () => {
  expect(banks.length).toBeGreaterThanOrEqual(2);
});

describe.each(banks)('$name', ({ bank, problems }) => {
  it('can be read', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  it('has nothing that the lint finds and nobody waived', { timeout: 60_000 }, () => {
    expect(bank && lintBank(bank, questionTypes).map(findingLine)).toEqual([]);
  });

  it('asks for its central facts in three kinds of question', () => {
    expect(bank && tooFewKinds(bank)).toEqual([]);
  });
});

describe('ijm', () => {
  const bank = banks.find(({ name }) => name === 'ijm')?.bank;

  it('has at least 200 questions, of every type, and 60 that are not one choice of a few', () => {
    const types = bank?.questions.map((question) => question.type) ?? [];
    expect(types.length).toBeGreaterThanOrEqual(200);
    expect(new Set(types).size).toBe(questionTypes.size);
    expect(
      types.filter((type) => type !== 'single-choice' && type !== 'true-false').length,
    ).toBeGreaterThanOrEqual(60);
  });
});
