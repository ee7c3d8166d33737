/** A game in the making: which questions, in which order. Pure. */
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';

export const LENGTHS = [5, 8, 10, 15, 20] as const;

/** How questions are drawn. */
export interface DrawChoices {
  readonly topics: readonly string[];
  readonly length: (typeof LENGTHS)[number];
  readonly order: Quiz['order'];
  readonly leaveOut: readonly Tag[];
  readonly seed: string;
}

/** The quiz that draws them; the same for the same seed. */
export function quizOf(bank: BankIndex, { topics, length, order, leaveOut, seed }: DrawChoices): Quiz {
  const every = bank.topics.every(({ id }) => topics.includes(id));
  return {
    bank: bank.id,
    seed,
    choices: {
      of: 'topics',
      topics: every ? [] : bank.topics.map(({ id }) => id).filter((id) => topics.includes(id)),
      length,
    },
    order,
    behaviour: 'practice',
    leaveOut: [...leaveOut],
  };
}

/** The same list with one of its places a step nearer the beginning (−1) or the end (1). */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const to = index + by;
  const one = list[index];
  const other = list[to];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, i) => (i === index ? other : i === to ? one : entry));
}
