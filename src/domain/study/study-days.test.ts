import { describe, expect, it } from 'vitest';
import { calendarWeeks, currentRun } from './study-days.ts';

/** Days of March 2026. The 1st is a Sunday. */
const march = (...days: number[]) =>
  new Map(days.map((day) => [`2026-03-${String(day).padStart(2, '0')}`, { responses: day }]));
const run = (days: number[], today: number) =>
  currentRun(march(...days), `2026-03-${String(today).padStart(2, '0')}`);

describe('a run of days', () => {
  it('counts days of study up to today, which is open until it is over', () => {
    expect(run([8, 9, 10], 10)).toEqual({ days: 3, from: '2026-03-08', to: '2026-03-10', restLeft: 2 });
    expect(run([8, 9, 10], 11).days).toBe(3);
  });
  it('goes on over two rest days in any seven', () => {
    expect(run([1, 2, 5, 6, 7], 8).days).toBe(5);
    expect(run([1, 3, 5, 6, 7], 8).days).toBe(5);
    expect(run([1, 2, 5, 6, 7, 8, 9, 12, 13], 14).days).toBe(9);
  });
  it('begins anew after a third', () => {
    expect(run([1, 2, 6, 7], 8).days).toBe(2);
    expect(run([1, 3, 5, 7], 8)).toMatchObject({ days: 3, from: '2026-03-03' });
    expect(run([1, 2, 3], 7)).toEqual({ days: 0, from: undefined, to: undefined, restLeft: 2 });
  });
  it('tells how many rest days are left in these seven days', () => {
    expect(run([1, 2, 3, 5, 6], 7).restLeft).toBe(1);
    expect(run([1, 2, 3, 4], 7).restLeft).toBe(0);
    expect(run([1, 3, 5, 6, 7, 8, 9, 10, 11, 12], 13).restLeft).toBe(2);
  });
  it('is none where nothing was ever answered, or only skipped', () => {
    expect(run([], 7).days).toBe(0);
    expect(currentRun(new Map([['2026-03-07', { responses: 0 }]]), '2026-03-07').days).toBe(0);
  });
  it('crosses the ends of months and the change of clocks', () => {
    const days = new Map(
      ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01'].map((day) => [
        day,
        { responses: 1 },
      ]),
    );
    expect(currentRun(days, '2026-04-01')).toMatchObject({ days: 6, from: '2026-03-27' });
  });
});

describe('the calendar', () => {
  it('has whole weeks that begin with the day that the language has first', () => {
    const monday = calendarWeeks(march(4), '2026-03-05', 2, 1);
    expect(monday.map((week) => week[0]?.day)).toEqual(['2026-02-23', '2026-03-02']);
    const sunday = calendarWeeks(march(4), '2026-03-05', 2, 7);
    expect(sunday.map((week) => week[0]?.day)).toEqual(['2026-02-22', '2026-03-01']);
    expect(monday.every((week) => week.length === 7)).toBe(true);
  });
  it('tells study, rest within the run, other days, today while it is open, and days ahead', () => {
    const kinds = calendarWeeks(march(3, 5, 6), '2026-03-07', 1, 7)[0]?.map((cell) => cell.kind);
    expect(kinds).toEqual(['none', 'none', 'studied', 'rest', 'studied', 'studied', 'open']);
    expect(calendarWeeks(march(3), '2026-03-04', 1, 1)[0]?.map((cell) => cell.kind)).toEqual([
      'none',
      'studied',
      'open',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(calendarWeeks(march(3), '2026-03-03', 1, 1)[0]?.[1]).toEqual({
      day: '2026-03-03',
      kind: 'studied',
      responses: 3,
    });
  });
});
