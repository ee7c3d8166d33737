import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Quiz } from '#domain/attempt/record.ts';
import { loadView } from '#parts/answer.tsx';
import { beginAttempt } from '#state/attempts.ts';
import { loadTopics } from '#state/bank-files.ts';
import { useLog } from '#state/log.ts';
import { setAnnouncer } from '#ui/announcer.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { Page } from './quiz-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return {
    defaultBank: bank,
    bankById: (id: string | null | undefined) => (id === bank.id ? bank : undefined),
    useBank: () => bank,
    withBank: (to: string) => to,
  };
});

const session: Quiz = {
  bank: 'pond',
  choices: {
    of: 'study',
    plan: 'today',
    introduces: [
      { fact: 'frog-skin', by: 'pretest', question: 'water.frog' },
      { fact: 'reed-birds', by: 'reading', question: 'sky.heron' },
    ],
  },
  order: 'as-written',
  behaviour: 'study',
  seed: 'seed1',
  leaveOut: [],
};
const practice: Quiz = { ...session, choices: { of: 'questions', questions: [] }, behaviour: 'practice' };
const test2: Quiz = { ...practice, behaviour: 'test' };

const announcer = document.createElement('div');

/** Begins an attempt and shows it. */
function play(quiz: Quiz, questions: readonly string[]) {
  const id = beginAttempt(pond, quiz, questions);
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[`/quiz/?a=${id}`]}>
        <Routes>
          <Route path="/quiz/" element={<Page />} />
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </MemoryRouter>
    </I18nProvider>,
  );
  return {
    user: userEvent.setup(),
    standing: () => {
      const { records } = useLog.getState();
      const back = new Set(records.flatMap((r) => (r.kind === 'retraction' ? [r.response] : [])));
      return records.flatMap((r) =>
        r.kind === 'response' && r.attempt === id && !back.has(r.id) ? [r] : [],
      );
    },
    ended: () => useLog.getState().records.find((r) => r.kind === 'attempt-ended' && r.attempt === id),
  };
}

const prompt = () => screen.findByRole('heading', { level: 1 });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await Promise.all(['single-choice', 'true-false', 'multiple-response'].map(loadView));
});
beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  announcer.replaceChildren();
  setAnnouncer(announcer);
  await loadTopics(pond, ['water', 'shore', 'sky', 'names']);
});
afterEach(() => vi.unstubAllGlobals());

describe('a study session', () => {
  test('says that a first guess counts for nothing, and records it so', async () => {
    const { user, standing } = play(session, ['water.frog', 'sky.heron']);
    expect(await screen.findByText(/make a first guess/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /their eyes/ }));
    await user.click(await button('Check answer'));
    expect(await screen.findByText('A first guess')).toBeVisible();
    expect(await screen.findByText(/You will be asked for the fact again/)).toBeVisible();
    expect(screen.getByText('Frogs breathe through their skin.')).toBeVisible();
    expect(standing()).toMatchObject([{ question: 'water.frog', pretest: true, fraction: 0 }]);
  });

  test('lets a new fact be read before it is asked for, and answers count from then on', async () => {
    const { user, standing } = play(session, ['sky.heron']);
    expect(await prompt()).toHaveTextContent('Birds nest in reeds.');
    expect(await prompt()).toHaveFocus();
    expect(screen.getByText(/pond book, “On shore”/)).toBeVisible();
    await user.click(await button('Got it: ask me later'));
    await waitFor(async () => expect(await prompt()).toHaveTextContent('Herons wait.'));
    await user.click(screen.getByRole('radio', { name: /True/ }));
    await user.click(await button('Check answer'));
    expect(standing()).toMatchObject([{ question: 'sky.heron', fraction: 1 }]);
    expect(standing()[0]).not.toHaveProperty('pretest');
    expect(await button('See what got stronger')).toHaveFocus();
  });

  test('can be stopped at any answer; before the first one it only waits', async () => {
    const first = play(session, ['water.frog', 'names.net']);
    await first.user.click(await button('Stop here'));
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(first.ended()).toBeUndefined();
  });

  test('ends where it was stopped, with what was answered', async () => {
    const { user, standing, ended } = play(session, ['water.frog', 'names.net']);
    await user.click(await button('Show me'));
    await user.click(await button('Stop here'));
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(ended()).toMatchObject({ how: 'left' });
    expect(standing()).toHaveLength(1);
  });
});

describe('undo', () => {
  test('opens the question again, at its prompt, and says so; repeatedly, and not before the first', async () => {
    const { user, standing } = play(practice, ['water.frog', 'names.net']);
    expect(await prompt()).toHaveTextContent('Through what do frogs');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    await user.click(await button('Skip'));
    await waitFor(async () => expect(await prompt()).toHaveTextContent('What does a net have?'));
    await user.click(screen.getByRole('radio', { name: /wings/ }));
    await user.click(await button('Check answer'));
    expect(standing()).toHaveLength(2);

    await user.click(await button(/^Undo/));
    expect(standing().map(({ question }) => question)).toEqual(['water.frog']);
    expect(await prompt()).toHaveTextContent('What does a net have?');
    expect(await prompt()).toHaveFocus();
    expect(screen.getByRole('radio', { name: /wings/ })).not.toBeChecked();
    expect(screen.getByText(/open again/)).toBeVisible();
    expect(announcer).toHaveTextContent('Undone: your last answer. The question is open again.');

    await user.keyboard('{Control>}z{/Control}');
    expect(standing()).toEqual([]);
    expect(await prompt()).toHaveTextContent('Through what do frogs');
    expect(await prompt()).toHaveFocus();
    expect(announcer).toHaveTextContent('Undone: skipping.');
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('takes away the turn that "Show me" had brought', async () => {
    const { user } = play(practice, ['water.frog', 'names.net']);
    await user.click(await button('Show me'));
    await waitFor(() => expect(screen.getByRole('img', { name: 'Question 1 of 3' })).toBeInTheDocument());
    await user.keyboard('{Meta>}z{/Meta}');
    await waitFor(() => expect(screen.getByRole('img', { name: 'Question 1 of 2' })).toBeInTheDocument());
  });

  test('is not there in tests', async () => {
    const { user } = play(test2, ['water.frog', 'names.net']);
    await user.click(await screen.findByRole('radio', { name: /their eyes/ }));
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('radio', { name: /their eyes/ })).toBeChecked();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});
