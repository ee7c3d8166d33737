import { expect, test } from 'vitest';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { questionType } from '#question-types/registry.ts';
import { mixUpInWords } from './mix-ups.ts';

const words = { true: 'True', false: 'False' };
const common = { prompt: 'What?', explanation: 'So it is.', version: 'v1' };

function told(question: object, response: unknown, fact = 'f') {
  const whole = { ...common, facts: ['f'], ...question } as unknown as LoadedQuestion;
  const type = questionType(whole.type);
  if (!type) throw new Error('no type');
  return mixUpInWords(type, whole, fact, response, words);
}

const choice = {
  id: 'w.one',
  type: 'single-choice',
  options: [
    { id: 'skin', text: 'their skin', rationale: 'Damp skin lets air through.' },
    { id: 'eyes', text: 'their eyes', rationale: 'Eyes only look.' },
  ],
  answerKey: 'skin',
};

test('a chosen option, with what it says of itself', () => {
  expect(told(choice, { option: 'eyes' })).toEqual({
    kind: 'chose',
    words: 'their eyes',
    why: 'Eyes only look.',
  });
});

test('true or false', () => {
  const question = {
    id: 'w.tf',
    type: 'true-false',
    answerKey: true,
    rationales: { true: 'They do.', false: 'They don’t fly off.' },
  };
  expect(told(question, { value: false })).toMatchObject({ words: 'False', why: 'They don’t fly off.' });
});

const several = {
  id: 'w.mr',
  type: 'multiple-response',
  options: [
    { id: 'hold', text: 'hold the shore', rationale: 'With roots.' },
    { id: 'house', text: 'house birds', rationale: 'In nests.' },
    { id: 'sing', text: 'sing at night', rationale: 'Only frogs do.' },
  ],
  answerKey: ['hold', 'house'],
};

test('of several, those that were wrongly ticked; or else those that were left out', () => {
  expect(told(several, { options: ['hold', 'sing'] })).toMatchObject({
    kind: 'chose',
    words: 'sing at night',
    why: 'Only frogs do.',
  });
  expect(told(several, { options: ['hold'] })).toMatchObject({ kind: 'left-out', words: 'house birds' });
});

test('of pairs, the wrong ones that ask for the fact', () => {
  const pairs = {
    id: 'w.m',
    type: 'matching',
    facts: ['f', 'g'],
    items: [
      { id: 'a', text: 'Frogs', facts: ['f'], rationale: 'They swim.' },
      { id: 'b', text: 'Herons', facts: ['g'], rationale: 'They fly.' },
      { id: 'c', text: 'Reeds', facts: ['f'], rationale: 'They stand.' },
    ],
    targets: [
      { id: '1', text: 'in the water' },
      { id: '2', text: 'in the air' },
      { id: '3', text: 'on the shore' },
    ],
    answerKey: { a: '1', b: '2', c: '3' },
  };
  const response = { pairs: { a: '2', b: '1', c: '3' } };
  expect(told(pairs, response, 'f')?.words).toBe('Frogs → in the air');
  expect(told(pairs, response, 'g')?.words).toBe('Herons → in the water');
});

test('a number with the misreading that it shows', () => {
  const number = {
    id: 'w.n',
    type: 'numeric',
    answerKey: 79,
    unit: '%',
    rationale: 'By 79 %.',
    mistakes: [{ value: 21, rationale: 'It fell by 79 %, to 21 %.' }],
  };
  expect(told(number, { value: 21 })?.why).toBe('It fell by 79 %, to 21 %.');
  expect(told(number, { value: 50 })).toMatchObject({ kind: 'chose', words: '50%', why: undefined });
});

test('an answer that fits the question no more tells nothing', () => {
  expect(told(choice, { option: 'gone' })).toBeUndefined();
  expect(told(choice, { value: 3 })).toBeUndefined();
  expect(told(choice, null)).toBeUndefined();
});
