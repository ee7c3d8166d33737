/** The made-up bank of tests, as files for people hold it. */
import { chunkFile } from '#domain/bank/chunks.ts';
import type { DeliveredFacts } from '#domain/bank/delivered.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { tagsOf } from '#domain/bank/tags.ts';
import type { BankContent } from '#exchange/bank-content/content.ts';
import type { FileWords } from '#exchange/bank-content/words.ts';
import { fetchPond, pond } from './made-up-bank.ts';

async function fileOf<T>(name: string): Promise<T> {
  const response = await fetchPond(name);
  return (await response.json()) as T;
}

async function contentOf(): Promise<BankContent> {
  const { facts } = await fileOf<DeliveredFacts>('facts.json');
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const names = pond.topics.flatMap(({ id, chunks }) =>
    Array.from({ length: chunks }, (_, chunk) => chunkFile(id, chunk)),
  );
  const files = await Promise.all(names.map((name) => fileOf<{ questions: LoadedQuestion[] }>(name)));
  return {
    bank: pond,
    facts,
    questions: files.flatMap(({ questions }) =>
      questions.map((question) => ({
        question,
        facts: question.facts.flatMap((id) => byId.get(id) ?? []),
        tags: tagsOf(question, byId),
      })),
    ),
  };
}

export const pondContent = await contentOf();

export const WORDS: FileWords = {
  bank: { true: 'True', false: 'False' },
  keepInMind: 'Keep in mind:',
  speaksOf: (year) => `speaks of ${year}`,
  derived: 'follows from the text',
  whatIsSaid: (source) => `What is said in ${source}?`,
};
