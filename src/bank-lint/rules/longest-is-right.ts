import type { Choice } from '#question-types/contract.ts';
import { atLeast } from '../chance.ts';
import { isNumeric, keyed, writtenChoices } from '../choices.ts';
import { error, type Remark, type Rule, type Surroundings } from '../rule.ts';
import { plain } from '../text.ts';

const SIGNIFICANT = 0.05;

/** Over the whole bank, picking the longest option (or the shortest) must not pay. */
export const longestIsRight: Rule = {
  id: 'longest-is-right',
  finds: 'errors',
  checkOnly: true,
  bank: (around) => {
    const { longest, shortest } = keyLengths(around);
    return [...remark('longest', longest), ...remark('shortest', shortest)];
  },
};

export interface KeyLengths {
  /** Choices in which one option alone is so. */
  readonly choices: number;
  /** Those in which it is the key. */
  readonly keys: number;
  /** Chance of that many or more, if length told nothing (binomial, each choice with its own 1/n). */
  readonly p: number;
}

/** Of choices with one key. The length of a figure says nothing, so choices between figures stay out. */
export function keyLengths({ subjects, words }: Surroundings): { longest: KeyLengths; shortest: KeyLengths } {
  const choices = subjects
    .flatMap(({ anatomy }) => writtenChoices(anatomy, words))
    .filter((choice) => choice.single && !isNumeric(choice));
  return { longest: tally(choices, Math.max), shortest: tally(choices, Math.min) };
}

function tally(choices: readonly Choice[], extreme: (...lengths: number[]) => number): KeyLengths {
  const chances: number[] = [];
  let keys = 0;
  for (const choice of choices) {
    const most = extreme(...choice.options.map((option) => plain(option.text).length));
    const holders = choice.options.filter((option) => plain(option.text).length === most);
    if (holders.length !== 1) continue;
    chances.push(1 / choice.options.length);
    if (keyed(choice)[0] === holders[0]) keys++;
  }
  return { choices: chances.length, keys, p: atLeast(keys, chances) };
}

function remark(which: string, { choices, keys, p }: KeyLengths): Remark[] {
  if (p >= SIGNIFICANT) return [];
  return [
    error(
      `the key is the ${which} option in ${keys} of the ${choices} choices that have a ${which}: more than chance allows (p = ${p.toFixed(3)})`,
    ),
  ];
}
