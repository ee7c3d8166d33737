import type { BankWords } from '#question-types/contract.ts';

/** By the first part of a BCP 47 tag. They belong to the bank's text, so no catalog of the interface holds them. */
const WORDS: Readonly<Record<string, BankWords>> = {
  de: { true: 'Richtig', false: 'Falsch' },
  en: { true: 'True', false: 'False' },
  es: { true: 'Verdadero', false: 'Falso' },
  fr: { true: 'Vrai', false: 'Faux' },
  it: { true: 'Vero', false: 'Falso' },
  nl: { true: 'Waar', false: 'Niet waar' },
  pt: { true: 'Verdadeiro', false: 'Falso' },
};

const SIGNS: BankWords = { true: '✓', false: '✗' };

/**
 * The few words that a bank's language decides, for answers in words.
 * @param language the bank's BCP 47 tag; a language that is not listed gets signs, which are at home in all
 */
export function bankWords(language: string): BankWords {
  return WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? SIGNS;
}
