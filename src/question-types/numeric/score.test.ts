import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { samples } from './samples.ts';
import { type Numeric, NumericSchema } from './schema.ts';
import { score } from './score.ts';
import { numeric } from './type.ts';

function question(fields: Partial<Numeric> = {}): Numeric {
  return {
    id: 'tea.minutes',
    type: 'numeric',
    prompt: 'How long?',
    facts: ['brewing'],
    answerKey: 4,
    unit: 'minutes',
    ...fields,
  };
}
const fraction = (q: Numeric, value: number) => {
  const scoring = score(q, { value });
  return scoring.outcome === 'scored' ? scoring.fraction : scoring.outcome;
};

describe('score', () => {
  test('counts values within the tolerance as right, ends included', () => {
    const q = question({ tolerance: 0.5 });
    expect([3.4, 3.5, 4, 4.5, 4.6].map((value) => fraction(q, value))).toEqual([0, 1, 1, 1, 0]);
  });

  test('counts every value of a range as right', () => {
    const q = question({ answerKey: { min: 7, max: 8 } });
    expect([6.9, 7, 7.5, 8, 8.1].map((value) => fraction(q, value))).toEqual([0, 1, 1, 1, 0]);
  });

  test('takes 0.1 + 0.2 for 0.3', () => {
    expect(fraction(question({ answerKey: 0.3 }), 0.1 + 0.2)).toBe(1);
  });

  test('a blank cannot be scored, nor what is no number', () => {
    expect(score(question(), null)).toEqual({ outcome: 'cannot-be-scored', reason: 'blank' });
    expect(score(question(), { value: null })).toEqual({ outcome: 'cannot-be-scored', reason: 'blank' });
    for (const response of [
      {},
      { value: '4' },
      { value: Number.NaN },
      { value: Infinity },
      4,
      [],
      { value: 4, x: 1 },
    ]) {
      expect(score(question(), response)).toEqual({ outcome: 'cannot-be-scored', reason: 'does-not-fit' });
    }
  });

  test('an estimate is not scored and keeps its signed error', () => {
    const q = question({
      form: 'estimate',
      answerKey: { min: 70, max: 80 },
      slider: { min: 0, max: 100, step: 1 },
    });
    expect([62, 75, 95].map((value) => score(q, { value }))).toEqual([
      { outcome: 'estimate', error: -8 },
      { outcome: 'estimate', error: 0 },
      { outcome: 'estimate', error: 15 },
    ]);
  });

  test('any number is 0 or 1, and 1 exactly within the tolerance', () => {
    const wide = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(wide, fc.double({ min: 0, max: 1e3, noNaN: true }), wide, (key, tolerance, value) => {
        const got = fraction(question({ answerKey: key, tolerance }), value);
        const distance = Math.abs(value - key) - tolerance;
        // Within a hair of the edge either is fine.
        if (Math.abs(distance) > 1e-2) expect(got).toBe(distance < 0 ? 1 : 0);
        else expect([0, 1]).toContain(got);
      }),
    );
  });

  test('no response whatever throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...samples), (response, q) => {
        expect(['scored', 'estimate', 'cannot-be-scored']).toContain(score(q, response).outcome);
      }),
    );
  });
});

describe('numeric', () => {
  test('every sample meets the schema and has no finding', () => {
    for (const sample of samples) {
      expect(v.parse(NumericSchema, sample)).toEqual(sample);
      expect(numeric.lint(sample)).toEqual([]);
    }
  });

  test('the view tells neither key nor tolerance nor mistakes', () => {
    const shown = numeric.learnerView(
      question({
        answerKey: 41.5,
        tolerance: 0.25,
        rationale: 'because',
        mistakes: [{ value: 17, rationale: 'mixed up' }],
      }),
      'seed',
    );
    expect(Object.keys(shown).sort()).toEqual(['form', 'part', 'prompt', 'type', 'unit']);
    expect(JSON.stringify(shown)).not.toMatch(/41|25|17|because|mixed/);
  });

  test('a named mistake is answered with its own rationale, beside the answer’s', () => {
    const q = question({
      rationale: 'Four is enough.',
      mistakes: [{ value: 10, tolerance: 1, rationale: 'Ten makes it bitter.' }],
    });
    expect(numeric.feedback(q, { value: 9.5 })).toEqual({
      key: { value: 4 },
      parts: { answer: { verdict: 'not-right', rationale: 'Four is enough.' } },
      notes: ['Ten makes it bitter.'],
    });
    expect(numeric.feedback(q, { value: 4 }).notes).toEqual([]);
    expect(numeric.feedback(q, null).parts.answer?.verdict).toBe('missed');
  });

  test('says responses and keys with their unit', () => {
    const words = { true: 'true', false: 'false' };
    expect(numeric.summarise(question({ unit: '%' }), { value: 62 }, words)).toBe('62%');
    expect(numeric.keyInWords(question({ answerKey: { min: 7, max: 8 } }), words)).toBe('7–8\u00a0minutes');
  });

  test('tells lint the range that counts as right', () => {
    const words = { true: 'true', false: 'false' };
    expect(numeric.anatomy(question({ tolerance: 1 }), words).rightRanges).toEqual([{ min: 3, max: 5 }]);
  });

  test.each([
    ['mistake-counts-as-right', { tolerance: 1, mistakes: [{ value: 5, rationale: 'too long' }] }],
    ['key-off-slider', { slider: { min: 10, max: 90, step: 1 } }],
    ['key-between-steps', { answerKey: 4.5, slider: { min: 0, max: 30, step: 1 } }],
    ['key-at-middle', { slider: { min: 0, max: 8, step: 1 } }],
    ['dots-scale', { drawnAs: 'dots' as const, slider: { min: 0, max: 10, step: 1 } }],
    ['bar-scale', { drawnAs: 'bar' as const }],
  ])('lint finds %s', (rule, fields) => {
    expect(numeric.lint(question(fields)).map((finding) => finding.rule)).toEqual([rule]);
  });
});
