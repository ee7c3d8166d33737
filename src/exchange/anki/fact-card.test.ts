import { describe, expect, it } from 'vitest';
import type { FactData } from '#domain/bank/fact.ts';
import { factFront, piecesOf } from './fact-card.ts';

const front = (claim: string, ...data: FactData[]) => factFront({ claim, data }).front;

describe('the front of a fact’s card', () => {
  it('hides a figure, as digits or as a word, and nothing that only looks like it', () => {
    const number = (value: number, high?: number): FactData => ({
      type: 'number',
      value,
      ...(high === undefined ? {} : { high }),
      relation: 'about',
      unit: 'frogs',
    });
    expect(front('In 1995, 95 frogs sang.', number(95))).toBe('In 1995, […] frogs sang.');
    expect(front('Some 2,400 frogs sang.', number(2400))).toBe('Some […] frogs sang.');
    expect(front('Twelve frogs sang for 12.5 hours.', number(12))).toBe('[…] frogs sang for 12.5 hours.');
    expect(front('They sing for seven or eight months.', number(7, 8))).toBe(
      'They sing for […] or […] months.',
    );
  });
  it('hides a term wherever it stands, and all members of a list', () => {
    expect(front('Reeds are tall, and reeds bend.', { type: 'term', term: 'reeds' })).toBe(
      '[…] are tall, and […] bend.',
    );
    const members = ['frogs', 'tree frogs', 'newts'];
    expect(front('In the pond live tree frogs, frogs and newts.', { type: 'list', members })).toBe(
      'In the pond live […], […] and […].',
    );
  });
  it('asks with the bank’s own words where hiding leaves too little', () => {
    const members = ['frogs', 'newts', 'water beetles'];
    const claim = 'Frogs, newts and water beetles swim.';
    expect(front(claim, { type: 'list', members, ask: 'What swims?' })).toBe('What swims?');
    expect(front(claim, { type: 'list', members, statement: 'These swim: {{}}.' })).toBe('These swim: […].');
  });
  it('offers nothing where nothing of the data stands in the claim', () => {
    expect(front('Herons wait.', { type: 'term', term: 'patience' })).toBeUndefined();
    expect(front('Herons wait.')).toBeUndefined();
  });
});

it('cuts a text without losing any of it', () => {
  const pieces = piecesOf('a (b) c', ['(b)', 'c']);
  expect(pieces.map(({ text }) => text).join('')).toBe('a (b) c');
  expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['(b)', 'c']);
});
