/** The words of models, one file a bank language. A bank in a language without words has no made questions. */
import type { Fact } from '#domain/bank/fact.ts';
import { en } from './en.ts';

/** Sentences come whole from facts; here is only what stands around them. */
export interface Words {
  /** "1,000"; a range as "7 or 8". */
  figure(value: number, high?: number): string;
  /** A figure with its unit: "79%", "2 years". */
  measure(figure: string, unit: string): string;
  /** "a, b and c". */
  join(members: readonly string[]): string;
  /** An option that stands alone begins with a capital. */
  option(text: string): string;

  estimatePrompt(ask: string): string;
  gapPrompt(document: string): string;
  meaningPrompt(term: string, document: string): string;
  ends: { readonly first: string; readonly last: string };

  /** Two or three sentences after the answer. */
  explanation(fact: Fact, document: string): string;
  /** Why what stands in a sentence is right: the sentence as it is meant to be, and where to find it. */
  says(sentence: string, fact: Fact, document: string): string;
  /** Why a statement that is true is not false: what a doubter may have had in mind. */
  doubted(other: string, why: string): string;
  /** The same, where the doubter read the whole sentence in another way. */
  misread(sentence: string, why: string): string;
  /** Why a false statement is not true. */
  instead(sentence: string, why: string): string;
  /** A distractor that belongs to another fact. */
  elsewhere(claim: string): string;
  /** Where an item stands in an order. */
  place(n: number, before: string | undefined, after: string | undefined, document: string): string;
  /** What goes with what. */
  pair(left: string, right: string, document: string): string;
  /** A right side given to the wrong left side. */
  mixedUp(right: string, itsLeft: string, left: string, itsRight: string): string;
  group(member: string, group: string, document: string): string;
}

const languages: Readonly<Record<string, Words>> = { en };

/** @param language BCP 47 tag */
export function wordsOf(language: string): Words | undefined {
  return languages[language.split('-')[0] ?? ''];
}
