import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test } from 'vitest';
import { Shell } from './shell.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const open = (path: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[path]}>
        <Shell>content</Shell>
      </MemoryRouter>
    </I18nProvider>,
  );

test('says that all stays on the device, and not where answers go to a game’s server', () => {
  const { unmount } = open('/');
  expect(screen.getByText(/stays on this device/)).toBeVisible();
  unmount();
  for (const live of ['/join/', '/host/']) {
    const { unmount } = open(live);
    expect(screen.getByRole('contentinfo')).toBeVisible();
    expect(screen.queryByText(/stays on this device/)).toBeNull();
    unmount();
  }
});
