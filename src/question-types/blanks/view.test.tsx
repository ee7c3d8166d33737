import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { authoredResponse, viewFeedback, viewResponse } from '../opaque.ts';
import { samples } from './samples.ts';
import { type BlanksResponse, blanks } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
let last: BlanksResponse | undefined;

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  last = undefined;
});

function Asked({ reviewed }: { reviewed?: BlanksResponse }) {
  const [response, setResponse] = useState<BlanksResponse | null>(
    reviewed ? viewResponse(blanks, 's', reviewed) : null,
  );
  return (
    <I18nProvider i18n={i18n}>
      <h1 id="prompt">{question.prompt}</h1>
      <View
        view={blanks.learnerView(question, 's')}
        response={response}
        onChange={(next) => {
          setResponse(next);
          last = authoredResponse(blanks, question, 's', next);
        }}
        feedback={reviewed ? viewFeedback(blanks, 's', blanks.feedback(question, reviewed)) : null}
        labelledBy="prompt"
        lang="en"
      />
    </I18nProvider>
  );
}

test('blanks are filled with the keyboard alone; each says its number and the words around it', async () => {
  const user = userEvent.setup();
  render(<Asked />);
  await user.tab();
  const list = screen.getByRole('combobox', {
    name: 'Blank 1 of 3: Yeast feeds on … in the dough and gives',
  });
  expect(list).toHaveFocus();
  await user.selectOptions(list, 'sugar');
  await user.tab();
  await user.keyboard('oxygen');
  expect(screen.getByRole('textbox', { name: /^Blank 2 of 3/ })).toHaveFocus();
  await user.tab();
  await user.keyboard('gluten');
  expect(last).toEqual({
    blanks: { food: { option: 'sugar' }, gas: { text: 'oxygen' }, strands: { text: 'gluten' } },
  });
});

test('an emptied blank is blank again', async () => {
  const user = userEvent.setup();
  render(<Asked />);
  await user.type(screen.getByRole('textbox', { name: /^Blank 3/ }), 'x{Backspace}');
  expect(last).toEqual({ blanks: {} });
});

test('the review shows each blank with yours, the right one and why', () => {
  const { container } = render(
    <Asked reviewed={{ blanks: { food: { option: 'salt' }, strands: { text: 'glutin' } } }} />,
  );
  const row = (text: string) => within(screen.getByText(text).closest('li') as HTMLElement);
  expect(row('Blank 1').getByText('Not quite')).toBeVisible();
  expect(row('Blank 1').getByText('sugar')).toBeVisible();
  expect(row('Blank 1').getByText(/Salt gives taste/)).toBeVisible();
  expect(row('Blank 2').getByText('Left open')).toBeVisible();
  expect(row('Blank 3').getByText('Right, but check the spelling')).toBeVisible();
  expect(row('Blank 3').getByText('gluten')).toBeVisible();
  expect(container.querySelector('p')).toHaveTextContent('Yeast feeds on saltsugar in the dough');
});

test('nothing of the answer is on the page before', () => {
  const { container } = render(<Asked />);
  expect(container.innerHTML).not.toMatch(/carbon|gluten|slows yeast/);
});
