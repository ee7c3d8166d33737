import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { LogRecord } from '#domain/attempt/record.ts';
import { useLog } from '#state/log.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { Page } from './results-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, bankById: () => bank, withBank: (to: string) => to };
});

const common = { at: Date.UTC(2026, 4, 4), attempt: 'attempt00001' };
const records: LogRecord[] = [
  {
    ...common,
    kind: 'attempt-started',
    id: 'start00001',
    bankVersion: pond.version,
    questions: ['sky.heron'],
    quiz: {
      bank: 'pond',
      choices: { of: 'questions', questions: ['sky.heron'] },
      order: 'mixed',
      behaviour: 'practice',
      seed: 's1',
      leaveOut: [],
    },
  },
  {
    ...common,
    kind: 'response',
    id: 'response01',
    bank: 'pond',
    question: 'sky.heron',
    version: 'v',
    type: 'true-false',
    seed: 's1/sky.heron',
    behaviour: 'practice',
    how: 'answered',
    response: { value: false },
    fraction: 0,
    facts: [{ fact: 'heron-wait', fraction: 0 }],
    hint: false,
    duration: 4000,
    day: '2026-05-04',
  },
  { ...common, kind: 'attempt-ended', id: 'ended00001', how: 'finished' },
];

test('without a connection the page says how it went, and loads the rest when asked again', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('no network')));
  useLog.setState((s) => ({ status: 'ready', records, revision: s.revision + 1 }));
  const user = userEvent.setup();
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/results/?a=attempt00001']}>
        <Page />
      </MemoryRouter>
    </I18nProvider>,
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('1 not yet');
  expect(await screen.findByRole('alert')).toHaveTextContent('The questions could not be loaded.');
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Practise that one again' })).toBeVisible();
});
