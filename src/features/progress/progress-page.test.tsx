import 'fake-indexeddb/auto';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogRecord, Quiz } from '#domain/attempt/record.ts';
import { writeRecordFile } from '#exchange/record-file/record-file.ts';
import { deleteLog, openLog, useLog } from '#state/log.ts';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { Page } from './progress-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return { defaultBank: bank, bankById: () => bank, useBank: () => bank, withBank: (to: string) => to };
});

const page = (
  <I18nProvider i18n={i18n}>
    <MemoryRouter initialEntries={['/progress/']}>
      <Page />
    </MemoryRouter>
  </I18nProvider>
);

const AT = Date.UTC(2026, 4, 4, 12);
const quiz: Quiz = {
  bank: 'pond',
  choices: { of: 'set', set: 'whole' },
  order: 'as-written',
  behaviour: 'practice',
  seed: 's1',
  leaveOut: [],
};
const response = (
  id: string,
  attempt: string,
  question: string,
  fact: string,
  fraction: number,
): LogRecord => ({
  kind: 'response',
  id,
  at: AT + 1000,
  attempt,
  bank: 'pond',
  question,
  version: 'v1',
  type: 'single-choice',
  seed: `s1/${question}`,
  behaviour: 'practice',
  how: 'answered',
  response: null,
  fraction,
  facts: [{ fact, fraction }],
  hint: false,
  duration: 4000,
  day: '2026-05-04',
});
const records: LogRecord[] = [
  {
    kind: 'attempt-started',
    id: 'start000001',
    at: AT,
    attempt: 'attempt00001',
    quiz,
    bankVersion: 'v1',
    questions: ['water.frog'],
  },
  response('response0001', 'attempt00001', 'water.frog', 'frog-skin', 1),
  { kind: 'attempt-ended', id: 'ended000001', at: AT + 2000, attempt: 'attempt00001', how: 'finished' },
  {
    kind: 'attempt-started',
    id: 'start000002',
    at: AT + 9000,
    attempt: 'attempt00002',
    quiz,
    bankVersion: 'v1',
    questions: ['water.frog', 'shore.reed'],
  },
  { ...response('response0002', 'attempt00002', 'shore.reed', 'reed-roots', 0), at: AT + 9500 } as LogRecord,
  {
    kind: 'note',
    id: 'note0000001',
    at: AT + 9900,
    bank: 'pond',
    question: 'water.frog',
    version: 'v1',
    text: 'Two options agree.',
  },
];
const file = (text = writeRecordFile({ now: AT, records })) =>
  new File([text], 'mine.json', { type: 'application/json' });

let downloads: { name: string; text: Promise<string> }[];
beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  // jsdom knows <dialog> but cannot open it.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
beforeEach(async () => {
  vi.stubGlobal('fetch', fetchPond);
  downloads = [];
  let blob: Blob;
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, text: blob.text() });
  });
  await openLog();
  await deleteLog();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function withRecords() {
  render(page);
  const user = userEvent.setup();
  await user.upload(await screen.findByLabelText('Import a file'), file());
  await user.click(await screen.findByRole('button', { name: 'Add to this device' }));
  await screen.findByText('6 entries were added.');
  return user;
}

describe('progress', () => {
  test('invites while there is nothing yet', async () => {
    render(page);
    expect(await screen.findByRole('link', { name: 'Answer a first question' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull();
  });
  test('tells what is known, the quizzes so far and the notes, after an import', async () => {
    await withRecords();
    expect(await screen.findByRole('heading', { name: /^You know 1 of \d+ facts$/ })).toBeVisible();
    const past = within(screen.getByRole('region', { name: 'Quizzes so far' }));
    expect(past.getByText(/1 right$/)).toBeVisible();
    expect(past.getByRole('link', { name: /^Look at it/ })).toHaveAttribute(
      'href',
      '../results/?a=attempt00001',
    );
    expect(past.getByText(/1 of 2 answered/)).toBeVisible();
    expect(past.getByRole('link', { name: /^Continue/ })).toHaveAttribute('href', '../quiz/?a=attempt00002');
    expect(screen.getByText('Two options agree.')).toBeVisible();
  });
  test('shows the answers behind a fact, and keeps facts not asked yet folded', async () => {
    const user = await withRecords();
    const facts = within(await screen.findByRole('region', { name: 'Fact by fact' }));
    const topic = (await facts.findByText('In the water')).closest('details');
    if (!topic) throw new Error('no topic');
    expect(within(topic).queryByText('Frogs breathe through their skin.')).toBeNull();
    await user.click(facts.getByText('In the water'));
    await user.click(await within(topic).findByText('Frogs breathe through their skin.'));
    expect(await within(topic).findByText(/May 4, 2026 · right/)).toBeVisible();
    expect(within(topic).getByRole('link', { name: 'See this fact and its questions' })).toHaveAttribute(
      'href',
      '../browse/?fact=frog-skin',
    );
    expect(within(topic).getByText('1 fact not asked yet', { exact: false })).toBeVisible();
    expect(within(topic).queryByText(/Of every 100 animals/)).toBeNull();
  });
  test('exports a file that says the same', async () => {
    const user = await withRecords();
    await user.click(screen.getByRole('button', { name: 'Export to a file' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]?.name).toMatch(/^plumbline-\d{4}-\d{2}-\d{2}\.json$/);
    const text = JSON.parse((await downloads[0]?.text) ?? '');
    expect(text.records.map((stored: { record: unknown }) => stored.record)).toEqual(records);
  });
  test('refuses a bad file with everything that is wrong, and changes nothing', async () => {
    render(page);
    const bad = writeRecordFile({ now: AT, records })
      .replace('"fraction":0', '"fraction":7')
      .replace('"at":', '"when":');
    await userEvent.upload(await screen.findByLabelText('Import a file'), file(bad));
    expect(await screen.findByText(/was not imported, and nothing was changed/)).toBeVisible();
    expect(screen.getByText('records[0].record.when')).toBeVisible();
    expect(screen.getByText(/^records\[4\]\.record\.(fraction|facts\[0\]\.fraction)$/)).toBeVisible();
    expect(useLog.getState().records).toEqual([]);
  });
  test('deletes everything only after it was said what goes, with a copy offered first', async () => {
    const user = await withRecords();
    await user.click(screen.getByRole('button', { name: 'Delete everything…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Delete everything?' }));
    expect(dialog.getByText('It can’t be undone.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Export to a file first' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    await user.click(dialog.getByRole('button', { name: 'Keep my data' }));
    expect(useLog.getState().records).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Delete everything…' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Everything is deleted.')).toBeVisible();
    expect(useLog.getState().records).toEqual([]);
  });
  test('is prerendered without data', () => {
    expect(renderToString(page)).toContain('Progress</h1>');
  });
});
