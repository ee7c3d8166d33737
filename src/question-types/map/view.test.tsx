import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setAnnouncer } from '#ui/announcer.ts';
import { authoredResponse, viewFeedback, viewResponse } from '../opaque.ts';
import { samples } from './samples.ts';
import { type MapResponse, mapQuestion } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
let last: MapResponse | undefined;
let said: HTMLElement;

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  last = undefined;
  said = document.createElement('div');
  setAnnouncer(said);
});
afterEach(() => setAnnouncer(null));

function Asked({ reviewed }: { reviewed?: MapResponse | null }) {
  const [response, setResponse] = useState<MapResponse | null>(
    reviewed ? viewResponse(mapQuestion, 's', reviewed) : null,
  );
  return (
    <I18nProvider i18n={i18n}>
      <h1 id="prompt">{question.prompt}</h1>
      <View
        view={mapQuestion.learnerView(question, 's')}
        response={response}
        onChange={(next) => {
          setResponse(next);
          last = authoredResponse(mapQuestion, question, 's', next);
        }}
        feedback={
          reviewed === undefined
            ? null
            : viewFeedback(mapQuestion, 's', mapQuestion.feedback(question, reviewed))
        }
        labelledBy="prompt"
        lang="en"
      />
    </I18nProvider>
  );
}

/** The drawn country; the map comes late, and is not there for screen readers. */
async function countryOnMap(container: HTMLElement, code: string): Promise<Element> {
  return waitFor(() => {
    const shape = container.querySelector(`path[data-country="${code}"]`);
    if (!shape) throw new Error('the map is not drawn yet');
    return shape;
  });
}

test('places are picked in the list with the keyboard alone, before any map is there', async () => {
  const user = userEvent.setup();
  render(<Asked />);
  const list = within(screen.getByRole('list'));
  expect(screen.getByRole('group', { name: question.prompt })).toBeInTheDocument();
  list.getByRole('checkbox', { name: 'Argentina' }).focus();
  await user.tab();
  await user.tab();
  expect(list.getByRole('checkbox', { name: 'Brazil' })).toHaveFocus();
  await user.keyboard(' ');
  expect(last).toEqual({ places: ['brazil'] });
  await user.keyboard(' ');
  expect(last).toEqual({ places: [] });
});

test('a country on the map picks the same place, and says so once', async () => {
  const { container } = render(<Asked />);
  fireEvent.click(await countryOnMap(container, '604'), { clientX: -999, clientY: -999 });
  expect(last).toEqual({ places: ['peru'] });
  expect(screen.getByRole('checkbox', { name: 'Peru' })).toBeChecked();
  expect(said.textContent).toBe('Peru: picked.');
});

test('the review marks the picked and the keyed, on the map and in words, with their reasons', async () => {
  const { container } = render(<Asked reviewed={{ places: ['peru', 'bolivia'] }} />);
  const row = (text: string) =>
    within(screen.getByText(text, { selector: 'p' }).closest('li') as HTMLElement);
  expect(row('Peru').getByText('Right')).toBeVisible();
  expect(row('Bolivia').getByText('Not part of it')).toBeVisible();
  expect(row('Brazil').getByText('Missed: part of the answer')).toBeVisible();
  expect(row('Bolivia').getByText(/stays north of the border/)).toBeVisible();
  expect(await countryOnMap(container, '068')).toHaveAttribute('data-state', 'not-right');
  expect(await countryOnMap(container, '032')).toHaveAttribute('data-state', 'open');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('nothing of the answer is on the page before', async () => {
  const { container } = render(<Asked />);
  await countryOnMap(container, '604');
  expect(container.innerHTML).not.toMatch(/Andes|Leticia|"right"|"missed"/);
});

test('the enlarged map can be reached and scrolled with the keyboard, and made small again', async () => {
  const user = userEvent.setup();
  const { container } = render(<Asked />);
  await countryOnMap(container, '604');
  expect(screen.queryByRole('region')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Larger map' }));
  expect(screen.getByRole('region', { name: 'Map, enlarged' })).toHaveAttribute('tabindex', '0');
  const smaller = screen.getByRole('button', { name: 'Smaller map' });
  await user.click(smaller);
  expect(screen.queryByRole('region')).toBeNull();
  // It has nothing more to do, and keeps the focus.
  expect(smaller).toHaveFocus();
  expect(smaller).toHaveAttribute('aria-disabled', 'true');
});
