/** Files that the app hands out, and those it is given. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a download holds that `start` brings about. */
export async function downloaded(page: Page, start: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return readFile(await download.path(), 'utf8');
}

export interface ExportedFile {
  readonly format: number;
  readonly kind: string;
  readonly exportedAt: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly records: readonly {
    readonly format: number;
    readonly record: Readonly<Record<string, unknown>>;
  }[];
}

export async function exported(page: Page): Promise<ExportedFile> {
  const text = await downloaded(page, () => page.getByRole('button', { name: 'Export to a file' }).click());
  return JSON.parse(text) as ExportedFile;
}

/** Chooses a file on the progress page, as a learner would. */
export async function chooseFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

export function recordFile(
  records: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    format: 1,
    kind: 'plumbline-record',
    exportedAt: '2026-05-31T12:00:00.000Z',
    records: records.map((record) => ({ format: 1, record })),
    ...more,
  });
}
