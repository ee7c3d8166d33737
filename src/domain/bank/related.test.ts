import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { type Neighbourhood, relatedFacts } from './related.ts';

const fact = (id: string, change: Partial<Fact> = {}): Fact => ({
  id,
  claim: id,
  document: 'book',
  section: `On ${id}`,
  topic: 'water',
  ...change,
});
const related = (facts: readonly Fact[], change: Partial<Neighbourhood> = {}) =>
  relatedFacts('frog', { facts, questions: [], stations: [], ...change }).map(({ id }) => id);
const term = (word: string): Partial<Fact> => ({ data: [{ type: 'term', term: word }] });

describe('facts that belong to one', () => {
  it('share a question with it, wherever they stand', () => {
    const facts = [fact('frog'), fact('newt', { topic: 'shore', document: 'letter' }), fact('reed')];
    expect(related(facts, { questions: [{ facts: ['frog', 'newt'] }] })).toEqual(['newt']);
  });
  it('or a word of their data, in whatever form and case', () => {
    const facts = [
      fact('frog', term('The Pond')),
      fact('carp', { topic: 'sky', data: [{ type: 'list', members: ['pond', 'lake'] }] }),
      fact('newt', term('river')),
    ];
    expect(related(facts)).toEqual(['carp']);
  });
  it('but not a word that is everywhere, nor a bare figure', () => {
    const many = Array.from({ length: 8 }, (_, i) => fact(`f${i}`, term('pond')));
    expect(related([fact('frog', term('pond')), ...many])).toEqual([]);
    const four = (unit: string): Partial<Fact> => ({
      data: [{ type: 'number', value: 4, relation: 'exactly', unit }],
    });
    expect(
      related([fact('frog', four('legs')), fact('newt', four('years')), fact('toad', four('legs'))]),
    ).toEqual(['toad']);
  });
  it('or stand under the same heading of the same topic', () => {
    const there = { section: 'On frogs' };
    const facts = [
      fact('frog', there),
      fact('toad', there),
      fact('newt'),
      fact('carp', { ...there, topic: 'sky' }),
    ];
    expect(related(facts)).toEqual(['toad']);
  });
  it('come nearest first, at most five, in the bank’s order among equals', () => {
    const there = { section: 'On frogs' };
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => fact(id, there));
    expect(related([fact('frog', there), ...others], { questions: [{ facts: ['frog', 'f'] }] })).toEqual([
      'f',
      'a',
      'b',
      'c',
      'd',
    ]);
  });
  it('count a neighbour along the path for less than one of the same topic', () => {
    const stations = [{ topics: ['water', 'shore'] }];
    const facts = [
      fact('frog', term('pond')),
      fact('far', { ...term('pond'), topic: 'sky' }),
      fact('near', { ...term('pond'), topic: 'shore' }),
      fact('here', term('pond')),
    ];
    expect(related(facts, { stations })).toEqual(['here', 'near', 'far']);
  });
  it('are never the fact itself, nor one for reading only', () => {
    const there = { section: 'On frogs' };
    expect(related([fact('frog', there), fact('toad', { ...there, context: 'Only told.' })])).toEqual([]);
    expect(relatedFacts('gone', { facts: [fact('frog')], questions: [], stations: [] })).toEqual([]);
  });
});
