import { describe, expect, test } from 'vitest';
import type { Form } from '#domain/study/forms.ts';
import { REPORT } from '../../../../tests/made-up-report.ts';
import { missedFacts, questionsFor } from './missed.ts';

const form = (id: string, facts: readonly string[], change: Partial<Form> = {}): Form => ({
  id,
  type: 'single-choice',
  facts,
  tags: [],
  made: false,
  estimate: false,
  demand: undefined,
  ...change,
});

describe('what was missed', () => {
  test('is what the room knows least, without what nobody answered', () => {
    expect(missedFacts(REPORT).map(({ fact }) => fact)).toEqual(['frog-skin']);
  });
  test('is asked in another form where there is one, a written one first', () => {
    const forms = [
      form('a.asked', ['f']),
      form('a.made', ['f'], { made: true }),
      form('a.wide', ['f', 'g']),
      form('a.other', ['f']),
      form('a.guess', ['f'], { estimate: true }),
    ];
    expect(questionsFor(['f'], forms, ['a.asked'])).toEqual(['a.other']);
    expect(questionsFor(['f'], forms.slice(0, 2), ['a.asked'])).toEqual(['a.made']);
    expect(questionsFor(['f'], forms.slice(0, 1), ['a.asked'])).toEqual(['a.asked']);
    expect(questionsFor(['f'], [], ['a.asked'])).toEqual([]);
  });
  test('asks once for facts that one question asks for together', () => {
    expect(questionsFor(['f', 'g'], [form('a.both', ['f', 'g'])], [])).toEqual(['a.both']);
  });
});
