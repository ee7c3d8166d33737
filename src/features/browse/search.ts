/** Finding facts and questions by their words: case, accents and the kinds of quotes and dashes don't matter. */
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { BankWords } from '#question-types/contract.ts';
import { questionType } from '#question-types/registry.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';

/** Text as it is compared: "Genève’s" and "geneve's" are the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a folded text holds every word of a search, in any order and as any part of a word. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The words of a search; none for an empty one. */
export function searchWords(search: string): readonly string[] {
  return folded(search).split(' ').filter(Boolean);
}

// A text is folded once, however often a letter is added to the search.
const factTexts = new WeakMap<Fact, string>();
const questionTexts = new WeakMap<ReadyQuestion, string>();

export function factText(fact: Fact, bank: BankIndex): string {
  let text = factTexts.get(fact);
  if (text === undefined) {
    const topic = bank.topics.find((entry) => entry.id === fact.topic)?.title ?? '';
    text = folded([fact.claim, fact.section, fact.caveat ?? '', fact.year ?? '', topic].join('\n'));
    factTexts.set(fact, text);
  }
  return text;
}

/** What can be found of a question: all that it shows, and its answer and explanation as well. */
export function questionText(ready: ReadyQuestion, words: BankWords): string {
  let text = questionTexts.get(ready);
  if (text === undefined) {
    const { question } = ready;
    const type = questionType(question.type);
    const anatomy = type?.anatomy(question, words);
    text = folded(
      [
        question.prompt.replaceAll('*', ''),
        ...(anatomy?.shown ?? []),
        type?.keyInWords(question, words) ?? '',
        question.explanation ?? '',
      ].join('\n'),
    );
    questionTexts.set(ready, text);
  }
  return text;
}
