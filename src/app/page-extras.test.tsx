import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeKeyboardHelp } from '#state/keyboard-help.ts';
import { useLog } from '#state/log.ts';
import { KeyboardHelpSheet, PageNotices } from './page-extras.tsx';

vi.mock('#state/banks.ts', () => ({ withBank: (to: string) => to }));

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});
beforeEach(() => {
  closeKeyboardHelp();
  delete document.documentElement.dataset.shortcuts;
  useLog.setState({ status: 'ready', keeping: 'saved', damaged: 0, unsaved: 0 });
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
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
