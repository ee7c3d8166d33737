import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { quizFromFragment } from '#domain/quiz/link.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { Page } from './make-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, useBank: () => bank, withBank: (to: string) => to };
});

const page = (
  <I18nProvider i18n={i18n}>
    <MemoryRouter initialEntries={['/make/']}>
      <Page />
    </MemoryRouter>
  </I18nProvider>
);
const total = pond.topics.reduce((sum, topic) => sum + topic.count, 0);
const quizOfStart = () => {
  const href = screen.getByRole('link', { name: 'Start the quiz' }).getAttribute('href') ?? '';
  expect(href).toContain('&start=now');
  return quizFromFragment(href.slice(href.indexOf('#')))?.quiz;
};
const status = () => screen.getByRole('region', { name: 'Your quiz' });

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  vi.stubGlobal('fetch', fetchPond);
  useSettings.setState(DEFAULT_SETTINGS, true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('making a quiz', () => {
  test('says how many questions fit, as the choices change', async () => {
    render(page);
    expect(status()).toHaveTextContent(`${total} fit`);
    await userEvent.click(screen.getByRole('button', { name: 'Take none' }));
    expect(status()).toHaveTextContent('Choose at least one topic');
    expect(screen.queryByRole('link', { name: 'Start the quiz' })).toBeNull();
    const [first] = pond.topics;
    await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${first?.title}`) }));
    expect(status()).toHaveTextContent(first?.count === 1 ? '1 fits' : `${first?.count} fit`);
    expect(quizOfStart()?.choices).toMatchObject({ topics: [first?.id], length: 10 });
  });
  test('counts without the subjects that are left out, also together with kinds', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    render(page);
    const tagged = pond.topics.find((topic) => topic.id === 'names');
    expect(tagged?.tagged.detention).toBeGreaterThan(0);
    expect(status()).not.toHaveTextContent(`${total} fit`);
    await userEvent.click(screen.getByText('Kinds of question, subjects, order'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose one answer' }));
    expect(await screen.findByText(/· \d+ fits?$/)).toBeVisible();
    expect(quizOfStart()).toMatchObject({ leaveOut: ['detention'] });
    expect(quizOfStart()?.choices).toHaveProperty('types');
  });
  test('a chapter’s box takes the whole chapter, and stands between when some is taken', async () => {
    render(page);
    const chapter = screen.getByRole('checkbox', { name: 'All, the whole chapter' });
    expect(chapter).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Above/ }));
    expect(chapter).toBePartiallyChecked();
    await userEvent.click(chapter);
    expect(screen.getByRole('checkbox', { name: /^Above/ })).toBeChecked();
  });
  test('a test may have a time limit, which nothing but a number of minutes changes', async () => {
    render(page);
    expect(screen.queryByRole('checkbox', { name: 'With a time limit' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /^At the end/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'With a time limit' }));
    const minutes = screen.getByRole('spinbutton', { name: 'Time limit in minutes' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '25');
    expect(quizOfStart()).toMatchObject({ behaviour: 'test', timeLimit: 25 });
    await userEvent.clear(minutes);
    expect(quizOfStart()).toMatchObject({ timeLimit: 25 });
  });
  test('shares the very quiz that Start begins', async () => {
    const user = userEvent.setup();
    render(page);
    await user.click(screen.getByRole('button', { name: 'Share this quiz' }));
    const copied = await navigator.clipboard.readText();
    expect(quizFromFragment(copied.slice(copied.indexOf('#')))?.quiz).toEqual(quizOfStart());
    expect(screen.getByRole('textbox', { name: /^Link copied/ })).toHaveValue(copied);
  });
  test('offers the link selected, for copying by hand, where there is no clipboard', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    render(page);
    await user.click(screen.getByRole('button', { name: 'Share this quiz' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Copy this link/ });
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(field.value.length);
  });
  test('is prerendered without a browser', () => {
    expect(renderToString(page)).toContain('Make a quiz</h1>');
  });
});
