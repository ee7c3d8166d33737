/** Every question that models make of the banks' facts: as sound as a written one. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingLine } from '#bank-lint/finding.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { check } from '#domain/bank/problem.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Bank } from '#domain/bank/read-bank.ts';
import { formsOf, makeQuestion, questionModels } from '#question-models/forms.ts';
import type { AnyQuestionType } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from '../../tools/bank-folder.ts';
import { formsSummary, WANTED_SHARE } from '../../tools/forms-by-fact.ts';
import { lintMade, madeQuestions } from '../../tools/made-questions.ts';
import { secretTexts } from '../contract/secrets.ts';

const banks = bankFolders().flatMap((folder) => {
  const { bank } = readBankFolder(folder, questionTypes);
  return bank ? [{ name: basename(folder), bank, made: madeQuestions(bank) }] : [];
});
const typeOf = (question: LoadedQuestion) => questionTypes.get(question.type) as AnyQuestionType;

describe.each(banks)('made of $name', ({ bank, made }) => {
  it('fit their types, by the id that was promised', () => {
    for (const { version: _version, ...question } of made) {
      const { problems } = check(typeOf(question as LoadedQuestion).schema, question, question.id);
      expect(problems, question.id).toEqual([]);
    }
    const ids = made.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(formsOf(bank.facts, bank.file).map(({ id }) => id));
  });

  it('are the same whenever they are made, and name the model and the fact', () => {
    for (const question of made) {
      expect(makeQuestion(question.id, structuredClone(bank.facts) as Fact[], bank.file)).toEqual(question);
      expect(question.facts).toHaveLength(1);
      expect(question.id).toContain(`${question.facts[0]}--`);
      expect(questionModels.map(({ id }) => id)).toContain(question['madeBy']);
    }
  });

  it('score 1 for their key', () => {
    for (const question of made) {
      const type = typeOf(question);
      const scoring = type.score(question, type.keyResponse(question));
      if (type.isEstimate?.(question)) expect(scoring.outcome, question.id).toBe('estimate');
      else expect(scoring, question.id).toMatchObject({ outcome: 'scored', fraction: 1 });
    }
  });

  it('tell a learner nothing before the reveal', () => {
    for (const question of made) {
      const view = JSON.stringify(typeOf(question).learnerView(question, 'seed'));
      for (const secret of secretTexts(typeOf(question), question)) {
        // A short key ("twice") stands within other words.
        if (secret.length > 12) expect(view, question.id).not.toContain(JSON.stringify(secret).slice(1, -1));
      }
    }
  });

  it('have nothing that the lint finds', { timeout: 120_000 }, () => {
    expect(lintMade(bank, made).map(findingLine)).toEqual([]);
  });
});

describe('made of ijm', () => {
  const { bank, made } = banks.find(({ name }) => name === 'ijm') as { bank: Bank; made: LoadedQuestion[] };
  const texts = (question: LoadedQuestion) =>
    typeOf(question)
      .anatomy(question, { true: 'True', false: 'False' })
      .choices.flatMap((choice) => choice.options)
      .map(({ text }) => text);

  it('with the written ones every fact has two forms, and most have three', () => {
    const { few, share } = formsSummary(bank);
    expect(few).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(WANTED_SHARE);
  });

  it('never offer 79 % against 86 %', () => {
    for (const question of made) {
      const options = texts(question).join(' | ');
      expect(/\b79\b/.test(options) && /\b86\b/.test(options), question.id).toBe(false);
      if (question.type === 'true-false')
        expect(/\b79\b/.test(question.prompt) && question.facts[0]?.startsWith('ph'), question.id).toBe(
          false,
        );
      const shown = JSON.stringify(typeOf(question).learnerView(question, 'x'));
      expect(shown, question.id).not.toMatch(/\b(10|ten) times\b|\btenfold\b/i);
    }
  });

  it('never offer India where the list of countries is asked for', () => {
    for (const question of made.filter(({ facts }) => facts.includes('countries')))
      expect(JSON.stringify(typeOf(question).learnerView(question, 'x')), question.id).not.toContain('India');
  });

  it('never ask for a guess at how many people were harmed', () => {
    const estimates = made.filter((one) => typeOf(one).isEstimate?.(one));
    expect(estimates.length).toBeGreaterThan(0);
    for (const { id, facts, prompt } of estimates) {
      const sensitive = bank.facts.some((fact) => facts.includes(fact.id) && fact.sensitive?.length);
      expect(Boolean(sensitive) && /how many (?!years|months)/i.test(prompt), id).toBe(false);
      expect(prompt, id).not.toMatch(/\b(children|survivors|victims)\b/i);
    }
  });
});
