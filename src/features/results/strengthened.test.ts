import { describe, expect, it } from 'vitest';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import { scheduler } from '#domain/study/memory.ts';
import { beforeAndAfter, strengthened } from './strengthened.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 10, 9);
const context = { fsrs: scheduler(), typesOf: () => 3 };

let made = 0;
function response(
  fact: string,
  change: Partial<ResponseRecord> & { readonly fraction: number },
): ResponseRecord {
  made += 1;
  const at = change.at ?? NOW + made;
  return {
    kind: 'response',
    id: `response${String(made).padStart(4, '0')}`,
    attempt: 'session00001',
    bank: 'pond',
    question: `water.${fact}`,
    version: 'v1',
    type: 'single-choice',
    seed: 's',
    behaviour: 'study',
    how: 'answered',
    response: 'x',
    hint: false,
    duration: 1000,
    ...change,
    at,
    day: new Date(at).toISOString().slice(0, 10),
    facts: change.pretest ? [] : [{ fact, fraction: change.fraction }],
  };
}
const told = (responses: readonly ResponseRecord[]) =>
  strengthened(beforeAndAfter('pond', responses, 'session00001', context), {
    retention: 0.9,
    now: NOW + DAY / 2,
  });

describe('what a session strengthened', () => {
  it('is a new fact that was recalled, with the level that it reached and its return', () => {
    const [one, ...others] = told([response('frog', { fraction: 1 })]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ fact: 'frog', from: 'new', to: 'familiar' });
    expect(Math.round(((one?.due ?? 0) - NOW) / DAY)).toBe(3);
  });
  it('is a known fact that comes back later than it would have, though its level stays', () => {
    const earlier = [3, 2].map((ago) =>
      response('frog', { fraction: 1, at: NOW - ago * 5 * DAY, attempt: 'earlier00001' }),
    );
    expect(told([...earlier, response('frog', { fraction: 1 })])).toMatchObject([
      { fact: 'frog', from: 'strong', to: 'strong' },
    ]);
  });
  it('is no fact that was missed, even where that puts its return off from today until tomorrow', () => {
    const earlier = response('frog', { fraction: 1, at: NOW - 20 * DAY, attempt: 'earlier00001' });
    expect(told([earlier, response('frog', { fraction: 0 })])).toEqual([]);
    expect(told([response('reed', { fraction: 0 })])).toEqual([]);
  });
  it('is a fact that was missed first and recalled when it came again', () => {
    expect(told([response('frog', { fraction: 0 }), response('frog', { fraction: 1 })])).toMatchObject([
      { fact: 'frog', from: 'new', to: 'familiar' },
    ]);
  });
  it('leaves aside what was answered elsewhere, and later', () => {
    const later = response('reed', { fraction: 1, at: NOW + 5 * DAY, attempt: 'later0000001' });
    expect(told([response('frog', { fraction: 1 }), later]).map(({ fact }) => fact)).toEqual(['frog']);
  });
});
