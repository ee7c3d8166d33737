import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { showQuestion } from '../../../tests/contract/on-screen.tsx';
import { viewFeedback } from '../opaque.ts';
import type { AnyView } from '../views.ts';
import { samples } from './samples.ts';
import { shortText } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
const view = shortText.learnerView(question, 'view');

function reviewing(text: string | null): string {
  const response = text === null ? null : { text };
  const feedback = viewFeedback(shortText, 'view', shortText.feedback(question, response));
  const { viewElement } = showQuestion(View as AnyView, { view, response, feedback });
  return viewElement.textContent.replace(/\s+/g, ' ').trim();
}

it('is one field, named by the prompt, that helps with no spelling', async () => {
  const { last } = showQuestion(View as AnyView, { view });
  const field = screen.getByRole('textbox', { name: question.prompt });
  expect(field).toHaveAttribute('spellcheck', 'false');
  expect(field).toHaveAttribute('autocomplete', 'off');
  await userEvent.type(field, 'keyst1');
  expect(last.answer).toEqual({ text: 'keyst1' });
});

it.each([
  ['keystone', 'keystone Right: your answerIt is set last'],
  ['key-stone', 'key-stone Right: your answerIt is set last'],
  ['keystome', 'keystome Right, but check the spelling keystone The right spellingIt is set last'],
  ['lintel', 'lintel Your answer keystone The answerIt is set last'],
  [null, 'keystone The answerIt is set last'],
])('reviews %j', (text, shown) => {
  expect(reviewing(text)).toMatch(new RegExp(`^${shown}`));
});
