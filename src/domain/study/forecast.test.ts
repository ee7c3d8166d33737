import { describe, expect, it } from 'vitest';
import { catchUp } from './catch-up.ts';
import { type ForecastInput, forecast, meanRecall } from './forecast.ts';
import type { AskedFact, Form } from './forms.ts';
import type { FactState } from './mastery.ts';
import { recallAt } from './memory.ts';
import { dueFacts } from './today.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 1, 9);

const FACTS: AskedFact[] = Array.from({ length: 60 }, (_, i) => ({
  id: `f${i}`,
  topic: `t${i % 4}`,
  order: i,
  optional: i >= 55,
}));
const FORMS: Form[] = FACTS.map(({ id, topic }) => ({
  id: `${topic}.${id}`,
  type: 'single-choice',
  facts: [id],
  tags: [],
  made: false,
  estimate: false,
}));
const memory = (stability: number, ago: number) => ({
  stability,
  difficulty: 5,
  at: NOW - ago * DAY,
  extra: 0,
});
const statesOf = (count: number, stability: number, ago: (i: number) => number) =>
  new Map(
    FACTS.slice(0, count).map(({ id }, i): [string, FactState] => [
      id,
      {
        fact: id,
        level: 'familiar',
        rightDays: [],
        rightTypes: [],
        responses: 1,
        missed: 0,
        lastAt: 0,
        memory: memory(stability, ago(i)),
        recent: [],
        mixUps: [],
      },
    ]),
  );
const input = (change: Partial<ForecastInput> = {}): ForecastInput => ({
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
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the forecast', () => {
  it('is the same for the same seed', () => {
    expect(forecast(input())).toEqual(forecast(input()));
  });
  it('tells of thirty days, the first of which is today', () => {
    const states = statesOf(20, 5, (i) => i);
    const { days, recallNow } = forecast(input({ states }));
    expect(days.map((day) => day.day)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(days[0]?.due).toBe(dueFacts(FACTS, input({ states })).length);
    const recalls = [...states.values()].map((s) =>
      recallAt(memory(5, (NOW - (s.memory?.at ?? 0)) / DAY), NOW),
    );
    expect(recallNow).toBeCloseTo(sum(recalls) / 20, 10);
  });
  it('has no recall to tell where nothing is learned', () => {
    expect(meanRecall([null, undefined], NOW)).toBeNull();
    const { recallNow, days } = forecast(input({ newADay: 0 }));
    expect(recallNow).toBeNull();
    expect(days[29]).toMatchObject({ due: 0, learned: 0, recall: null, minutes: 0 });
  });
  it('brings new facts in day by day, less those of today, and tells when the last of them comes', () => {
    const { days, allMetOn } = forecast(input({ minutes: 60, introducedToday: 6 }));
    expect(days[0]?.fresh).toBe(2);
    expect(days[1]?.fresh).toBe(8);
    expect(sum(days.map((day) => day.fresh))).toBe(60);
    expect(days[29]?.learned).toBe(60);
    expect(allMetOn).toBe(days.findLastIndex((day) => day.fresh > 0));
    expect(forecast(input({ newADay: 1 })).allMetOn).toBeNull();
  });
  it('keeps to the time of each day, and carries the rest over', () => {
    const { days } = forecast(input({ minutes: 3, states: statesOf(60, 3, () => 30) }));
    for (const day of days) expect(day.minutes).toBeLessThanOrEqual(3);
    expect(days[0]?.due).toBe(60);
    expect((days[0]?.due ?? 0) - (days[0]?.reviewed ?? 0)).toBeLessThanOrEqual(days[1]?.due ?? 0);
  });
  it('shows that more retention costs more time and gives more recall', () => {
    const states = statesOf(60, 10, (i) => i % 10);
    const low = forecast(input({ states, minutes: 60, schedule: { retention: 0.8 } }));
    const high = forecast(input({ states, minutes: 60, schedule: { retention: 0.95 } }));
    expect(high.minutesADay).toBeGreaterThan(low.minutesADay);
    expect(high.days[29]?.recall ?? 0).toBeGreaterThan(low.days[29]?.recall ?? 0);
  });
  it('shows that a goal day brings what would come after it forward', () => {
    const states = statesOf(60, 40, () => 1);
    const without = forecast(input({ states, minutes: 60 }));
    const goal = forecast(
      input({ states, minutes: 60, schedule: { retention: 0.9, goalDay: '2026-03-12' } }),
    );
    const until = (f: typeof goal) => sum(f.days.slice(0, 12).map((day) => day.reviewed));
    expect(until(without)).toBe(0);
    expect(until(goal)).toBeGreaterThanOrEqual(60);
  });
});

describe('a catch-up', () => {
  it('is offered only when more is due than today has time for', () => {
    expect(catchUp(input({ states: statesOf(10, 5, () => 10) }))).toBeUndefined();
    expect(catchUp(input())).toBeUndefined();
    expect(catchUp(input({ states: statesOf(60, 5, () => 30) }))).toMatchObject({ due: 60 });
  });
  it('spreads the backlog over days, more of them the less time each has, until it has evened out', () => {
    const offer = catchUp(input({ states: statesOf(60, 20, () => 40) }));
    const [whole, half] = offer?.options ?? [];
    expect(whole?.minutes).toBe(10);
    expect(half?.minutes).toBe(5);
    expect(whole?.days).toBeGreaterThan(1);
    expect(half?.days).toBeGreaterThan(whole?.days ?? 0);
    for (const option of [whole, half]) {
      expect(option?.spread).toHaveLength(option?.days ?? 0);
      expect(sum(option?.spread ?? [])).toBeGreaterThanOrEqual(59);
      // Even: no day but the last has less than its share.
      const shares = option?.spread.slice(0, -1) ?? [];
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(2);
    }
  });
  it('offers no half of the least time that there is', () => {
    expect(catchUp(input({ minutes: 3, states: statesOf(60, 20, () => 40) }))?.options).toHaveLength(1);
  });
});
