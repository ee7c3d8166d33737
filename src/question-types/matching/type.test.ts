import { expect, test } from 'vitest';
import { samples } from './samples.ts';
import { matching } from './type.ts';

const [tools] = samples;

test('a spare target’s rationale answers whoever chose it, unless that mix-up has its own', () => {
  const { parts } = matching.feedback(tools, { pairs: { leaves: 'spade', seedling: 'spade' } });
  expect(parts.leaves?.rationale).toContain('A spade digs large holes');
  expect(parts.seedling?.rationale).toContain('several times as wide');
  expect(parts.hedge).toMatchObject({ verdict: 'missed' });
});

test('items and targets are shuffled apart from each other', () => {
  const places = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    const view = matching.learnerView(tools, `s${seed}`);
    const item = view.items.findIndex(({ text }) => text === 'Trimming a hedge');
    const target = view.targets.findIndex(({ text }) => text === 'Shears');
    places.add(`${item}-${target}`);
  }
  expect(places.size).toBe(12);
});

test('is complete once every item has a target', () => {
  const view = matching.learnerView(tools, 's');
  const [a, b, c] = view.items.map(({ id }) => id) as [string, string, string];
  const target = view.targets[0]?.id ?? '';
  expect(matching.isComplete(view, { pairs: { [a]: target, [b]: target } })).toBe(false);
  expect(matching.isComplete(view, { pairs: { [a]: target, [b]: target, [c]: target } })).toBe(true);
});

test('lint finds a mistake that is the key’s own pair', () => {
  const question = { ...tools, mistakes: [{ item: 'hedge', target: 'shears', rationale: 'But it is.' }] };
  expect(matching.lint(question).map(({ rule }) => rule)).toEqual(['mistake-is-right']);
});
