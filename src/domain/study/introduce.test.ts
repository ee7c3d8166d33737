import { describe, expect, it } from 'vitest';
import type { Fact } from '../bank/fact.ts';
import { askedFacts, offerOf, writtenForm } from './forms.ts';
import { introductionOrder } from './introduce.ts';
import type { FactState } from './mastery.ts';

const fact = (id: string, topic: string, change: Partial<Fact> = {}): Fact => ({
  id,
  claim: `It is ${id}.`,
  document: 'note',
  section: 'Sky',
  topic,
  ...change,
});
const FACTS = [
  fact('a1', 'a'),
  fact('b1', 'b', { sensitive: ['detention'] }),
  fact('a2', 'a', { context: 'Kept for reading.' }),
  fact('c1', 'c'),
  fact('a3', 'a'),
  fact('a4', 'a'),
  fact('b2', 'b'),
];
const asked = askedFacts(FACTS, { order: ['b', 'a'], optional: ['c'] });
const known = (...ids: string[]) =>
  new Map(
    ids.map((id) => [
      id,
      { memory: { stability: 1, difficulty: 5, at: 0, extra: 0 } } as unknown as FactState,
    ]),
  );

describe('the facts that are asked', () => {
  it('stand topic after topic in the order of study, those kept for reading left out', () => {
    expect(asked.map(({ id }) => id)).toEqual(['b1', 'b2', 'a1', 'a3', 'a4', 'c1']);
    expect(asked.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(asked.filter(({ optional }) => optional).map(({ id }) => id)).toEqual(['c1']);
  });
});

describe('what is offered', () => {
  const byId = new Map(FACTS.map((f) => [f.id, f]));
  const form = (id: string, facts: string[], estimate = false) =>
    writtenForm({ id, type: 'numeric', facts }, byId, estimate);
  const forms = [
    form('b.one', ['b1']),
    form('b.two', ['b1', 'b2']),
    form('a.guess', ['a1'], true),
    form('a.read', ['a2', 'a3']),
    form('a.three', ['a3']),
  ];

  it('is the facts with a question that scores them, and no question on facts that are not asked', () => {
    const { facts, byFact } = offerOf({ facts: asked, forms, leaveOut: [] });
    expect(facts.map(({ id }) => id)).toEqual(['b1', 'b2', 'a3']);
    expect(byFact.get('a3')?.map(({ id }) => id)).toEqual(['a.three']);
    expect(byFact.get('a1')?.map(({ id }) => id)).toEqual(['a.guess']);
  });
  it('leaves out every question that touches a subject, with the facts that have no other', () => {
    const { facts } = offerOf({ facts: asked, forms, leaveOut: ['detention'] });
    expect(facts.map(({ id }) => id)).toEqual(['a3']);
  });
});

describe('the order in which new facts come in', () => {
  it('begins topics one after the other, two facts of the first for each of the next', () => {
    expect(introductionOrder(asked, new Map()).map(({ id }) => id)).toEqual(['b1', 'b2', 'a1', 'a3', 'a4']);
    const long = askedFacts(
      ['p', 'q', 'r'].flatMap((topic) => [1, 2, 3, 4].map((n) => fact(`${topic}${n}`, topic))),
      { order: ['p', 'q', 'r'], optional: [] },
    );
    expect(introductionOrder(long, new Map()).map(({ id }) => id)).toEqual([
      'p1',
      'p2',
      'q1',
      'p3',
      'p4',
      'q2',
      'q3',
      'q4',
      'r1',
      'r2',
      'r3',
      'r4',
    ]);
  });
  it('passes over what is known, and keeps optional topics for the end or until they are chosen', () => {
    expect(introductionOrder(asked, known('b1', 'a1')).map(({ id }) => id)).toEqual(['b2', 'a3', 'a4']);
    expect(introductionOrder(asked, known('b1', 'b2', 'a1', 'a3', 'a4')).map(({ id }) => id)).toEqual(['c1']);
    expect(introductionOrder(asked, new Map(), ['c']).map(({ id }) => id)).toContain('c1');
  });
});
