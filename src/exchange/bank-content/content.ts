/** What files for people and for other programs hold of a bank: its facts and questions, and where they come from. */
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { isOffered } from '#domain/bank/tags.ts';

export interface ContentQuestion {
  readonly question: LoadedQuestion;
  /** Those that it asks for. */
  readonly facts: readonly Fact[];
  readonly tags: readonly Tag[];
}

export interface BankContent {
  readonly bank: Pick<BankIndex, 'id' | 'title' | 'language' | 'documents'>;
  readonly facts: readonly Fact[];
  readonly questions: readonly ContentQuestion[];
}

export type Kinds = 'facts' | 'questions' | 'both';

/** Only what was asked for, and nothing on a subject that the learner left out. */
export function chosenContent(content: BankContent, kinds: Kinds, leaveOut: readonly Tag[]): BankContent {
  const leftOut = new Set(leaveOut);
  return {
    bank: content.bank,
    facts: kinds === 'questions' ? [] : content.facts.filter((f) => isOffered(f.sensitive ?? [], leftOut)),
    questions: kinds === 'facts' ? [] : content.questions.filter((q) => isOffered(q.tags, leftOut)),
  };
}

/** How a place in a document is written everywhere: the student FAQ, “What is IJM?”. */
export function sourceOf(
  bank: Pick<BankIndex, 'documents'>,
  fact: Pick<Fact, 'document' | 'section'>,
): string {
  const title = bank.documents.find((entry) => entry.id === fact.document)?.shortTitle ?? fact.document;
  return `${title}, “${fact.section}”`;
}

/** The places of several facts, each once. */
export function sourcesOf(bank: Pick<BankIndex, 'documents'>, facts: readonly Fact[]): string[] {
  return [...new Set(facts.map((fact) => sourceOf(bank, fact)))];
}
