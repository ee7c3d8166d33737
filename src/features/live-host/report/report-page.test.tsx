import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { quizFromFragment } from '#domain/quiz/link.ts';
import type { NewGame } from '#protocol/http.ts';
import { keepGame, useKnownGames } from '#state/live/hosted.ts';
import { axeFindings } from '../../../../tests/contract/on-screen.tsx';
import { fetchPond } from '../../../../tests/made-up-bank.ts';
import { REPORT } from '../../../../tests/made-up-report.ts';
import { GAME, TOKEN } from '../../../../tests/made-up-room.ts';
import { ReportPage } from './report-page.tsx';

const server = vi.hoisted(() => ({
  report: undefined as unknown,
  made: [] as unknown[],
  deleted: [] as string[],
}));
vi.mock('#platform/live-http.ts', async (original) => ({
  ...(await original<typeof import('#platform/live-http.ts')>()),
  loadReport: async () => server.report,
  loadServerInfo: async () => ({
    ok: true,
    value: { protocol: 1, password: false, secure: true, addresses: [] },
  }),
  makeGame: async (game: unknown) => {
    server.made.push(game);
    return { ok: true, value: { game: 'again', code: 'XXXXXX', token: 'b'.repeat(43) } };
  },
  deleteGame: async (game: string) => {
    server.deleted.push(game);
    return { ok: true, value: null };
  },
}));
vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../../tests/made-up-bank.ts');
  return { defaultBank: bank, useBank: () => bank, bankById: () => bank, withBank: (to: string) => to };
});

const game = {
  as: 'host',
  game: GAME,
  code: 'BCDFGH',
  token: TOKEN,
  title: 'The whole pond',
  at: 1,
} as const;

function Address() {
  const { pathname, hash } = useLocation();
  return <output data-testid="address">{pathname + hash}</output>;
}

function open() {
  return render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/host/']}>
        <main>
          <ReportPage game={game} />
        </main>
        <Address />
      </MemoryRouter>
    </I18nProvider>,
  ).container;
}

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
beforeEach(() => {
  vi.stubGlobal('fetch', fetchPond);
  localStorage.clear();
  server.report = { ok: true, value: REPORT };
  server.made = [];
  server.deleted = [];
});

describe('the report', () => {
  test('says what to teach next, who needs help with it, and both rounds', async () => {
    const container = open();
    expect(await screen.findByRole('heading', { name: 'The room had 50 % right' })).toBeVisible();
    const facts = screen.getByRole('region', { name: 'What to teach next' });
    expect(within(facts).getByText('Frogs breathe through their skin.')).toBeVisible();
    expect(within(facts).getByText(/Help for 1 person/).parentElement).toHaveTextContent('=1+1');
    expect(within(facts).getByText(/first 33 %/)).toBeVisible();
    const questions = screen.getByRole('region', { name: 'Question by question' });
    await userEvent.click(within(questions).getByText(/breathe/));
    expect(within(questions).getByText('67 % after talking')).toBeVisible();
    expect(within(questions).getByText(/1 did better after talking/)).toBeVisible();
    expect(within(questions).getByText(/check the key/)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });
  test('tells skips on optional questions as a number and never whose', async () => {
    open();
    expect(await screen.findByText(/2 answers left open on sensitive subjects/)).toBeVisible();
    expect(screen.getByRole('table')).not.toHaveTextContent(/optional|sensitive/);
  });
  test('is played again with the missed facts, in another lobby', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Play again with the missed fact' }));
    expect(await screen.findByText('/host/#game=again')).toBeInTheDocument();
    const [made] = server.made as NewGame[];
    expect(made?.questions.map(({ facts }) => facts)).toEqual([['frog-skin']]);
    expect(useKnownGames.getState().games[0]).toMatchObject({ game: 'again', as: 'host' });
  });
  test('sets what was missed as practice, by a link that opens those questions', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Set what was missed as practice' }));
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: /Give this link/ });
    const quiz = quizFromFragment(link.value.slice(link.value.indexOf('#')))?.quiz;
    expect(quiz).toMatchObject({ behaviour: 'practice', choices: { of: 'questions' } });
  });
  test('is deleted in one step, after a question, and goes from this device’s list', async () => {
    keepGame(game);
    open();
    await userEvent.click(await screen.findByRole('button', { name: /Delete this game/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(server.deleted).toEqual([GAME]);
    expect(useKnownGames.getState().games).toEqual([]);
  });
  test('that is gone says so', async () => {
    server.report = { ok: false, refused: 'unknown-code' };
    open();
    expect(await screen.findByRole('heading', { name: 'This report is gone' })).toBeVisible();
  });
});
