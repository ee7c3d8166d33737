import { describe, expect, it } from 'vitest';
import type { QuestionBase } from '#domain/bank/question.ts';
import { opaqueId } from '#domain/random/random.ts';
import type { AnyQuestionType } from '#question-types/contract.ts';
import { cases, WORDS } from './samples.ts';

const SEEDS = 10_000;
/** In points of a hundred. */
const TOLERANCE = 1.5;

interface Shuffled {
  readonly name: string;
  readonly type: AnyQuestionType;
  readonly question: QuestionBase;
  readonly ids: readonly string[];
}

/** Each set of options that is shuffled, once, however many places choose from it. */
const shuffled: readonly Shuffled[] = cases.flatMap(({ name, type, question }) => {
  const sets = type
    .anatomy(question, WORDS)
    .choices.filter((choice) => choice.shuffled)
    .map((choice) => choice.options.map((option) => option.id));
  const distinct = new Map(sets.map((ids) => [[...ids].sort().join(' '), ids]));
  return [...distinct.values()].map((ids) => ({ name, type, question, ids }));
});

const asWritten = cases.filter(
  ({ question, type }) =>
    question.shownOrder === 'as-written' && type.anatomy(question, WORDS).choices.length === 1,
);

describe('shuffles', () => {
  it('are used by some types and not by all', () => {
    expect(shuffled.length).toBeGreaterThan(0);
    expect(asWritten.length).toBeGreaterThan(0);
  });

  it.each(shuffled)('put every option of $name in every place equally often', ({ type, question, ids }) => {
    const counts = ids.map(() => ids.map(() => 0));
    for (let n = 0; n < SEEDS; n++) {
      const seed = `attempt-${n}`;
      shownOrder(type, question, seed, ids).forEach((option, place) => {
        const row = counts[option];
        if (row) row[place] = (row[place] ?? 0) + 1;
      });
    }
    const even = 100 / ids.length;
    for (const share of counts.flat().map((count) => (100 * count) / SEEDS)) {
      expect(Math.abs(share - even)).toBeLessThan(TOLERANCE);
    }
  });

  it.each(asWritten)('leave $name as it was written', ({ type, question }) => {
    const ids = type.anatomy(question, WORDS).choices[0]?.options.map((option) => option.id) ?? [];
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(shownOrder(type, question, seed, ids)).toEqual(ids.map((_, index) => index));
    }
  });
});

/** The order in which a view shows these ids, as their indexes. */
function shownOrder(
  type: AnyQuestionType,
  question: QuestionBase,
  seed: string,
  ids: readonly string[],
): number[] {
  const indexes = new Map(ids.map((id, index) => [opaqueId(seed, id), index]));
  const order: number[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) look(part);
    } else if (typeof node === 'object' && node !== null) {
      const index = 'id' in node ? indexes.get(String(node.id)) : undefined;
      if (index !== undefined) order.push(index);
      for (const part of Object.values(node)) look(part);
    }
  };
  look(type.learnerView(question, seed));
  if (order.length !== ids.length)
    throw new Error(`${question.id} shows ${order.length} of ${ids.length} options`);
  return order;
}
