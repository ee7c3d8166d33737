import { describe, expect, it } from 'vitest';
import { FACT_DISTANCE } from '../quiz/interleave.ts';
import type { AskedFact, Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { secondsFor } from './pace.ts';
import type { Step } from './session-order.ts';
import { dueFacts, EDGE, type PlanInput, planToday } from './today.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1, 9);
const TOPICS = ['leaf', 'water', 'cup'];

const fact = (id: string, topic: string, order: number, optional = false): AskedFact => ({
  id,
  topic,
  order,
  optional,
});
const form = (id: string, facts: readonly string[], change: Partial<Form> = {}): Form => ({
  id,
  type: 'single-choice',
  facts,
  tags: [],
  made: false,
  estimate: false,
  ...change,
});
/** A fact last answered `ago` days ago. */
const known = (id: string, stability: number, ago: number, change: Partial<FactState> = {}): FactState => ({
  fact: id,
  level: 'familiar',
  rightDays: [],
  rightTypes: [],
  responses: 1,
  missed: 0,
  lastAt: NOW - ago * DAY,
  memory: { stability, difficulty: 5, at: NOW - ago * DAY, extra: 0 },
  recent: [],
  mixUps: [],
  ...change,
});
const statesOf = (...states: FactState[]) => new Map(states.map((state) => [state.fact, state]));

/** Three topics of ten facts; each fact has a choice, a short text and a true/false. */
const FACTS = TOPICS.flatMap((topic, t) =>
  Array.from({ length: 10 }, (_, i) => fact(`${topic}-${i}`, topic, t * 10 + i)),
);
const FORMS = FACTS.flatMap(({ id, topic }) => [
  form(`${topic}.${id}-choice`, [id]),
  form(`${topic}.${id}-text`, [id], { type: 'short-text' }),
  form(`${topic}.${id}-true`, [id], { type: 'true-false' }),
]);
const input = (change: Partial<PlanInput> = {}): PlanInput => ({
  facts: FACTS,
  forms: FORMS,
  states: new Map(),
  schedule: { retention: 0.9 },
  now: NOW,
  endOfDay: NOW + DAY / 2,
  seed: 'abc',
  minutes: 10,
  newADay: 8,
  introducedToday: 0,
  leaveOut: [],
  ...change,
});
const ids = (steps: readonly Step[]) => steps.map((step) => step.question);

describe('what is due', () => {
  it('is what falls due before the day ends, nearest to the edge first', () => {
    const states = statesOf(
      known('leaf-0', 10, 12),
      known('leaf-1', 10, 40),
      known('leaf-2', 10, 400),
      known('leaf-3', 10, 2),
      // Due this evening.
      known('leaf-4', 1, 0.8),
      // Due tomorrow.
      known('leaf-5', 1, 0.2),
    );
    const due = dueFacts(FACTS, input({ states }));
    expect(due.map((d) => d.fact)).toEqual(['leaf-1', 'leaf-0', 'leaf-4', 'leaf-2']);
    const distances = due.map((d) => Math.abs(d.recall - EDGE));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
  it('is most at risk first in a catch-up', () => {
    const states = statesOf(known('leaf-0', 10, 12), known('leaf-1', 10, 40), known('leaf-2', 10, 400));
    expect(dueFacts(FACTS, input({ states, plan: 'catch-up' })).map((d) => d.fact)).toEqual([
      'leaf-2',
      'leaf-1',
      'leaf-0',
    ]);
  });
  it('comes sooner with a higher retention, and not after the goal day', () => {
    const states = statesOf(known('leaf-0', 10, 6));
    expect(dueFacts(FACTS, input({ states }))).toEqual([]);
    expect(dueFacts(FACTS, input({ states, schedule: { retention: 0.95 } }))).toHaveLength(1);
    expect(
      dueFacts(FACTS, input({ states, schedule: { retention: 0.9, goalDay: '2026-03-02' } })),
    ).toHaveLength(1);
  });
});

describe("today's session", () => {
  it('asks for what is due, and says what it has no time for', () => {
    const states = statesOf(...FACTS.map(({ id }) => known(id, 5, 20)));
    const whole = planToday(input({ states, minutes: 60 }));
    expect(whole).toMatchObject({ due: 30, dueLater: 0, fresh: 0 });
    expect(new Set(whole.steps.map((step) => step.fact)).size).toBe(30);
    const short = planToday(input({ states, minutes: 3 }));
    expect(short.dueLater).toBeGreaterThan(15);
    expect(short.steps.length).toBe(30 - short.dueLater);
    expect(short.minutes).toBe(3);
  });
  it('takes those nearest the edge when time is short', () => {
    const states = statesOf(...FACTS.map(({ id }, i) => known(id, 5, 6 + i * 5)));
    const short = input({ states, minutes: 3 });
    const asked = new Set(planToday(short).steps.map((step) => step.fact));
    expect(asked).toEqual(
      new Set(
        dueFacts(FACTS, short)
          .slice(0, asked.size)
          .map((d) => d.fact),
      ),
    );
  });
  it('lets nothing new in while there is no time for all that is due', () => {
    const states = statesOf(...FACTS.slice(0, 15).map(({ id }) => known(id, 5, 20)));
    expect(planToday(input({ states, minutes: 3 })).fresh).toBe(0);
    expect(planToday(input({ states, minutes: 60 })).fresh).toBe(8);
  });
  it('brings in as many new facts as the day still has room for', () => {
    expect(planToday(input({ minutes: 60 })).fresh).toBe(8);
    expect(planToday(input({ minutes: 60, introducedToday: 5 })).fresh).toBe(3);
    expect(planToday(input({ minutes: 60, introducedToday: 9 })).steps).toEqual([]);
  });
  it('is empty when nothing is due and nothing is new', () => {
    const states = statesOf(...FACTS.map(({ id }) => known(id, 100, 1)));
    expect(planToday(input({ states }))).toEqual({
      steps: [],
      introduces: [],
      due: 0,
      dueLater: 0,
      fresh: 0,
      minutes: 0,
    });
  });
  it('says how long it takes, by the pace of the learner', () => {
    const states = statesOf(...FACTS.slice(0, 12).map(({ id }) => known(id, 5, 20)));
    const slow = new Map([
      ['single-choice', 60],
      ['short-text', 60],
      ['true-false', 60],
    ]);
    const usual = planToday(input({ states, newADay: 0 }));
    expect(usual).toMatchObject({
      dueLater: 0,
      minutes: Math.round((12 * secondsFor('single-choice')) / 60),
    });
    expect(planToday(input({ states, newADay: 0, pace: slow })).steps.length).toBeLessThan(12);
  });
  it('asks in a form not seen lately, and not in one that leaves half to luck', () => {
    const seen = (...forms: [string, string][]) => ({
      recent: forms.map(([question, type]) => ({ question, type, at: 0, right: true })),
    });
    const asked = (state: Partial<FactState>) =>
      planToday(input({ states: statesOf(known('leaf-0', 5, 20, state)), newADay: 0 })).steps.map(
        (step) => step.question,
      );
    expect(asked(seen(['leaf.leaf-0-choice', 'single-choice']))).toEqual(['leaf.leaf-0-text']);
    expect(asked(seen(['leaf.leaf-0-text', 'short-text']))).toEqual(['leaf.leaf-0-choice']);
    expect(asked(seen(['leaf.leaf-0-text', 'short-text'], ['leaf.leaf-0-choice', 'single-choice']))).toEqual([
      'leaf.leaf-0-true',
    ]);
  });
  it('asks in a kind that has not been right yet, as mastery wants two', () => {
    const states = statesOf(known('leaf-0', 5, 20, { rightTypes: ['single-choice'] }));
    expect(ids(planToday(input({ states, newADay: 0 })).steps)).toEqual(['leaf.leaf-0-text']);
  });
  it('takes a written question before a made one where all else is equal', () => {
    const states = statesOf(known('leaf-0', 5, 20));
    for (const seed of ['a', 'b', 'c', 'd']) {
      const forms = [form('leaf.leaf-0--choice-1', ['leaf-0'], { made: true }), form('leaf.one', ['leaf-0'])];
      expect(ids(planToday(input({ states, forms, newADay: 0, seed })).steps)).toEqual(['leaf.one']);
    }
  });
  it('takes one question for all the due facts that it asks for', () => {
    const own = ['leaf-0', 'leaf-1', 'leaf-2'];
    const states = statesOf(...own.map((id) => known(id, 5, 20)));
    const forms = [...FORMS, form('leaf.all', own, { type: 'matching' })];
    const plan = planToday(input({ states, forms, newADay: 0 }));
    expect(plan).toMatchObject({ due: 3, dueLater: 0 });
    expect(ids(plan.steps)).toEqual(['leaf.all']);
  });
  it('asks for no fact that is not known yet along with a due one, as long as there is another way', () => {
    const states = statesOf(known('leaf-0', 5, 20));
    const both = form('leaf.both', ['leaf-0', 'leaf-1'], { type: 'matching' });
    const alone = form('leaf.alone', ['leaf-0'], { type: 'true-false', made: true });
    const plan = planToday(input({ states, forms: [both, alone], newADay: 0 }));
    expect(ids(plan.steps)).toEqual(['leaf.alone']);
    const only = planToday(input({ states, forms: [both], newADay: 0 }));
    expect(only.introduces).toEqual([{ fact: 'leaf-1', by: 'reading', question: 'leaf.both' }]);
  });
});

describe('new facts', () => {
  it('are asked before they are told, and retrieved by another form at least three places later', () => {
    const { steps, introduces } = planToday(input());
    expect(introduces.some(({ by }) => by === 'pretest')).toBe(true);
    for (const { fact: id, by, question } of introduces) {
      const retrieval = steps.findIndex((s) => s.for === 'retrieval' && s.fact === id);
      expect(retrieval).toBeGreaterThan(-1);
      const at = steps.findIndex((s) => s.question === question);
      if (by === 'pretest') {
        expect(steps[at]).toMatchObject({ for: 'pretest', fact: id });
        expect(retrieval - at).toBeGreaterThanOrEqual(FACT_DISTANCE);
      } else expect(retrieval).toBeGreaterThanOrEqual(at);
    }
  });
  it('are read where no question suits someone who has not read them', () => {
    const forms = FORMS.filter(({ type }) => type === 'short-text');
    const { steps, introduces } = planToday(input({ forms }));
    expect(new Set(introduces.map(({ by }) => by))).toEqual(new Set(['reading']));
    expect(steps.every((step) => step.for === 'retrieval')).toBe(true);
  });
  it('are read where a session is too short to keep pretest and retrieval apart', () => {
    const { steps, introduces } = planToday(input({ newADay: 1 }));
    expect(steps.map((step) => step.for)).toEqual(['retrieval']);
    expect(introduces).toEqual([{ fact: 'leaf-0', by: 'reading', question: steps[0]?.question }]);
  });
  it('are opened by an estimate, which never reviews them', () => {
    const guess = FACTS.map(({ id, topic }) =>
      form(`${topic}.${id}-guess`, [id], { type: 'numeric', estimate: true }),
    );
    const forms = [...FORMS.filter(({ type }) => type === 'short-text'), ...guess];
    const { steps } = planToday(input({ forms }));
    expect(steps.filter((step) => step.question.endsWith('-guess')).every((s) => s.for === 'pretest')).toBe(
      true,
    );
    expect(steps.some((step) => step.question.endsWith('-guess'))).toBe(true);
    const states = statesOf(known('leaf-0', 5, 20));
    expect(ids(planToday(input({ states, forms, newADay: 0 })).steps)).toEqual(['leaf.leaf-0-text']);
  });
  it('come in the order that builds, joined by a few of the next topic', () => {
    const fresh = planToday(input()).introduces.map((i) => i.fact);
    expect(new Set(fresh)).toEqual(
      new Set(['leaf-0', 'leaf-1', 'leaf-2', 'leaf-3', 'leaf-4', 'leaf-5', 'water-0', 'water-1']),
    );
  });
  it('that can only be asked together come in together', () => {
    const forms = [form('leaf.pair', ['leaf-0', 'leaf-1'], { type: 'matching' })];
    const { steps, introduces, fresh } = planToday(input({ forms, newADay: 1 }));
    expect(fresh).toBe(2);
    expect(ids(steps)).toEqual(['leaf.pair']);
    expect(introduces.map((i) => i.fact).sort()).toEqual(['leaf-0', 'leaf-1']);
  });
  it('of an optional topic wait until it is chosen, or all else is known', () => {
    const facts = FACTS.map((f) => ({ ...f, optional: f.topic === 'leaf' }));
    const topics = (change: Partial<PlanInput>) =>
      new Set(planToday(input({ facts, ...change })).introduces.map((i) => i.fact.split('-')[0]));
    expect(topics({})).toEqual(new Set(['water', 'cup']));
    expect(topics({ chosen: ['leaf'] })).toEqual(new Set(['leaf', 'water']));
    const rest = FACTS.filter((f) => f.topic !== 'leaf').map((f) => known(f.id, 100, 1));
    expect(topics({ states: statesOf(...rest) })).toEqual(new Set(['leaf']));
  });
});
