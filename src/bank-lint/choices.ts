/** Questions about the choices of a question that several rules ask. */
import type { Anatomy, BankWords, Choice } from '#question-types/contract.ts';
import { readFigure } from './figures.ts';
import { words } from './text.ts';

export type Option = Choice['options'][number];

/** Whether the choice is between true and false, where most rules about options have nothing to say. */
export function isTrueOrFalse(choice: Choice, words: BankWords): boolean {
  return (
    choice.options.length === 2 &&
    choice.options.every(({ text }) => text === words.true || text === words.false)
  );
}

/** Choices of written options. */
export function writtenChoices(anatomy: Anatomy, words: BankWords): Choice[] {
  return anatomy.choices.filter((choice) => !isTrueOrFalse(choice, words));
}

export const keyed = (choice: Choice): Option[] => choice.options.filter((option) => option.keyed);
export const distractors = (choice: Choice): Option[] => choice.options.filter((option) => !option.keyed);

export function isNumeric(choice: Choice): boolean {
  return choice.options.every((option) => readFigure(option.text) !== undefined);
}

/**
 * The texts that a learner must come up with or pick out; not those that every learner is shown and only puts
 * in order or in place.
 */
export function keyTexts(anatomy: Anatomy): string[] {
  const picked = anatomy.choices.flatMap((choice) => keyed(choice).map((option) => option.text));
  const shown = anatomy.shown.toSorted((a, b) => b.length - a.length);
  const isGiven = (text: string) =>
    words(shown.reduce((rest, given) => rest.replaceAll(given, ' '), text)).length === 0;
  return [...new Set([...picked, ...anatomy.key.filter((text) => !isGiven(text))])];
}

/** The prompt, with the text whose blanks are to be filled: what a learner reads before looking at options. */
export function stemOf(question: { readonly prompt: string }, anatomy: Anatomy): string {
  return [question.prompt, ...anatomy.shown.filter((text) => BLANK.test(text))].join(' ');
}

/** How a place to be filled in is written. */
export const BLANK = /_{2,}|\{\{[a-z0-9-]+\}\}/;

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
