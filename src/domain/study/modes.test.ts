import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedFact, Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { compareQuestions, type ModeInput, missedFacts, missedQuestions, topicDrill } from './modes.ts';
import { largestRemainder, type RehearsalInput, rehearsal } from './rehearsal.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1, 9);
const SIZES = { leaf: 12, water: 6, cup: 2 };

const FACTS: AskedFact[] = Object.entries(SIZES).flatMap(([topic, size], t) =>
  Array.from({ length: size }, (_, i) => ({
    id: `${topic}-${i}`,
    topic,
    order: t * 100 + i,
    optional: topic === 'cup',
  })),
);
const form = (id: string, facts: readonly string[], change: Partial<Form> = {}): Form => ({
  id,
  type: 'single-choice',
  facts,
  tags: [],
  made: false,
  estimate: false,
  ...change,
});
const FORMS = FACTS.flatMap(({ id, topic }) => [
  form(`${topic}.${id}-choice`, [id]),
  form(`${topic}.${id}-text`, [id], { type: 'short-text' }),
  form(`${topic}.${id}--choice-1`, [id], { made: true }),
]);
const state = (fact: string, stability: number, recent: FactState['recent'] = []): [string, FactState] => [
  fact,
  {
    fact,
    level: 'familiar',
    rightDays: [],
    rightTypes: [],
    responses: 1,
    missed: 0,
    lastAt: 0,
    memory: { stability, difficulty: 5, at: NOW - 10 * DAY, extra: 0 },
    recent,
    mixUps: [],
  },
];
const seen = (question: string, right: boolean, at = 1) => ({ question, type: 'single-choice', at, right });
const input = (change: Partial<ModeInput> = {}): ModeInput => ({
  facts: FACTS,
  forms: FORMS,
  states: new Map(),
  now: NOW,
  length: 10,
  leaveOut: [],
  seed: 'abc',
  ...change,
});
const factOf = (id: string) => FORMS.find((f) => f.id === id)?.facts[0];
const topicOf = (id: string) => id.split('.')[0] ?? '';
const tally = (ids: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[topicOf(id)] = (counts[topicOf(id)] ?? 0) + 1;
  return counts;
};

describe('largest remainder', () => {
  it.each([
    [[12, 6, 2], 10, [6, 3, 1]],
    [[10, 10, 10], 10, [4, 3, 3]],
    [[53, 24, 23], 10, [5, 3, 2]],
    [[1, 1], 5, [1, 1]],
    [[0, 3], 2, [0, 2]],
    [[], 4, []],
  ])('shares %j, %i seats, as %j', (sizes, seats, shares) => {
    expect(largestRemainder(sizes, seats)).toEqual(shares);
  });
  it('gives all seats, and no group more than it has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 20 }), fc.nat(200), (sizes, seats) => {
        const shares = largestRemainder(sizes, seats);
        const all = sizes.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(Math.min(seats, all));
        for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(sizes[i] ?? 0);
      }),
    );
  });
});

describe('an exam rehearsal', () => {
  const given = (change: Partial<RehearsalInput> = {}): RehearsalInput => ({
    facts: FACTS,
    forms: FORMS,
    length: 10,
    leaveOut: [],
    seed: 'abc',
    ...change,
  });
  it('is balanced over all topics by their facts, and the same for the same seed', () => {
    expect(tally(rehearsal(given()))).toEqual({ leaf: 6, water: 3, cup: 1 });
    expect(rehearsal(given())).toEqual(rehearsal(given()));
    expect(rehearsal(given())).not.toEqual(rehearsal(given({ seed: 'abd' })));
  });
  it('asks for no fact twice, and for written questions where there are some', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (seed, length) => {
        const pairs = FACTS.slice(1).map(({ id, topic }, i) =>
          form(`${topic}.pair-${i}`, [id, FACTS[i]?.id ?? id]),
        );
        const forms = [...FORMS, ...pairs];
        const ids = rehearsal(given({ seed, length, forms }));
        const facts = ids.flatMap((id) => forms.find((f) => f.id === id)?.facts ?? []);
        expect(new Set(facts).size).toBe(facts.length);
        expect(ids.some((id) => id.includes('--'))).toBe(false);
        if (length <= 10) expect(ids).toHaveLength(length);
      }),
    );
  });
  it('fills up from other topics where one has too few questions on different facts', () => {
    const forms = FORMS.filter((f) => topicOf(f.id) !== 'water' || f.facts[0] === 'water-0').concat(
      form('water.all', ['water-0', 'water-1', 'water-2', 'water-3', 'water-4', 'water-5']),
    );
    const counts = tally(rehearsal(given({ forms })));
    expect(counts.water).toBe(1);
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(10);
  });
  it('gives what there is when more is wanted, and leaves out subjects and estimates', () => {
    expect(rehearsal(given({ length: 100 }))).toHaveLength(20);
    const forms = FORMS.map((f) =>
      f.facts[0] === 'leaf-0'
        ? { ...f, tags: ['detention' as const] }
        : f.facts[0] === 'leaf-1'
          ? { ...f, estimate: true }
          : f,
    );
    const ids = rehearsal(given({ forms, length: 100, leaveOut: ['detention'] }));
    expect(ids).toHaveLength(18);
    expect(ids.map(factOf)).not.toContain('leaf-0');
    expect(ids.map(factOf)).not.toContain('leaf-1');
  });
});

describe('a topic drill', () => {
  it('asks for the weakest facts of the topic, each once', () => {
    const states = new Map(FACTS.map(({ id }, i) => state(id, i < 4 ? 2 : 60)));
    const ids = topicDrill({ ...input({ states, length: 4 }), topic: 'leaf' });
    expect(new Set(ids.map(factOf))).toEqual(new Set(['leaf-0', 'leaf-1', 'leaf-2', 'leaf-3']));
  });
  it('stays within its topic', () => {
    const ids = topicDrill({ ...input({ length: 40 }), topic: 'water' });
    expect(tally(ids)).toEqual({ water: 6 });
  });
});

describe('only what was missed', () => {
  const states = new Map([
    state('leaf-0', 5, [seen('leaf.leaf-0-choice', false, 1)]),
    state('leaf-1', 5, [seen('leaf.leaf-1-text', true, 3), seen('leaf.leaf-1-text', false, 2)]),
    state('water-1', 5, [seen('water.gone', false, 9)]),
  ]);
  it('is the facts whose last answer was not right, the newest first', () => {
    expect(missedFacts(FACTS, states)).toEqual(['water-1', 'leaf-0']);
  });
  it('asks the question that was missed, or another on the same fact where it is gone', () => {
    const ids = missedQuestions(input({ states }));
    expect(ids).toHaveLength(2);
    expect(ids).toContain('leaf.leaf-0-choice');
    expect(ids.map(factOf)).toContain('water-1');
  });
  it('asks one question once where it missed several facts', () => {
    const both = form('leaf.both', ['leaf-0', 'leaf-1']);
    const missed = new Map([
      state('leaf-0', 5, [seen('leaf.both', false)]),
      state('leaf-1', 5, [seen('leaf.both', false)]),
    ]);
    expect(missedQuestions(input({ states: missed, forms: [...FORMS, both] }))).toEqual(['leaf.both']);
  });
  it('is empty when nothing was', () => {
    expect(missedQuestions(input())).toEqual([]);
  });
});

describe('comparing the documents', () => {
  const documentOf = new Map(FACTS.map(({ id, topic }) => [id, topic === 'cup' ? 'blog' : 'faq']));
  const forms = [
    ...FORMS,
    form('leaf.written', ['leaf-0'], { demand: 'compare' }),
    form('leaf.both', ['leaf-1', 'cup-1']),
    form('leaf.same', ['leaf-1', 'leaf-2']),
    form('leaf.guess', ['leaf-0'], { demand: 'compare', estimate: true }),
  ];
  it('takes questions written to compare, and those on facts of both', () => {
    const ids = compareQuestions({ ...input({ forms }), documentOf });
    expect([...ids].sort()).toEqual(['leaf.both', 'leaf.written']);
  });
  it('puts those seen lately last', () => {
    const states = new Map([state('leaf-0', 5, [seen('leaf.written', true)])]);
    expect(compareQuestions({ ...input({ forms, states, length: 1 }), documentOf })).toEqual(['leaf.both']);
  });
});
