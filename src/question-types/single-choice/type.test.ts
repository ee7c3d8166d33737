import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { singleChoice } from './type.ts';

const [question] = samples;

describe('a single choice', () => {
  it.each([
    ['compression', 1],
    ['tension', 0],
    ['mortar', 0],
  ])('scores %s %d', (option, fraction) => {
    expect(singleChoice.score(question, { option })).toMatchObject({ outcome: 'scored', fraction });
  });

  it('does not fit an option of another question', () => {
    expect(singleChoice.score(question, { option: 'rope' })).toEqual({
      outcome: 'cannot-be-scored',
      reason: 'does-not-fit',
    });
    const view = singleChoice.learnerView(question, 'seed');
    expect(singleChoice.isComplete(view, { option: 'compression' })).toBe(false);
  });

  it('tells the key from what was chosen and from the rest, each with its rationale', () => {
    const { parts } = singleChoice.feedback(question, { option: 'mortar' });
    expect(Object.entries(parts).map(([id, part]) => [id, part.verdict])).toEqual([
      ['compression', 'missed'],
      ['tension', 'neutral'],
      ['mortar', 'not-right'],
    ]);
    for (const part of Object.values(parts)) expect(part.rationale).toBeTruthy();
  });

  it('reports an option that stands for a fact the question does not ask for', () => {
    const options = question.options.map((option) => ({ ...option, facts: ['another-fact'] }));
    expect(singleChoice.lint({ ...question, options }).map((finding) => finding.rule)).toEqual([
      'part-fact',
      'part-fact',
      'part-fact',
    ]);
  });
});
