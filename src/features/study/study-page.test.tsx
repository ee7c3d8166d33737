import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, Route, Routes, StaticRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordOf } from '#domain/attempt/record.ts';
import { quizFromFragment } from '#domain/quiz/link.ts';
import { useLog } from '#state/log.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { Page } from './study-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, bankById: () => bank, useBank: () => bank, withBank: (to: string) => to };
});

function Elsewhere() {
  const { pathname, search, hash } = useLocation();
  return <output>{pathname + search + hash}</output>;
}

function show() {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/study/']}>
        <Routes>
          <Route path="/study/" element={<Page />} />
          <Route path="*" element={<Elsewhere />} />
        </Routes>
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
}

const headline = () => screen.getByRole('heading', { level: 1 });
const begun = () =>
  useLog.getState().records.findLast((r): r is RecordOf<'attempt-started'> => r.kind === 'attempt-started');

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  localStorage.clear();
  useSettings.setState({ ...DEFAULT_SETTINGS, contentNoteSeen: ['pond'] }, true);
});
afterEach(() => vi.unstubAllGlobals());

describe('Today', () => {
  test('is prerendered with its heading alone', () => {
    const html = renderToString(
      <I18nProvider i18n={i18n}>
        <StaticRouter location="/study/">
          <Page />
        </StaticRouter>
      </I18nProvider>,
    );
    expect(html).toContain('Today</h1>');
    expect(html).not.toContain('data-ready');
  });

  test('says what happened where nothing can be loaded, and tries again', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        throw new TypeError('no network');
      }),
    );
    const user = show();
    expect(await screen.findByRole('alert')).toHaveTextContent('Today’s session could not be put together');
    vi.stubGlobal('fetch', vi.fn(fetchPond));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(headline()).toHaveTextContent(/new facts?$/));
    expect(document.querySelector('[data-ready="today"]')).not.toBeNull();
  });

  test('has the note with its choice before the first grave question, and plans by that choice', async () => {
    useSettings.setState({ contentNoteSeen: [], newADay: 6 });
    const user = show();
    expect(await screen.findByText('One question speaks of nets.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Nets' }));
    await user.click(await screen.findByRole('button', { name: 'Start your first session' }));
    expect(await screen.findByRole('status')).toHaveTextContent('/quiz/?a=');
    expect(begun()?.quiz).toMatchObject({
      behaviour: 'study',
      choices: { of: 'study', plan: 'today' },
      leaveOut: ['detention'],
    });
    expect(begun()?.questions).not.toContain('names.net');
  });

  test('offers to go on with what was begun', async () => {
    show();
    await waitFor(() => expect(headline()).toHaveTextContent('Your session is waiting'));
    expect(screen.getByText(/^0 of \d answered/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go on with it' })).toHaveAttribute(
      'href',
      `../quiz/?a=${begun()?.attempt}`,
    );
  });

  test('leads to a rehearsal of the wanted length, as a test', async () => {
    const user = show();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Questions' }), '10');
    await user.click(screen.getByRole('button', { name: 'Begin the rehearsal' }));
    const address = (await screen.findByRole('status')).textContent ?? '';
    expect(quizFromFragment(address.slice(address.indexOf('#')))?.quiz).toMatchObject({
      behaviour: 'test',
      choices: { of: 'questions' },
    });
  });

  test('drills the topic that was chosen', async () => {
    const user = show();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Topic' }), 'On the shore');
    await user.click(screen.getByRole('button', { name: 'Drill this topic' }));
    const address = (await screen.findByRole('status')).textContent ?? '';
    expect(quizFromFragment(address.slice(address.indexOf('#')))?.quiz).toMatchObject({
      behaviour: 'practice',
      choices: { of: 'questions', questions: ['shore.reed'] },
    });
  });
});
