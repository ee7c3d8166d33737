import { describe, expect, it } from 'vitest';
import type { ResponseRecord } from '../attempt/record.ts';
import { type FactState, factStates, levelCounts } from './mastery.ts';
import { scheduler } from './memory.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 9);

let count = 0;
function response(day: number, change: Partial<ResponseRecord> & { part?: number } = {}): ResponseRecord {
  const { part = 1, ...rest } = change;
  count += 1;
  const at = START + day * DAY;
  return {
    kind: 'response',
    id: `response${count}`,
    at,
    attempt: 'attempt1',
    bank: 'tea',
    question: 'leaf.one',
    version: 'v',
    type: 'single-choice',
    seed: 's',
    behaviour: 'practice',
    how: 'answered',
    response: null,
    fraction: part,
    facts: [{ fact: 'leaf', fraction: part }],
    hint: false,
    duration: 1000,
    day: new Date(at).toISOString().slice(0, 10),
    ...rest,
  };
}

function state(responses: readonly ResponseRecord[], kinds = 3): FactState | undefined {
  return factStates(responses, () => kinds, scheduler()).get('leaf');
}
const level = (responses: readonly ResponseRecord[], kinds?: number) => state(responses, kinds)?.level;

describe('mastery', () => {
  it('is new until it is answered, and skipping is no answer', () => {
    expect(state([response(0, { how: 'skipped', fraction: null, facts: [] })])).toBeUndefined();
  });
  it('is learning after an answer that is not right', () => {
    expect(level([response(0, { part: 0 })])).toBe('learning');
  });
  it('is familiar after a right, unaided answer', () => {
    expect(level([response(0)])).toBe('familiar');
  });
  it.each([
    ['a hint', { hint: true }],
    ['guessing', { confidence: 'guessing' }],
    ['partly right', { part: 0.7 }],
  ] as const)('does not rise with %s', (_name, change) => {
    expect(level([response(0, change)])).toBe('learning');
  });
  it('is strong when right on two days, and not twice on one', () => {
    expect(level([response(0), response(0)])).toBe('familiar');
    expect(level([response(0), response(3)])).toBe('strong');
  });
  it('never rises beyond familiar by true/false', () => {
    expect(level([0, 3, 17, 70].map((day) => response(day, { type: 'true-false' })))).toBe('familiar');
  });
  it('is mastered when right on three days, in two kinds, with a stability of 21 days', () => {
    const oneKind = [response(0), response(3), response(17)];
    expect(level(oneKind)).toBe('strong');
    expect(level(oneKind, 1)).toBe('mastered');
    expect(level([response(0), response(3), response(17, { type: 'ordering' })])).toBe('mastered');
  });
  it('is not mastered by three days in a row: the memory is not stable yet', () => {
    expect(level([response(0), response(1), response(2, { type: 'ordering' })], 3)).toBe('strong');
  });
  it('drops one level with a miss or "Show me", and never to new', () => {
    const strong = [response(0), response(3)];
    expect(level([...strong, response(5, { part: 0 })])).toBe('familiar');
    expect(level([...strong, response(5, { how: 'shown', part: 0 })])).toBe('familiar');
    expect(level([response(0, { part: 0 }), response(1, { part: 0 }), response(2, { part: 0 })])).toBe(
      'learning',
    );
  });
  it('counts each fact by its own part of the response', () => {
    const both = response(0, {
      facts: [
        { fact: 'leaf', fraction: 1 },
        { fact: 'root', fraction: 0 },
      ],
    });
    const states = factStates([both], () => 2, scheduler());
    expect(states.get('leaf')?.level).toBe('familiar');
    expect(states.get('root')?.level).toBe('learning');
    expect(levelCounts(['leaf', 'root', 'stem'], states)).toEqual({
      new: 1,
      learning: 1,
      familiar: 1,
      strong: 0,
      mastered: 0,
    });
  });
});
