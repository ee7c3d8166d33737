import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, type NavigateFunction, useNavigate } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeKeyboardHelp } from '#state/keyboard-help.ts';
import { useLog } from '#state/log.ts';
import { KeyboardHelpSheet, PageNotices } from './page-extras.tsx';
import { useUpdates } from './updates.ts';

vi.mock('#state/banks.ts', () => ({ withBank: (to: string) => to, bankById: () => undefined }));

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});
let goTo: NavigateFunction;
function Goer() {
  goTo = useNavigate();
  return null;
}

beforeEach(() => {
  closeKeyboardHelp();
  useUpdates.setState({ version: null });
  delete document.documentElement.dataset.shortcuts;
  useLog.setState({ status: 'ready', keeping: 'saved', damaged: 0, unsaved: 0 });
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <Goer />
        <PageNotices />
        <input aria-label="name" />
        <input type="checkbox" aria-label="box" />
        <KeyboardHelpSheet />
      </MemoryRouter>
    </I18nProvider>,
  );
});
const sheet = () => screen.queryByRole('dialog', { name: 'Keys' });

describe('the sheet of keys', () => {
  test('opens with "?", also from a box', async () => {
    screen.getByRole('checkbox').focus();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  });
  test('stays away while something is typed', async () => {
    await userEvent.type(screen.getByRole('textbox'), 'why?');
    expect(screen.getByRole('textbox')).toHaveValue('why?');
    expect(sheet()).toBeNull();
  });
  test('stays away where single keys are turned off', async () => {
    document.documentElement.dataset.shortcuts = 'off';
    await userEvent.keyboard('?');
    expect(sheet()).toBeNull();
  });
});

describe('notices', () => {
  test('there are none while everything is kept', () => {
    expect(screen.queryByRole('alert')).toBeNull();
  });
  test.each([
    ['memory', 'can’t be saved in this browser'],
    ['full', 'no room to save'],
    ['newer', 'newer version'],
  ] as const)('say what happened: %s', async (keeping, text) => {
    useLog.setState({ keeping, unsaved: 3 });
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
  test('offer the answers that exist nowhere else', async () => {
    useLog.setState({ keeping: 'memory', unsaved: 3 });
    expect(await screen.findByRole('button', { name: 'Download my answers' })).toBeVisible();
  });
  test('say that entries were set aside, until they are hidden', async () => {
    useLog.setState({ damaged: 2 });
    expect(await screen.findByRole('alert')).toHaveTextContent('2 entries of your record could not be read');
    await userEvent.click(screen.getByRole('button', { name: 'Hide this' }));
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });
});

describe('a new version', () => {
  const use = vi.fn();
  const button = () => screen.findByRole('button', { name: 'Load the new version' });
  beforeEach(() => {
    use.mockClear();
    act(() => useUpdates.setState({ version: { use } }));
  });

  test('is offered at home, says what taking it does, and is taken once', async () => {
    expect(await screen.findByText(/this page is loaded again/)).toBeVisible();
    await userEvent.click(await button());
    expect(await button()).toBeDisabled();
    expect(use).toHaveBeenCalledOnce();
  });
  test('is offered with the results', async () => {
    act(() => void goTo('/results/?a=x'));
    expect(await button()).toBeVisible();
  });
  test('is not offered in a quiz, nor while someone reads or chooses', async () => {
    await button();
    for (const path of ['/quiz/?a=x', '/settings/', '/progress/']) {
      act(() => void goTo(path));
      expect(screen.queryByRole('button', { name: 'Load the new version' })).toBeNull();
    }
  });
  test('can be put off', async () => {
    await button();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('button', { name: 'Load the new version' })).toBeNull();
  });
});
