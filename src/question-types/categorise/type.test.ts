import { expect, test } from 'vitest';
import { samples } from './samples.ts';
import { categorise } from './type.ts';

const [foods] = samples;

test('the share right of all items is scored', () => {
  expect(categorise.score(foods, { placed: { milk: 'fridge', honey: 'fridge' } })).toMatchObject({
    fraction: 0.25,
  });
  expect(categorise.score(foods, { placed: {} })).toMatchObject({ reason: 'blank' });
  expect(categorise.score(foods, { placed: { milk: 'honey' } })).toMatchObject({ reason: 'does-not-fit' });
});

test('categories keep the author’s order', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    expect(categorise.learnerView(foods, seed).categories.map(({ text }) => text)).toEqual([
      'In the fridge',
      'In the cupboard',
    ]);
  }
});

test('a mix-up is answered with its rationale', () => {
  expect(categorise.feedback(foods, { placed: { honey: 'fridge' } }).parts.honey?.rationale).toContain(
    'honey only sets there',
  );
});

test('lint finds a mistake that is right, and a category that stays empty', () => {
  const question = {
    ...foods,
    categories: [...foods.categories, { id: 'freezer', text: 'In the freezer' }],
    mistakes: [{ item: 'milk', category: 'fridge', rationale: 'But it is.' }],
  };
  expect(categorise.lint(question).map(({ rule }) => rule)).toEqual(['mistake-is-right', 'empty-category']);
});
