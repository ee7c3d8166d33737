import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, useLocation } from 'react-router-dom';
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadView } from '#parts/answer.tsx';
import { type NewGame, NewGameSchema } from '#protocol/http.ts';
import { keepGame } from '#state/live/hosted.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { axeFindings } from '../../../tests/contract/on-screen.tsx';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { TOKEN } from '../../../tests/made-up-room.ts';
import { Page } from './host-page.tsx';
import { namesFrom, namesTwice } from './new-game.ts';
import { hostAddress, routeFrom } from './use-host-route.ts';

const server = vi.hoisted(() => ({ made: [] as unknown[], is: true, password: false }));
vi.mock('#platform/live-http.ts', async (original) => ({
  ...(await original<typeof import('#platform/live-http.ts')>()),
  hasServer: () => server.is,
  loadServerInfo: async () => ({
    ok: true,
    value: { protocol: 1, password: server.password, secure: true, addresses: [] },
  }),
  makeGame: async (game: { readonly password?: string }) => {
    if (server.password && game.password !== 'open') return { ok: false, refused: 'password' };
    server.made.push(game);
    return { ok: true, value: { game: 'new', code: 'BCDFGH', token: TOKEN } };
  },
}));
vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return {
    defaultBank: bank,
    useBank: () => bank,
    allBanks: () => [bank],
    loadOtherBanks: async () => undefined,
    bankById: () => bank,
    withBank: (to: string) => to,
  };
});
vi.mock('./run/run-game.tsx', () => ({ RunGame: () => <p>The lobby</p> }));

function Address() {
  return <output data-testid="address">{useLocation().hash}</output>;
}
const page = (at = '/host/') => (
  <I18nProvider i18n={i18n}>
    <MemoryRouter initialEntries={[at]}>
      <main>
        <Page />
      </main>
      <Address />
    </MemoryRouter>
  </I18nProvider>
);
const made = () => {
  const [game] = server.made as NewGame[];
  // What is asked for is what the protocol allows.
  expect(v.safeParse(NewGameSchema, game).issues).toBeUndefined();
  return game;
};

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  vi.stubGlobal('fetch', fetchPond);
  useSettings.setState(DEFAULT_SETTINGS, true);
  localStorage.clear();
  Object.assign(server, { made: [], is: true, password: false });
});
afterEach(() => vi.unstubAllGlobals());

describe('the host’s page', () => {
  test('leads to a lobby with a ready set by one click, the questions going whole', async () => {
    const { container } = render(page());
    expect(await screen.findByRole('heading', { name: 'Start with a ready set' })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Start a lobby: The whole pond' }));
    expect(await screen.findByText('The lobby')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('#game=new');
    const game = made();
    expect(game?.questions.map(({ id }) => id)).toEqual([
      'water.frog',
      'water.share',
      'shore.reed',
      'names.net',
    ]);
    expect(game?.questions[0]).toMatchObject({ answerKey: 'skin' });
    expect(game?.facts.map(({ id }) => id)).toContain('frog-skin');
    expect(game?.settings).toMatchObject({
      scoring: 'accuracy',
      secondsPerQuestion: null,
      names: 'generated',
    });
  });
  test('leaves subjects out that the host leaves out', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    render(page());
    await userEvent.click(await screen.findByRole('button', { name: /Start a lobby/ }));
    await screen.findByText('The lobby');
    expect(made()?.questions.map(({ id }) => id)).not.toContain('names.net');
  });
  test('asks for the owner’s password where there is one, and says when it is another', async () => {
    server.password = true;
    render(page());
    const field = await screen.findByLabelText('Host password');
    await userEvent.click(screen.getByRole('button', { name: /Start a lobby/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('not the one');
    await userEvent.type(field, 'open');
    await userEvent.click(screen.getByRole('button', { name: /Start a lobby/ }));
    expect(await screen.findByText('The lobby')).toBeVisible();
  });
  test('lists the games of this device, and finds a running one after a reload', async () => {
    keepGame({ as: 'host', game: 'g7', code: 'BCDFGH', token: TOKEN, title: 'Reeds', at: 5 });
    const { unmount } = render(page());
    expect(await screen.findByRole('link', { name: 'Reeds' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#game=g7$/),
    );
    unmount();
    render(page('/host/#game=g7'));
    expect(await screen.findByText('The lobby')).toBeVisible();
  });
  test('says plainly on a static host that live games need the server, and how to start it', async () => {
    server.is = false;
    const { container } = render(page());
    expect(await screen.findByRole('heading', { name: /need the Plumbline server/ })).toBeVisible();
    expect(screen.getByText('npm start')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });
  test('says what to do where the game belongs to another device', async () => {
    render(page('/host/#game=elsewhere'));
    expect(await screen.findByRole('heading', { name: /does not host that game/ })).toBeVisible();
  });
  test('is prerendered without a browser', () => {
    expect(renderToString(page())).toContain('Live in class</h1>');
  });
});

describe('making a game', () => {
  test('draws questions, and shows each as students will see it, at rest', async () => {
    const user = userEvent.setup();
    await loadView('true-false');
    const { container } = render(page('/host/#make'));
    await user.click(await screen.findByText('Herons wait.'));
    const choice = await screen.findByLabelText(/True/);
    expect(choice).toBeDisabled();
    expect(await axeFindings(container)).toEqual([]);
  });
  test('takes order, clock, names, teams and brief along', async () => {
    const user = userEvent.setup();
    render(page('/host/#make'));
    const list = await screen.findAllByLabelText(/leave out$/);
    expect(list.length).toBeGreaterThan(3);
    await user.click(screen.getByLabelText('Question 2: earlier'));
    await user.click(screen.getByLabelText('Question 3: leave out'));
    await user.click(screen.getByLabelText('60 s'));
    await user.click(screen.getByLabelText(/and soon/));
    await user.click(screen.getByLabelText(/class list/));
    expect(screen.getByText('Start a lobby')).toBeDisabled();
    await user.type(screen.getByLabelText('One name a line'), 'Ana{Enter}Ben, Cem');
    await user.click(screen.getByLabelText('3'));
    await user.type(screen.getByLabelText(/everyone to know/), 'Skip it.');
    await user.click(screen.getByText('Start a lobby'));
    expect(await screen.findByText('The lobby')).toBeVisible();
    const game = made();
    expect(game?.questions).toHaveLength(list.length - 1);
    expect(game).toMatchObject({ classList: ['Ana', 'Ben', 'Cem'], brief: 'Skip it.' });
    expect(game?.settings).toMatchObject({
      secondsPerQuestion: 60,
      scoring: 'speed',
      names: 'list',
      teams: 3,
    });
  });
  test('whether the question stands on own screens is asked where it is shown first; later it always does', async () => {
    const user = userEvent.setup();
    render(page('/host/#make'));
    const first = await screen.findByRole('checkbox', { name: /^Show the question first/ });
    expect(screen.queryByRole('checkbox', { name: /own screen/ })).toBeNull();
    await user.click(first);
    await user.click(screen.getByRole('checkbox', { name: /own screen/ }));
    await screen.findAllByLabelText(/leave out$/);
    await user.click(screen.getByText('Start a lobby'));
    expect(await screen.findByText('The lobby')).toBeVisible();
    expect(made()?.settings).toMatchObject({ promptFirst: true, questionOnDevices: false });
  });
  test('speed is offered with a clock alone, with its formula in words', async () => {
    const user = userEvent.setup();
    render(page('/host/#make'));
    await screen.findAllByLabelText(/leave out$/);
    expect(screen.queryByLabelText(/and soon/)).toBeNull();
    await user.click(screen.getByLabelText('30 s'));
    expect(screen.getByText(/1000 × the share that is right/)).toBeVisible();
    await user.click(screen.getByLabelText(/and soon/));
    await user.click(screen.getByLabelText('No limit'));
    await user.click(screen.getByText('Start a lobby'));
    await screen.findByText('The lobby');
    expect(made()?.settings).toMatchObject({ secondsPerQuestion: null, scoring: 'accuracy' });
  });
  test('questions can be picked one by one, without the subjects that are left out', async () => {
    const user = userEvent.setup();
    render(page('/host/#make'));
    await screen.findAllByLabelText(/leave out$/);
    await user.click(screen.getByLabelText(/I pick them/));
    await user.click(screen.getByRole('button', { name: 'Start from none' }));
    expect(screen.getByRole('region', { name: 'Your game' })).toHaveTextContent('at least one question');
    const topic = screen.getByRole('combobox', { name: 'Topic' });
    await user.selectOptions(topic, 'names');
    await user.click(await screen.findByRole('checkbox', { name: /What does a net have/ }));
    await user.selectOptions(topic, 'sky');
    await user.click(await screen.findByRole('checkbox', { name: /Herons wait/ }));
    expect(screen.getByRole('region', { name: 'Your game' })).toHaveTextContent('2 questions');
    await user.click(
      within(screen.getByRole('group', { name: /Sensitive/ })).getByRole('checkbox', { name: 'Nets' }),
    );
    expect(screen.getByRole('region', { name: 'Your game' })).toHaveTextContent('1 question');
    await user.click(screen.getByRole('button', { name: 'Start a lobby' }));
    await screen.findByText('The lobby');
    expect(made()?.questions.map(({ id }) => id)).toEqual(['sky.heron']);
  });
});

describe('the address', () => {
  test('says where on the page we are, and nothing a server log could see', () => {
    expect(routeFrom('#link=abc&view=teacher')).toEqual({ at: 'take', link: 'abc', view: 'teacher' });
    expect(routeFrom('#game=g&view=teacher')).toEqual({ at: 'game', game: 'g', view: 'teacher' });
    expect(routeFrom('#game=g&report')).toEqual({ at: 'report', game: 'g' });
    expect(routeFrom('#make')).toEqual({ at: 'make' });
    expect(routeFrom('')).toEqual({ at: 'start' });
    for (const route of [
      { at: 'game', game: 'g', view: 'room' },
      { at: 'report', game: 'g' },
    ] as const)
      expect(routeFrom(hostAddress(route).split('#')[1] ?? '')).toEqual(route);
  });
});

describe('a class list', () => {
  test('is read from lines, commas and pasted tables, each name once', () => {
    expect(namesFrom('Ana\r\nBen,  Cem\tDora\n\n Ana ')).toEqual(['Ana', 'Ben', 'Cem', 'Dora']);
  });
  test('family name and first name on each line are one person', () => {
    expect(namesFrom('García, Ana\nSilva, Ben\n')).toEqual(['García, Ana', 'Silva, Ben']);
    expect(namesFrom('Ana\tGarcía\nBen\tSilva')).toEqual(['Ana García', 'Ben Silva']);
    expect(namesFrom('Ana, Ben')).toEqual(['Ana', 'Ben']);
  });
  test('names that stand there twice are told: one of the two would find no place', async () => {
    expect(namesTwice('Ben\nAna\nBen\nBen')).toEqual(['Ben']);
    const user = userEvent.setup();
    render(page('/host/#make'));
    await user.click(await screen.findByLabelText(/class list/));
    await user.type(screen.getByLabelText('One name a line'), 'Ben{Enter}Ana{Enter}Ben');
    expect(screen.getByText(/^More than once: Ben\./)).toBeVisible();
  });
});
