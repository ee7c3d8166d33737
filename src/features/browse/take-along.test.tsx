import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCsv } from '#exchange/csv/csv.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { TakeAlong } from './take-along.tsx';

vi.mock('#state/banks.ts', () => ({ withBank: (to: string) => to }));
const downloadText = vi.hoisted(() => vi.fn<(name: string, text: string, type: string) => void>());
vi.mock('#platform/download.ts', () => ({ downloadText }));

let network = true;
beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  network = true;
  downloadText.mockReset();
  useSettings.setState(DEFAULT_SETTINGS, true);
  vi.stubGlobal('fetch', async (address: string) => {
    if (!network) throw new TypeError('no network');
    return fetchPond(address);
  });
});
afterEach(() => vi.unstubAllGlobals());

function open(topic = '', hash = '#take') {
  render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[`/browse/${hash}`]}>
        <TakeAlong bank={pond} topic={topic} />
      </MemoryRouter>
    </I18nProvider>,
  );
  return userEvent.setup();
}
const saved = async () => {
  await screen.findByText(/^The file is saved/);
  const [name = '', text = '', type = ''] = downloadText.mock.calls.at(-1) ?? [];
  return { name, text, type };
};
const ids = (text: string) => readCsv(text).map(({ id }) => id);

describe('taking facts and questions along', () => {
  // This one comes first: what once came is kept.
  it('writes no file of a part, and says so', async () => {
    network = false;
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(await screen.findByText(/no file was written/)).toBeVisible();
    expect(downloadText).not.toHaveBeenCalled();
  });
  it('is folded away until it is asked for', () => {
    open('', '');
    expect(document.getElementById('take')).not.toHaveAttribute('open');
  });
  it('saves all of the bank as a table', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    const { name, text, type } = await saved();
    expect([name, type]).toEqual(['plumbline-pond.csv', 'text/csv']);
    expect(ids(text)).toEqual([
      ...['frog-skin', 'frog-share', 'reed-roots', 'reed-birds', 'heron-wait', 'net-name'],
      ...['water.frog', 'water.share', 'shore.reed', 'sky.heron', 'names.net'],
    ]);
    expect(screen.getByText('The file is saved. It holds 11 entries.')).toBeVisible();
  });
  it('saves cards for Anki, of one topic and one kind where these were chosen', async () => {
    const user = open('shore');
    await user.click(screen.getByRole('radio', { name: 'Questions' }));
    await user.click(screen.getByRole('button', { name: 'Save for Anki' }));
    const { name, text, type } = await saved();
    expect([name, type]).toEqual(['plumbline-pond-shore-anki.txt', 'text/plain']);
    expect(text.startsWith('#separator:tab\n')).toBe(true);
    expect(text.match(/plumbline-pond-\w+-[\w.]+/g)).toEqual(['plumbline-pond-question-shore.reed']);
  });
  it('leaves out the subjects that the learner leaves out', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    const { text } = await saved();
    expect(ids(text)).not.toContain('net-name');
    expect(ids(text)).not.toContain('names.net');
  });
  it('says so where nothing is left to save', async () => {
    useSettings.setState({ leaveOut: ['detention'] });
    const user = open('names');
    await user.click(screen.getByRole('button', { name: 'Save for Anki' }));
    expect(await screen.findByText('There is nothing to save with these choices.')).toBeVisible();
    expect(downloadText).not.toHaveBeenCalled();
  });
});
