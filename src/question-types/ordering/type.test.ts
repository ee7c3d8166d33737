import { describe, expect, it } from 'vitest';
import { opaqueId } from '#domain/random/random.ts';
import { samples } from './samples.ts';
import { ordering } from './type.ts';

const [five, three] = samples;
const at = (order: string[], question = five) => ordering.score(question, { order });

describe('marks of an ordering: the share of neighbours in the key that stand in the right sequence', () => {
  it.each([
    [['pick', 'wither', 'roll', 'darken', 'dry'], 1],
    [['dry', 'pick', 'wither', 'roll', 'darken'], 0.75],
    [['pick', 'wither', 'darken', 'roll', 'dry'], 0.75],
    [['wither', 'pick', 'darken', 'roll', 'dry'], 0.5],
    [['roll', 'wither', 'pick', 'darken', 'dry'], 0.5],
    [['dry', 'darken', 'roll', 'wither', 'pick'], 0],
  ])('%j earns %d', (order, fraction) => {
    expect(at(order)).toMatchObject({ outcome: 'scored', fraction });
  });

  it('gives an item the share of its own pairs', () => {
    const scoring = at(['wither', 'pick', 'roll', 'darken', 'dry']);
    if (scoring.outcome !== 'scored') throw new Error(scoring.outcome);
    expect(Object.fromEntries(scoring.parts.map((part) => [part.id, part.fraction]))).toEqual({
      pick: 0,
      wither: 0.5,
      roll: 1,
      darken: 1,
      dry: 1,
    });
  });

  it.each([
    ['nothing', [], 'blank'],
    ['an item too few', ['iron', 'brooklyn'], 'does-not-fit'],
    ['an item twice', ['iron', 'iron', 'akashi'], 'does-not-fit'],
    ['an item of another question', ['iron', 'brooklyn', 'tower'], 'does-not-fit'],
    ['an item too many', ['iron', 'brooklyn', 'akashi', 'iron'], 'does-not-fit'],
  ])('cannot score %s', (_name, order, reason) => {
    expect(at(order, three)).toEqual({ outcome: 'cannot-be-scored', reason });
  });
});

describe('the order that a learner is shown', () => {
  const SEEDS = 10_000;
  const orders = Array.from({ length: SEEDS }, (_, n) => {
    const seed = `attempt-${n}`;
    const authored = new Map(three.items.map(({ id }) => [opaqueId(seed, id), id]));
    return ordering.learnerView(three, seed).items.map((item) => authored.get(item.id));
  });

  it('is never the right one', () => {
    expect(orders.filter((order) => order.join() === three.answerKey.join())).toEqual([]);
  });

  it('is each of the others equally often, within 1.5 points', () => {
    const counts = new Map<string, number>();
    for (const order of orders) counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    expect(counts.size).toBe(5);
    for (const count of counts.values()) expect(Math.abs((100 * count) / SEEDS - 20)).toBeLessThan(1.5);
  });
});

describe('an ordering', () => {
  it('marks places, whatever the pairs earned', () => {
    const { parts } = ordering.feedback(three, { order: ['akashi', 'brooklyn', 'iron'] });
    expect(Object.entries(parts).map(([id, part]) => [id, part.verdict])).toEqual([
      ['akashi', 'not-right'],
      ['iron', 'not-right'],
      ['brooklyn', 'right'],
    ]);
  });

  it('reports two items that read the same', () => {
    const items = three.items.map((item) =>
      item.id === 'iron' ? { ...item, text: 'Brooklyn bridge!' } : item,
    );
    expect(ordering.lint({ ...three, items }).map((finding) => finding.rule)).toEqual(['same-items']);
  });
});
