import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_BACKUP, noteBackup, useBackup } from '#state/backup.ts';
import { useLog } from '#state/log.ts';
import { BackupReminder } from './backup-reminder.tsx';

const downloadRecord = vi.hoisted(() => vi.fn());
vi.mock('#state/records-file.ts', () => ({ downloadRecord }));

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  localStorage.clear();
  downloadRecord.mockReset().mockImplementation(async () => noteBackup(2000));
  // Still loading: what is stored stands as it is.
  useLog.setState({ status: 'loading', keeping: 'saved' });
});
const show = (since: number, at: number | null = null) => {
  useBackup.setState({ ...NO_BACKUP, at, since }, true);
  localStorage.setItem('plumbline.backup', JSON.stringify({ ...NO_BACKUP, at, since }));
  return render(
    <I18nProvider i18n={i18n}>
      <BackupReminder />
    </I18nProvider>,
  );
};
const line = () => screen.queryByRole('region', { name: 'Backup' });

describe('the reminder to back up', () => {
  test('says nothing before a hundred answers', () => {
    show(99);
    expect(line()).toBeNull();
  });
  test('says how many answers are at risk, and why', () => {
    show(104);
    expect(line()).toHaveTextContent(
      '104 answers are kept in this browser only. Clearing its data, or losing this device, would lose them.',
    );
  });
  test('counts from the last backup where there is one', () => {
    show(130, 1000);
    expect(line()).toHaveTextContent('130 answers since your last backup are kept in this browser only.');
  });
  test('writes the file, says so, and is done', async () => {
    show(104);
    await userEvent.click(screen.getByRole('button', { name: 'Save a backup file' }));
    expect(downloadRecord).toHaveBeenCalledOnce();
    expect(await screen.findByText('The backup file is saved. Keep it somewhere safe.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
  test('goes away when it is put off', async () => {
    show(104);
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(line()).toBeNull();
    expect(useBackup.getState().quietUntil).toBe(204);
  });
  test('leaves the word to another notice where nothing is saved', () => {
    useLog.setState({ keeping: 'memory' });
    show(104);
    expect(line()).toBeNull();
  });
});
