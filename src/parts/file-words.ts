import { useLingui } from '@lingui/react/macro';
import type { FileWords } from '#exchange/bank-content/words.ts';
import { bankWords } from './bank-words.ts';

/** The interface's words in files that the app writes for people. */
export function useFileWords(language: string): FileWords {
  const { t } = useLingui();
  return {
    bank: bankWords(language),
    keepInMind: t`Keep in mind:`,
    speaksOf: (year) => t`speaks of ${year}`,
    derived: t`follows from the text, not said in it`,
    whatIsSaid: (source) => t`What is said in ${source}?`,
  };
}
