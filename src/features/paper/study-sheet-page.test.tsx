import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { papers } from '#question-types/views.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { Page } from './paper-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { bankById: () => bank, useBank: () => bank, withBank: (to: string) => to };
});

let network = true;
beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await Promise.all(Object.values(papers).map((load) => load()));
});
beforeEach(() => {
  network = true;
  vi.stubGlobal('fetch', async (address: string) => {
    if (!network) throw new TypeError('no network');
    return fetchPond(address);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  useSettings.setState(DEFAULT_SETTINGS, true);
});

function Address() {
  const { search } = useLocation();
  return <output>{search}</output>;
}
function open(query: string) {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[`/print/${query}`]}>
        <Page />
        <Address />
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
}
const sheets = () => screen.findAllByRole('article');

describe('a study sheet', () => {
  // This one comes first: what once came is kept.
  test('that cannot be put together can be asked for again', async () => {
    network = false;
    const user = open('?sheet=water');
    expect(await screen.findByRole('alert')).toHaveTextContent('The sheet could not be put together.');
    network = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await sheets()).not.toHaveLength(0);
  });
  test('tells the facts with their sources, then asks, then answers, each on its own sheet', async () => {
    open('?sheet=shore&seed=abc');
    const [facts, test, key] = await sheets();
    expect(within(facts as HTMLElement).getByRole('heading', { level: 2 })).toHaveTextContent('On the shore');
    expect(facts).toHaveTextContent('pond book, “On shore”');
    expect(facts).toHaveTextContent('Birds nest in reeds.');
    expect(facts).toHaveTextContent('pond book: The pond book. Nobody. never.');
    expect(test).toHaveTextContent('What do reeds do?');
    expect(test).not.toHaveTextContent('They do two things.');
    expect(test).not.toHaveTextContent('Name');
    expect(key).toHaveTextContent('They do two things.');
  });
  test('names each topic where there are several', async () => {
    open('?sheet=water.sky&test=0');
    const [facts, ...rest] = await sheets();
    expect(rest).toEqual([]);
    const headings = within(facts as HTMLElement).getAllByRole('heading');
    expect(headings.map((heading) => heading.textContent)).toEqual(['Study sheet', 'In the water', 'Above']);
  });
  test('asks for its topics first where none is named, and keeps them in the address', async () => {
    const user = open('?sheet=');
    expect(screen.getByText('Choose the topics that the sheet is to hold.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Above' }));
    await user.click(screen.getByRole('checkbox', { name: 'In the water' }));
    expect(await sheets()).not.toHaveLength(0);
    expect(screen.getByRole('status')).toHaveTextContent('?sheet=water.sky');
    await user.click(screen.getByRole('radio', { name: '5' }));
    expect(screen.getByRole('status')).toHaveTextContent(/test=5&seed=[0-9a-z]+/);
    await user.click(screen.getByRole('checkbox', { name: 'All topics' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('sheet=water.shore.sky.names'));
  });
  test('leaves out what the learner left out, and says so in one line', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    open('?sheet=names.sky');
    const all = await sheets();
    for (const sheet of all) expect(sheet).not.toHaveTextContent(/net/);
    expect(screen.getByText('1 fact on a subject that you leave out is not on this sheet.')).toBeVisible();
  });
});
