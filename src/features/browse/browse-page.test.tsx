import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogRecord } from '#domain/attempt/record.ts';
import { useLog } from '#state/log.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { setAnnouncer } from '#ui/announcer.ts';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { Page } from './browse-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, useBank: () => bank, withBank: (to: string) => to };
});

let network = true;
let region: HTMLElement;
beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  network = true;
  vi.stubGlobal('fetch', async (address: string) => {
    if (!network) throw new TypeError('no network');
    return fetchPond(address);
  });
  region = document.createElement('div');
  setAnnouncer(region);
  useSettings.setState(DEFAULT_SETTINGS, true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Address() {
  const { search } = useLocation();
  return <output aria-label="address">{search}</output>;
}

function open(address = '/browse/') {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[address]}>
        <Page />
        <Address />
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
}
const facts = async () =>
  within(await screen.findByRole('region', { name: /Facts/ })).getAllByRole('listitem');
const questions = async () =>
  within(await screen.findByRole('region', { name: /Questions/ })).getAllByRole('listitem');

describe('browse', () => {
  it('is prerendered as a frame with a heading', () => {
    const html = renderToString(
      <I18nProvider i18n={i18n}>
        <StaticRouter location="/browse/?q=frog">
          <Page />
        </StaticRouter>
      </I18nProvider>,
    );
    expect(html).toBe('<h1>Browse facts and questions</h1>');
  });

  // This one comes first of those that load: what once came is kept.
  it('without a network it says what is missing, and goes on once tried again', async () => {
    network = false;
    const user = open();
    expect(await screen.findByRole('alert')).toHaveTextContent('The facts could not be loaded');
    network = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await facts()).toHaveLength(6);
  });

  it('shows all facts at first, and no questions until something is asked', async () => {
    open();
    expect(await facts()).toHaveLength(6);
    expect(screen.getByText(/Type a word or choose a topic/)).toBeVisible();
    expect(screen.queryByText('What do reeds do?')).toBeNull();
  });

  it('finds facts and questions of every topic, whatever the case and the accents', async () => {
    const user = open();
    await facts();
    await user.type(screen.getByRole('searchbox'), 'RÉEDS');
    await waitFor(async () => expect(await facts()).toHaveLength(2));
    await waitFor(async () => expect(await questions()).toHaveLength(1));
    expect((await questions())[0]).toHaveTextContent('What do reeds do?');
    await waitFor(() => expect(region).toHaveTextContent('Facts found: 2. Questions found: 1.'), {
      timeout: 3000,
    });
    await waitFor(
      () => expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent('?q=R%C3%89EDS'),
      {
        timeout: 3000,
      },
    );
  });

  it('keeps the answer out of the page until it is unfolded', async () => {
    const user = open('/browse/?q=frogs+breathe');
    const [found] = await questions();
    expect(found).not.toHaveTextContent('their skin');
    await user.click(within(found as HTMLElement).getByText(/Through what do frogs/));
    await waitFor(() => expect(found).toHaveTextContent('Answer: their skin'));
    expect(found).toHaveTextContent('Their skin is thin and damp.');
    expect(found).toHaveTextContent('pond book, “On water”');
  });

  it('looks in one topic alone when told to', async () => {
    const user = open();
    await facts();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), 'sky');
    await waitFor(async () => expect(await facts()).toHaveLength(1));
    expect(await questions()).toHaveLength(1);
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent('?topic=sky');
  });

  it('says what to do when nothing is found', async () => {
    const user = open('/browse/?q=elephant');
    expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(await facts()).toHaveLength(6);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('opens with one fact: its source, its level, and the questions that ask for it', async () => {
    const user = open('/browse/?fact=reed-roots');
    const card = await screen.findByRole('region', { name: 'One fact' });
    expect(within(card).getByRole('heading', { name: 'One fact' })).toHaveFocus();
    expect(card).toHaveTextContent('Reeds hold the shore with their roots.');
    expect(card).toHaveTextContent('pond book, “On shore”');
    expect(card).toHaveTextContent('new · not answered yet');
    expect(await within(card).findByText('What do reeds do?')).toBeVisible();
    const again = within(card).getByRole('link', { name: 'Answer it' }).getAttribute('href');
    expect(new URLSearchParams(again?.split('#')[1]).get('questions')).toBe('shore.reed');
    await user.click(within(card).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'One fact' })).toBeNull();
  });

  it('tells what was answered to it and when it comes back, and asks again from every topic', async () => {
    const day = 86_400_000;
    vi.setSystemTime(new Date(2026, 4, 31, 12));
    const answered = (at: number, fraction: number, id: string): LogRecord => ({
      kind: 'response',
      id,
      at,
      attempt: 'attempt00001',
      bank: 'pond',
      question: 'shore.reed',
      version: 'v1',
      type: 'multiple-response',
      seed: 's',
      behaviour: 'practice',
      how: 'answered',
      response: null,
      fraction,
      facts: [{ fact: 'reed-birds', fraction }],
      hint: false,
      duration: 1,
      day: '2026-05-31',
    });
    useLog.setState({
      status: 'ready',
      records: [
        answered(Date.now() - 2 * day, 0, 'response0001'),
        answered(Date.now() - day, 1, 'response0002'),
      ],
      revision: 1,
    });
    open('/browse/?fact=reed-birds');
    const card = await screen.findByRole('region', { name: 'One fact' });
    expect(await within(card).findByText(/^on (June \d+|\d+ June)$/)).toBeVisible();
    expect(card).toHaveTextContent('answered 2 times');
    const [newest, oldest] = within(card).getAllByText(/^May \d+, 2026/);
    expect(newest?.closest('li')).toHaveTextContent('May 30, 2026');
    expect(within(newest?.closest('li') as HTMLElement).getByRole('img', { name: 'right' })).toBeVisible();
    expect(within(oldest?.closest('li') as HTMLElement).getByRole('img', { name: 'not yet' })).toBeVisible();
    expect(await within(card).findByRole('link', { name: 'Answer it' })).toBeVisible();
  });

  it('leads on to the facts that belong to it', async () => {
    const user = open('/browse/?fact=reed-roots');
    const card = await screen.findByRole('region', { name: 'One fact' });
    await user.click(await within(card).findByRole('link', { name: 'Birds nest in reeds.' }));
    const next = await screen.findByRole('region', { name: 'One fact' });
    expect(within(next).getByRole('heading', { name: 'One fact' })).toHaveFocus();
    expect(within(next).getByText('Birds nest in reeds.')).toBeVisible();
  });

  it('leaves out what the learner left out, says so, and shows it when told to', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    const user = open('/browse/?q=net');
    const line = await screen.findByText('Some of it is about subjects that you left out, and is not shown.');
    expect(line).toBeVisible();
    expect(screen.queryByText('A net has meshes.')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Nothing found' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show it here' }));
    expect(await screen.findByText('A net has meshes.')).toBeVisible();
    expect(await screen.findByText('What does a net have?')).toBeVisible();
  });

  it('a link to a fact of a left-out subject asks first', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    const user = open('/browse/?fact=net-name');
    const card = await screen.findByRole('region', { name: 'One fact' });
    expect(card).not.toHaveTextContent('meshes');
    await user.click(within(card).getByRole('button', { name: 'Show it here' }));
    expect(card).toHaveTextContent('A net has meshes.');
  });
});
