/** What a rule is given, and what it is. */

import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Bank } from '#domain/bank/read-bank.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import type { Anatomy, AnyQuestionType, BankWords } from '#question-types/contract.ts';

/** A question with what can be known of it without knowing its type. */
export interface Subject {
  readonly question: LoadedQuestion;
  readonly type: AnyQuestionType;
  readonly anatomy: Anatomy;
  /** Those of its facts that exist. */
  readonly facts: readonly Fact[];
  /** Its own and its facts'. */
  readonly tags: readonly Tag[];
}

export interface Surroundings {
  readonly bank: Bank;
  readonly subjects: readonly Subject[];
  readonly words: BankWords;
  /** Capitalised words of the bank that are names: places, people, organisations; lower-cased. */
  readonly names: ReadonlySet<string>;
}

/** A finding before its rule and question are written on it. */
export interface Remark {
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** By rules about the whole bank: the question that it is about. */
  readonly question?: string;
}

export interface Rule {
  /** The name of its file. */
  readonly id: string;
  /** Whether it can find errors: rules that can't are left out of a build. */
  readonly finds: 'errors' | 'warnings' | 'both';
  /** Left out of a build: it judges the bank or the code as a whole, and no question by it is unfit to be asked. */
  readonly checkOnly?: true;
  /** Whether it judges words, and so speaks English alone. */
  readonly english?: true;
  readonly question?: (subject: Subject, around: Surroundings) => readonly Remark[];
  readonly bank?: (around: Surroundings) => readonly Remark[];
}

export const error = (message: string, question?: string): Remark => ({
  level: 'error',
  message,
  ...(question !== undefined && { question }),
});

export const warning = (message: string, question?: string): Remark => ({
  level: 'warning',
  message,
  ...(question !== undefined && { question }),
});
