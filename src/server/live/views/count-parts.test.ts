import { describe, expect, it } from 'vitest';
import type { AnswerRow } from '#question-types/contract.ts';
import { countParts, countPicks } from './count-parts.ts';

const row = (id: string, said: string | undefined, right = false): AnswerRow => ({
  id,
  text: `item ${id}`,
  said,
  right,
});
const KEY = [row('a', 'north', true), row('b', 'south', true)];

describe('answers counted by part', () => {
  it('with nobody’s answer name every part and its key, and no mistake', () => {
    expect(countParts({ key: KEY, given: [] })).toEqual([
      { id: 'a', text: 'item a', at: undefined, key: 'north', right: 0, instead: undefined },
      { id: 'b', text: 'item b', at: undefined, key: 'south', right: 0, instead: undefined },
    ]);
  });
  it('tell how many had each part right, and the commonest mistake with the first who made it', () => {
    const given = [
      [row('a', 'east'), row('b', 'south', true)],
      [row('a', 'West'), row('b', 'south', true)],
      [row('a', 'west'), row('b', 'north')],
      [row('a', 'north', true), row('b', undefined)],
    ];
    const [a, b] = countParts({ key: KEY, given });
    expect(a).toMatchObject({ right: 1, instead: { text: 'West', count: 2, by: 1 } });
    expect(b).toMatchObject({ right: 2, instead: { text: 'north', count: 1, by: 2 } });
  });
  it('take of equal mistakes the same one whatever the order of answers', () => {
    const given = [[row('a', 'west')], [row('a', 'east')]];
    for (const some of [given, given.toReversed()])
      expect(countParts({ key: KEY, given: some })[0]?.instead?.text).toBe('east');
  });
  it('count no one who left a part open', () => {
    const [a] = countParts({ key: KEY, given: [[row('a', undefined)]] });
    expect(a).toMatchObject({ right: 0, instead: undefined });
  });
});

describe('picks', () => {
  const pick = (id: string, keyed: boolean) => ({ id, text: id, keyed, rationale: undefined });
  const picks = [pick('kenya', true), pick('peru', false), pick('zambia', true), pick('mexico', false)];
  it('name all that is keyed and all that was picked, the most picked first', () => {
    const picked = [new Set(['peru']), new Set(['peru', 'kenya'])];
    const counted = countPicks(picks, picked).map(({ id, count, keyed }) => [id, count, keyed]);
    expect(counted).toEqual([
      ['peru', 2, false],
      ['kenya', 1, true],
      ['zambia', 0, true],
    ]);
  });
  it('that name nothing known are not counted', () => {
    expect(countPicks(picks, [new Set(['atlantis'])]).every(({ count }) => count === 0)).toBe(true);
  });
});
