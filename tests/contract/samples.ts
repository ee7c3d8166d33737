/** Every registered type with every sample of it: what the contract suite runs over. */
import type { QuestionBase } from '#domain/bank/question.ts';
import type { AnyQuestionType, BankWords } from '#question-types/contract.ts';
import { questionTypes } from '#question-types/registry.ts';

export const WORDS: BankWords = { true: 'True', false: 'False' };

export interface Case {
  readonly name: string;
  readonly type: AnyQuestionType;
  readonly question: QuestionBase;
}

export const types: readonly AnyQuestionType[] = [...questionTypes.values()];

const samplesOf = import.meta.glob<readonly QuestionBase[]>('../../src/question-types/*/samples.ts', {
  import: 'samples',
  eager: true,
});

export function samples(type: string): readonly QuestionBase[] {
  const found = samplesOf[`../../src/question-types/${type}/samples.ts`] ?? [];
  if (found.length < 2) throw new Error(`${type}/samples.ts needs two samples or more`);
  return found;
}

export const cases: readonly Case[] = types.flatMap((type) =>
  samples(type.id).map((question) => ({ name: `${type.id}: ${question.id}`, type, question })),
);

/** Every string that stands anywhere in a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsIn);
  return [];
}
