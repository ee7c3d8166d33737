import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { trueFalse } from './type.ts';

const [question] = samples;

describe('true or false', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('scores %s %d where the statement is true', (value, fraction) => {
    expect(trueFalse.score(question, { value })).toMatchObject({ outcome: 'scored', fraction });
  });

  it('says its answer in the words of the bank', () => {
    expect(trueFalse.keyInWords(question, { true: 'Verdadero', false: 'Falso' })).toBe('Verdadero');
  });

  it('explains both choices afterwards', () => {
    const { parts } = trueFalse.feedback(question, { value: false });
    expect(parts).toEqual({
      true: { verdict: 'missed', rationale: question.rationales?.true },
      false: { verdict: 'not-right', rationale: question.rationales?.false },
    });
  });

  it('reports a prompt that asks', () => {
    expect(trueFalse.lint({ ...question, prompt: 'Is tea a plant?' })).toHaveLength(1);
  });
});
