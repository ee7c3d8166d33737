import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { authoredResponse, viewFeedback, viewResponse } from '../opaque.ts';
import { samples } from './samples.ts';
import { type CategoriseResponse, categorise } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
let last: CategoriseResponse | undefined;

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  last = undefined;
});

function Asked({ reviewed }: { reviewed?: CategoriseResponse }) {
  const [response, setResponse] = useState<CategoriseResponse | null>(
    reviewed ? viewResponse(categorise, 's', reviewed) : null,
  );
  return (
    <I18nProvider i18n={i18n}>
      <h1 id="prompt">{question.prompt}</h1>
      <View
        view={categorise.learnerView(question, 's')}
        response={response}
        onChange={(next) => {
          setResponse(next);
          last = authoredResponse(categorise, question, 's', next);
        }}
        feedback={reviewed ? viewFeedback(categorise, 's', categorise.feedback(question, reviewed)) : null}
        labelledBy="prompt"
        lang="en"
      />
    </I18nProvider>
  );
}

test('items go into categories by their selects, several into one', async () => {
  const user = userEvent.setup();
  render(<Asked />);
  for (const item of ['Honey', 'Dry rice']) {
    const select = screen.getByRole('combobox', { name: item });
    await user.tab();
    await user.selectOptions(select, within(select).getByRole('option', { name: 'In the cupboard' }));
  }
  expect(last).toEqual({ placed: { honey: 'cupboard', rice: 'cupboard' } });
});

test('the review shows the mix-up’s reason', () => {
  render(<Asked reviewed={{ placed: { honey: 'fridge', milk: 'fridge' } }} />);
  const honey = within(screen.getByText('Honey').closest('li') as HTMLElement);
  expect(honey.getByText('Not quite')).toBeVisible();
  expect(honey.getByText('In the cupboard')).toBeVisible();
  expect(honey.getByText(/honey only sets there/)).toBeVisible();
});
