import type { BankWords } from '#question-types/contract.ts';

/** The few words in a file that are neither a bank's nor a format's; given by whoever knows the language. */
export interface FileWords {
  /** In the bank's language. */
  readonly bank: BankWords;
  /** "Keep in mind:" before a caveat. */
  readonly keepInMind: string;
  /** "speaks of 2012". */
  readonly speaksOf: (year: number) => string;
  /** That a fact follows from the text without being said in it. */
  readonly derived: string;
  /** Asks what a place in a document says. */
  readonly whatIsSaid: (source: string) => string;
}
