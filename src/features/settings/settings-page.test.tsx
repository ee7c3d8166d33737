import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, settingsFrom, useSettings } from '#state/settings.ts';
import { Page } from './settings-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, useBank: () => bank, withBank: (to: string) => to };
});

const page = (
  <I18nProvider i18n={i18n}>
    <MemoryRouter>
      <Page />
    </MemoryRouter>
  </I18nProvider>
);
const stored = () => settingsFrom(localStorage.getItem('plumbline.settings'));

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  localStorage.clear();
  useSettings.setState(DEFAULT_SETTINGS, true);
});
afterEach(() => vi.restoreAllMocks());

describe('settings', () => {
  test('act at once, are kept, and say so', async () => {
    render(page);
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(stored().theme).toBe('dark');
    expect(await screen.findByText('Saved on this device')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Single keys' }));
    expect(document.documentElement.dataset.shortcuts).toBe('off');
  });
  test('say that they hold for this page only where nothing can be stored', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    render(page);
    await userEvent.click(screen.getByRole('radio', { name: 'Wide' }));
    expect(document.documentElement.dataset.spacing).toBe('wide');
    expect(await screen.findByText(/^Not saved/)).toBeVisible();
  });
  test('can all be reached and changed with the keyboard', async () => {
    render(page);
    const user = userEvent.setup();
    screen.getByRole('radio', { name: 'Book' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(useSettings.getState().face).toBe('dyslexic');
  });
  test('leave out a subject, and say that this was kept', async () => {
    render(page);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Nets' }));
    expect(stored().leaveOut).toEqual(['detention']);
    expect(await screen.findByText('Saved on this device')).toBeVisible();
  });
  test('go back to how they were, but for subjects and language, and forth again', async () => {
    useSettings.setState({ theme: 'dark', text: 'larger', leaveOut: ['detention'], language: 'es' });
    render(page);
    const button = screen.getByRole('button', { name: 'Back to how it was' });
    await userEvent.click(button);
    expect(useSettings.getState()).toEqual({ ...DEFAULT_SETTINGS, leaveOut: ['detention'], language: 'es' });
    expect(button).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(useSettings.getState()).toMatchObject({ theme: 'dark', text: 'larger' });
  });
  test('say plainly that the device has no voice of its own', () => {
    render(page);
    expect(screen.getByRole('checkbox', { name: 'Read aloud' })).toHaveAccessibleDescription(
      /no voice of its own for English/,
    );
  });
  test('say that a language could not be loaded when it was taken back', async () => {
    const stop = useSettings.subscribe((next) => {
      if (next.language === 'es') useSettings.setState({ language: undefined });
    });
    render(page);
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Español could not be loaded');
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    stop();
  });
  test('are prerendered without a browser', () => {
    expect(renderToString(page)).toContain('Settings</h1>');
  });
});
