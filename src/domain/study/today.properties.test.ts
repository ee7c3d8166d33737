import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../bank/tag-list.ts';
import { FACT_DISTANCE, MOST_IN_A_ROW } from '../quiz/interleave.ts';
import type { AskedFact, Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { CARD_SECONDS, secondsFor } from './pace.ts';
import type { Step } from './session-order.ts';
import { dueFacts, type PlanInput, planToday } from './today.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1, 9);
const TYPES = ['single-choice', 'true-false', 'numeric', 'matching', 'short-text', 'multiple-response'];
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
const input = (change: Partial<PlanInput>): PlanInput => ({
  facts: [],
  forms: [],
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
const topicOfStep = (step: Step | undefined) => step?.question.split('.')[0];

/** Any bank, any past. */
const anyInput = fc
  .record({
    count: fc.integer({ min: 1, max: 30 }),
    forms: fc.array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        facts: fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 3 }),
        tags: fc.constantFrom<readonly Tag[]>([], [], ['detention'], ['child-abuse']),
        made: fc.boolean(),
        estimate: fc.boolean(),
      }),
      { maxLength: 90 },
    ),
    past: fc.array(
      fc.option(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 })), { freq: 2 }),
      { minLength: 30, maxLength: 30 },
    ),
    seed: fc.string(),
    minutes: fc.integer({ min: 3, max: 30 }),
    newADay: fc.integer({ min: 0, max: 12 }),
    leaveOut: fc.constantFrom<readonly Tag[]>([], ['detention']),
    plan: fc.constantFrom('today' as const, 'catch-up' as const),
  })
  .map(({ count, forms, past, ...rest }) => {
    const facts = Array.from({ length: count }, (_, i) => fact(`f${i}`, TOPICS[i % 3] ?? '', i, i % 7 === 6));
    return input({
      ...rest,
      facts,
      forms: forms.map(({ facts: own, type, ...f }, i) =>
        form(
          `${TOPICS[(own[0] ?? 0) % 3]}.q${i}`,
          own.map((n) => `f${n}`),
          {
            ...f,
            type,
            estimate: f.estimate && type === 'numeric',
          },
        ),
      ),
      states: statesOf(...past.flatMap((p, i) => (p && i < count ? [known(`f${i}`, p[0], p[1])] : []))),
    });
  });

describe('any plan', () => {
  const check = (holds: (given: PlanInput, plan: ReturnType<typeof planToday>) => void) => {
    fc.assert(
      fc.property(anyInput, (given) => void holds(given, planToday(given))),
      { numRuns: 300 },
    );
  };
  const formOf = (given: PlanInput, step: Step) => given.forms.find((f) => f.id === step.question);

  it('is the same for the same seed', () => {
    check((given, plan) => expect(planToday(given)).toEqual(plan));
  });
  it('has each question once, and none with a subject that is left out', () => {
    check((given, { steps }) => {
      expect(new Set(ids(steps)).size).toBe(steps.length);
      for (const step of steps) {
        expect(formOf(given, step)?.facts).toContain(step.fact);
        expect(formOf(given, step)?.tags.some((tag) => given.leaveOut.includes(tag))).toBe(false);
        if (step.for !== 'pretest') expect(formOf(given, step)?.estimate).toBe(false);
      }
    });
  });
  it('takes the time that there is, or one question more at most', () => {
    check((given, { steps, introduces }) => {
      const cards = introduces.filter(({ by }) => by === 'reading').length * CARD_SECONDS;
      const seconds = steps.map((step) => secondsFor(formOf(given, step)?.type ?? ''));
      const whole = seconds.reduce((a, b) => a + b, cards);
      const entries = steps.filter((step) => step.for !== 'pretest').length;
      if (entries > 1) expect(whole).toBeLessThanOrEqual(given.minutes * 60);
    });
  });
  it('has at most two questions of one topic in a row while another topic has any', () => {
    check((given, { steps, introduces }) => {
      const fresh = new Set(introduces.map((i) => i.fact));
      const newFacts = (step: Step) => formOf(given, step)?.facts.filter((id) => fresh.has(id)) ?? [];
      steps.forEach((step, i) => {
        const row = steps.slice(Math.max(0, i - MOST_IN_A_ROW), i);
        if (row.length < MOST_IN_A_ROW || row.some((p) => topicOfStep(p) !== topicOfStep(step))) return;
        // What comes after another question on the same new fact cannot stand in for it.
        const rest = steps.slice(i);
        const free = rest.filter((later, n) => {
          const waits = rest.slice(0, n).some((s) => newFacts(s).some((id) => newFacts(later).includes(id)));
          return topicOfStep(later) !== topicOfStep(step) && !waits;
        });
        expect(free).toEqual([]);
      });
    });
  });
  it('asks a pretest at least three places before its retrieval', () => {
    check((given, { steps, introduces }) => {
      for (const { fact: id, by, question } of introduces) {
        const at = ids(steps).indexOf(question);
        const first = steps.findIndex((s) => s.for !== 'pretest' && formOf(given, s)?.facts.includes(id));
        expect(at).toBeGreaterThan(-1);
        if (by === 'pretest') expect(first - at).toBeGreaterThanOrEqual(FACT_DISTANCE);
        else expect(first).toBeGreaterThanOrEqual(at);
      }
    });
  });
  it('asks for no new fact that it does not introduce, and introduces each once', () => {
    check((given, { steps, introduces, fresh }) => {
      const brought = introduces.map((i) => i.fact);
      expect(new Set(brought).size).toBe(brought.length);
      expect(fresh).toBe(brought.length);
      const asked = new Set(steps.flatMap((step) => formOf(given, step)?.facts ?? []));
      for (const id of asked) expect(given.states.has(id)).toBe(!brought.includes(id));
      if (given.plan === 'catch-up') expect(steps.every((step) => step.for === 'review')).toBe(true);
    });
  });
  it('counts each due fact as asked or as due later', () => {
    check((given, { steps, due, dueLater }) => {
      const asked = new Set(steps.flatMap((step) => formOf(given, step)?.facts ?? []));
      const offered = given.facts.filter(({ id }) =>
        given.forms.some(
          (f) =>
            !f.estimate &&
            f.facts.includes(id) &&
            f.facts.every((other) => given.facts.some((g) => g.id === other)) &&
            !f.tags.some((tag) => given.leaveOut.includes(tag)),
        ),
      );
      const all = dueFacts(offered, given);
      expect(due).toBe(all.length);
      expect(all.filter((d) => !asked.has(d.fact))).toHaveLength(dueLater);
    });
  });
});
