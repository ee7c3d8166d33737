import { describe, expect, test } from 'vitest';
import type { Results } from '#domain/attempt/results.ts';
import { factOutcomes, shortPrompt } from './outcome.ts';

function resultsWith(questions: readonly (readonly [string, Record<string, number>])[]): Results {
  return {
    questions: questions.map(([question, facts]) => ({
      question,
      standing: 'right',
      turn: {
        question,
        turn: 1,
        seed: 's',
        response: { facts: Object.entries(facts).map(([fact, fraction]) => ({ fact, fraction })) },
      },
    })),
  } as unknown as Results;
}

describe('facts of a quiz', () => {
  test('count as right only where they were right every time they were asked', () => {
    const results = resultsWith([
      ['a.one', { x: 1, y: 1 }],
      ['a.two', { x: 0.5 }],
    ]);
    const facts = factOutcomes(results, () => []);
    expect(facts.map(({ fact, standing, questions }) => [fact, standing, questions])).toEqual([
      ['x', 'partly', ['a.one', 'a.two']],
      ['y', 'right', ['a.one']],
    ]);
  });

  test('keep the topic of their question where the bank no longer has them', () => {
    expect(factOutcomes(resultsWith([['gone.one', { x: 1 }]]), () => [])[0]?.topic).toBe('gone');
  });
});

describe('a short prompt', () => {
  test('drops marks of emphasis and stays whole where it fits', () => {
    expect(shortPrompt('Who is **not** here?')).toBe('Who is not here?');
  });

  test('is cut between words, without a dangling comma', () => {
    expect(shortPrompt('One two three, four five', 16)).toBe('One two three …');
  });

  test('is cut even where there is no space', () => {
    expect(shortPrompt('a'.repeat(50), 20)).toBe(`${'a'.repeat(20)} …`);
  });
});
