import { expect, it } from 'vitest';
import { figureIn, readFigure } from './figures.ts';

const all = Number.POSITIVE_INFINITY;

it.each([
  ['79%', 79, 79, '%'],
  ['Up to 86 %', -all, 86, '%'],
  ['more than 20 communities', 20, all, 'communities'],
  ['2,400', 2400, 2400, ''],
  ['Seven or eight months', 7, 8, 'months'],
  ['Two years', 24, 24, 'months'],
  ['5–10 years', 60, 120, 'months'],
  ['eleven times as many', 11, 11, 'times as many'],
  ['5 or more loaves', 5, all, 'or more loaves'],
  ['In 2012', 2012, 2012, ''],
  ['Nearly two million', 2e6, 2e6, ''],
])('reads %s', (text, min, max, unit) => {
  expect(readFigure(text)).toMatchObject({ min, max, unit });
});

it.each([
  'Kneads it',
  'Two bakers in one of three shops',
  'Cebu',
  'one person helps another person there daily',
  'A 5',
])('takes %s for no figure', (text) => {
  expect(readFigure(text)).toBeUndefined();
});

it('finds a figure in a text, and no label', () => {
  expect(figureIn('It fell by seventy-nine per cent')).toBe('79');
  expect(figureIn('Up to 86%')).toBe('86%');
  expect(figureIn('Outcome 3: restore')).toBeUndefined();
  expect(figureIn('One person at a time')).toBeUndefined();
});
