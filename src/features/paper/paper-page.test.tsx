import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { papers } from '#question-types/views.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { Page } from './paper-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return {
    bankById: (id: string | null | undefined) => (id === bank.id ? bank : undefined),
    useBank: () => bank,
    withBank: (to: string) => to,
  };
});

const SET = `#bank=pond&version=${pond.version}&set=whole&order=as-written&behaviour=practice&seed=s1`;

function show(fragment: string) {
  return render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[`/print/${fragment}`]}>
        <Page />
      </MemoryRouter>
    </I18nProvider>,
  );
}

const sheets = async () => {
  await screen.findByRole('heading', { level: 2, name: 'The whole pond' });
  return screen.getAllByRole('article');
};

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await Promise.all(Object.values(papers).map((load) => load()));
});
beforeEach(() => vi.stubGlobal('fetch', vi.fn(fetchPond)));
afterEach(() => {
  vi.unstubAllGlobals();
  useSettings.setState(DEFAULT_SETTINGS, true);
});

describe('a quiz on paper', () => {
  test('stands in the quiz’s order, in the bank’s language, with room for name and date', async () => {
    show(SET);
    const [paper] = await sheets();
    const sheet = within(paper as HTMLElement);
    expect(sheet.getByText('Name')).toBeVisible();
    expect(sheet.getByText('Date')).toBeVisible();
    const text = paper?.textContent ?? '';
    const places = ['do frogs', 'how many are small', 'What do reeds', 'What does a net'].map((prompt) =>
      text.indexOf(prompt),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(sheet.getByText('their skin').closest('[lang]')).toHaveAttribute('lang', 'en');
  });

  test('has its key on a sheet of its own, with reasons and sources, and nowhere else', async () => {
    show(SET);
    const [paper, key] = await sheets();
    const answers = within(key as HTMLElement).getAllByRole('listitem');
    const letters = /[A-D] · /g;
    expect(
      answers.map((answer) => answer.textContent?.replaceAll('\u00a0', ' ').replace(letters, '')),
    ).toEqual([
      'their skinTheir skin is thin and damp.pond book, “On water”',
      '95 animals · a guess, not scoredpond book, “On water”',
      expect.stringMatching(/^(hold the shore; house birds|house birds; hold the shore)They do two things\./),
      'meshespond book, “On names”',
    ]);
    expect(paper).not.toHaveTextContent('thin and damp');
    expect(paper).not.toHaveTextContent('95');
  });

  test('names in its key the letters that stand on the questions’ sheet', async () => {
    show(SET);
    const [paper, key] = await sheets();
    const named = [
      ...(key?.textContent ?? '').matchAll(/([A-D]) · (their skin|hold the shore|house birds|meshes)/g),
    ];
    expect(named).toHaveLength(4);
    for (const [, letter, text] of named) {
      const row = within(paper as HTMLElement)
        .getByText(text ?? '')
        .closest('li');
      expect(row?.textContent).toBe(`${letter}${text}`);
    }
  });

  test('can be printed without the key, and in larger type', async () => {
    const user = userEvent.setup();
    vi.stubGlobal('print', vi.fn());
    show(SET);
    expect(await sheets()).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: 'Questions only' }));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: 'Larger type' }));
    expect(screen.getByRole('article').parentElement).toHaveAttribute('data-type', 'larger');
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(window.print).toHaveBeenCalledOnce();
  });

  test('respects the subjects that are left out, and says so in one line', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    show(SET);
    await sheets();
    expect(document.body).not.toHaveTextContent('What does a net');
    expect(
      screen.getByText('1 question on a subject that you leave out is not on this sheet.'),
    ).toBeVisible();
  });

  test('says what is no longer in the bank, and when the questions may differ', async () => {
    show(
      '#bank=pond&version=older&questions=water.frog+water.gone&order=as-written&behaviour=practice&seed=s1',
    );
    expect(await screen.findByText('1 question of this quiz is no longer in the bank.')).toBeVisible();
    expect(screen.getByText(/The questions have changed since this link was made/)).toBeVisible();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});

test('a link that holds no quiz says what to do', () => {
  show('#set=');
  expect(screen.getByRole('heading', { name: 'No quiz in this link' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Make a quiz' })).toBeVisible();
});

test('questions that cannot be had can be asked for again', async () => {
  const user = userEvent.setup();
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('no network')));
  show('#bank=pond&questions=sky.heron&order=as-written&behaviour=practice&seed=s1');
  await screen.findByRole('alert');
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Herons wait.')).toBeVisible();
});

test('is prerendered as an empty frame, without inline style', () => {
  const html = renderToString(
    <I18nProvider i18n={i18n}>
      <StaticRouter location="/print/">
        <Page />
      </StaticRouter>
    </I18nProvider>,
  );
  expect(html).toMatch(/^<div class="[^"]*"><\/div>$/);
});
