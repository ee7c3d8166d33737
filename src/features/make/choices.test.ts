import { describe, expect, test } from 'vitest';
import type { BankIndex, TopicIndex } from '#domain/bank/delivered.ts';
import { quizFromFragment, quizToFragment } from '#domain/quiz/link.ts';
import { countFromIndex, mostThatFit, typesOf } from '#parts/choices/topic-counts.ts';
import { firstChoices, quizOf } from './choices.ts';

const topic = (id: string, kinds: Record<string, number>, tagged: Record<string, number>): TopicIndex => {
  const count = Object.values(kinds).reduce((a, b) => a + b, 0);
  return { id, title: id, count, factCount: count, chunks: 1, kinds, tagged };
};
const water = topic('water', { 'single-choice': 4, ordering: 2 }, { '': 6 });
const nets = topic(
  'nets',
  { 'single-choice': 3, matching: 2 },
  { '': 2, detention: 2, 'child-abuse+detention': 1 },
);
const bank = { id: 'pond', topics: [water, nets] } as unknown as BankIndex;
const TYPES = typesOf(bank, ['ordering', 'single-choice', 'map']);

describe('counting from the index alone', () => {
  test('is exact where kinds or subjects alone narrow the choice', () => {
    expect(countFromIndex(nets, TYPES, [])).toBe(5);
    expect(countFromIndex(nets, ['matching'], [])).toBe(2);
    expect(countFromIndex(nets, TYPES, ['detention'])).toBe(2);
    expect(countFromIndex(nets, TYPES, ['child-abuse'])).toBe(4);
    expect(countFromIndex(water, ['ordering'], ['detention'])).toBe(2);
    expect(countFromIndex(nets, [], ['detention'])).toBe(0);
  });
  test('is open where both do, and then says how many at most', () => {
    expect(countFromIndex(nets, ['single-choice'], ['detention'])).toBeNull();
    expect(mostThatFit(nets, ['single-choice'], ['detention'])).toBe(2);
  });
});

describe('the quiz that was chosen', () => {
  test('lists the bank’s kinds in the given order, unknown ones last', () => {
    expect(TYPES).toEqual(['ordering', 'single-choice', 'matching']);
  });
  test('leaves "all" unsaid, and comes back from its link as it was', () => {
    const all = quizOf(bank, firstChoices(bank, TYPES), TYPES, ['detention'], 'seed1');
    expect(all.choices).toEqual({ of: 'topics', topics: [], length: 10 });
    const some = quizOf(
      bank,
      {
        ...firstChoices(bank, TYPES),
        topics: ['nets'],
        types: ['matching'],
        length: 'all',
        behaviour: 'test',
        timeLimit: 20,
      },
      TYPES,
      [],
      'seed1',
    );
    expect(some).toMatchObject({
      choices: { topics: ['nets'], types: ['matching'], length: 'all' },
      timeLimit: 20,
    });
    for (const quiz of [all, some]) expect(quizFromFragment(quizToFragment(quiz, 'v1'))?.quiz).toEqual(quiz);
  });
  test('has a time limit only as a test', () => {
    const practice = quizOf(bank, { ...firstChoices(bank, TYPES), timeLimit: 20 }, TYPES, [], 'seed1');
    expect('timeLimit' in practice).toBe(false);
  });
});
