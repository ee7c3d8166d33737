import { describe, expect, it } from 'vitest';
import { generator } from '#domain/random/random.ts';
import { ownBank, timesAsLarge } from './bank.ts';
import { compare } from './compare.ts';
import { around, type Forgetting, memoryOf } from './learners.ts';
import { simulate } from './simulate.ts';
import { INTERVALS, STRATEGIES, type StrategyName } from './strategies.ts';

const CURVES: readonly Forgetting[] = ['fsrs', 'exponential', 'power'];
const bank = ownBank();
const run = { bank, seed: 'a', minutes: 10, newADay: 8, forgetting: 'power', days: 20, later: 30 } as const;

describe.each(CURVES)('a memory that forgets by %s', (forgetting) => {
  const memory = () => memoryOf(forgetting, { ability: 1, random: generator('fact') });

  it('knows nothing before it is told, and forgets day by day', () => {
    const one = memory();
    expect(one.recall(0)).toBe(0);
    one.after(0, false);
    const recalls = [0, 1, 5, 30].map((day) => one.recall(day));
    expect(recalls[0]).toBeCloseTo(1, 6);
    expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
    expect(recalls[3]).toBeGreaterThan(0);
  });
  it('keeps longer what was recalled, most of all after a while, and what was missed less long', () => {
    const recallAfter = (gap: number, recalled: boolean) => {
      const one = memory();
      one.after(0, false);
      one.after(0.01, true);
      one.after(3 + gap, recalled);
      return one.recall(3 + gap + 10);
    };
    expect(recallAfter(3, true)).toBeGreaterThan(recallAfter(0, true));
    expect(recallAfter(3, true)).toBeGreaterThan(recallAfter(3, false));
  });
});

it('draws around a median', () => {
  const random = generator('x');
  const drawn = Array.from({ length: 2001 }, () => around(4, 0.5, random)).sort((a, b) => a - b);
  expect(drawn[1000]).toBeCloseTo(4, 0);
  expect(drawn[0]).toBeGreaterThan(0);
});

describe('a simulated learner', () => {
  const names = Object.keys(STRATEGIES) as StrategyName[];
  it.each(names)(
    'studying by "%s" is the same each time, and within ten minutes a day or a question more',
    (strategy) => {
      const outcome = simulate({ ...run, strategy });
      expect(simulate({ ...run, strategy })).toEqual(outcome);
      expect(outcome.minutes).toBeLessThan(20 * 11.5);
      expect(outcome.retained).toBeGreaterThan(5);
      expect(outcome.retainedLater).toBeLessThan(outcome.retained);
    },
  );
  it('who never studies keeps nothing', () => {
    expect(simulate({ ...run, strategy: 'plan', days: 0 })).toMatchObject({ minutes: 0, retained: 0 });
  });
  it('who never comes back to a fact keeps less of it than one who studies by the plan', () => {
    const once = simulate({ ...run, strategy: 'order', days: 40 });
    expect(simulate({ ...run, strategy: 'plan', days: 40 }).retained).toBeGreaterThan(once.retained);
  });
  it('meets every fact of the bank by the plan, the optional ones last', () => {
    const strategy = STRATEGIES.plan.make(run);
    const met: string[] = [];
    for (let day = 0; day < 40; day++) {
      const at = Date.UTC(2026, 0, 1 + day, 9);
      const seen = strategy.session(day, at).flatMap((task) => {
        if (!('ask' in task)) return [];
        if (!task.pretest) met.push(...task.ask.facts.filter((fact) => !met.includes(fact)));
        const facts = task.ask.facts.map((fact) => ({ fact, right: true }));
        return [{ form: task.ask, pretest: task.pretest, facts, seconds: 10, at }];
      });
      strategy.learn(seen);
    }
    expect([...met].sort()).toEqual(bank.facts.map((fact) => fact.id).sort());
    const optional = bank.facts.filter((fact) => fact.optional).map((fact) => fact.id);
    expect(optional.length).toBeGreaterThan(0);
    expect(met.slice(-optional.length).sort()).toEqual(optional.sort());
  });
  it('spends as long at random as the plan took, where that is asked for', () => {
    const told = compare(bank, 'fsrs', 2, 30);
    const [plan, equal] = ['plan', 'equal'].map((way) => told.find((t) => t.way === way)?.minutes.mean ?? 0);
    expect(Math.abs((plan ?? 0) - (equal ?? 0))).toBeLessThan(2);
  });
});

describe('fixed intervals', () => {
  it('ask for a fact on the days that they say, whatever was answered', () => {
    const fact = { id: 'f', topic: 't', order: 0, optional: false };
    const form = { id: 't.q', type: 'numeric', facts: ['f'], tags: [], made: false, estimate: false };
    const strategy = STRATEGIES.fixed.make({ ...run, bank: { facts: [fact], forms: [form] } });
    const days = Array.from({ length: 70 }, (_, day) => day).filter((day) => {
      const asked = strategy.session(day, 0).filter((task) => 'ask' in task);
      const facts = [{ fact: 'f', right: day % 2 === 0 }];
      strategy.learn(asked.map(() => ({ form, pretest: false, facts, seconds: 1, at: 0 })));
      return asked.length > 0;
    });
    const sums = INTERVALS.map((_, i) => INTERVALS.slice(0, i + 1).reduce((a, b) => a + b, 0));
    expect(days).toEqual([0, ...sums]);
  });
});

it('makes a bank several times as large, whose parts do not touch', () => {
  const large = timesAsLarge(bank, 3);
  expect(large.facts).toHaveLength(3 * bank.facts.length);
  expect(new Set(large.facts.map((f) => f.id)).size).toBe(large.facts.length);
  expect(new Set(large.forms.map((f) => f.id)).size).toBe(large.forms.length);
  const known = new Set(large.facts.map((f) => f.id));
  for (const form of large.forms) for (const fact of form.facts) expect(known.has(fact)).toBe(true);
});
