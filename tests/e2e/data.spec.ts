/** "All data exported to one file, imported again, or deleted": what is on the screen and in the file is the same. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsUp, expect, test } from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { checkAndGoOn, give } from './support/by-pointer.ts';
import { chooseFile, type ExportedFile, exported, recordFile } from './support/files.ts';
import { asked, bridgesQuestions } from './support/quizzes.ts';
import { type Stored, storedRecords } from './support/storage.ts';

const OLDER = JSON.parse(
  readFileSync(new URL('fixtures/record-format-1.json', import.meta.url), 'utf8'),
) as Stored[];

/** What a page says, with all that can be opened in it opened, once nothing more comes. */
async function wholeText(page: Page): Promise<string[]> {
  await appIsUp(page);
  let last = '';
  await expect
    .poll(
      async () => {
        // From the outside in: what is within comes only then.
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('main details'))
            (one as HTMLDetailsElement).open = true;
        });
        const before = last;
        last = (await lines(page)).join('\n');
        return last === before && !last.includes('Loading') ? 'all there' : 'still coming';
      },
      { intervals: [300] },
    )
    .toBe('all there');
  return last.split('\n');
}

async function lines(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(Everything is deleted\.|\d+ entries)/.test(line));
}

async function progressText(page: Page): Promise<string[]> {
  await page.goto('progress/?bank=bridges');
  await expect(page.getByRole('heading', { name: 'Fact by fact' })).toBeVisible();
  return wholeText(page);
}

async function resultsText(page: Page, attempt: string): Promise<string[]> {
  await page.goto(`results/?a=${attempt}`);
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  // How well each fact is known by now comes last.
  await expect(page.getByText(/^(learning|familiar)$/).first()).toBeVisible();
  return wholeText(page);
}

test('exported, deleted and imported again, everything is as it was; a second import changes nothing', async ({
  page,
}) => {
  // A record with every kind of entry in it, and a quiz of today on top.
  await page.goto('progress/?bank=bridges');
  await appIsUp(page);
  await chooseFile(page, 'older.json', recordFile(OLDER.map(({ record }) => record ?? {})));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText('28 entries were added.')).toBeVisible();
  await page.goto('settings/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Wide' }).check();
  await page.goto(bridgesQuestions(['forces.why-gaps', 'forces.four-kinds', 'landmarks.akashi-span']));
  for (let number = 1, done = false; !done; number++) {
    const written = await asked(page, bridges);
    await give(page, number === 2 ? wrongAnswer(written).plan : rightAnswer(written));
    done = await checkAndGoOn(page);
  }
  await expect(page).toHaveURL(/\/results\//);
  const attempts = [new URL(page.url()).searchParams.get('a') ?? '', String(OLDER[0]?.record?.['attempt'])];

  const before = {
    progress: await progressText(page),
    results: [await resultsText(page, attempts[0] ?? ''), await resultsText(page, attempts[1] ?? '')],
    stored: await storedRecords(page),
  };
  expect(before.progress.length).toBeGreaterThan(40);
  expect(before.stored).toHaveLength(28 + 5);
  await page.goto('progress/?bank=bridges');
  const first = await exported(page);
  expect(first.kind).toBe('plumbline-record');
  expect(first.records).toHaveLength(33);
  expect(first.settings).toMatchObject({ theme: 'dark', spacing: 'wide' });

  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('33 entries');
  await dialog.getByRole('checkbox', { name: 'My settings too' }).check();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Everything is deleted.').first()).toBeVisible();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  expect(await storedRecords(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'plumbline.settings')),
  ).toEqual([]);

  const bring = async () => {
    await chooseFile(page, 'plumbline.json', JSON.stringify(first));
    await expect(page.getByText('This file was written on')).toBeVisible();
  };
  await bring();
  await expect(page.getByRole('checkbox', { name: 'Use the settings in the file, too' })).toBeChecked();
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText('33 entries were added.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-spacing', 'wide');

  expect(await progressText(page)).toEqual(before.progress);
  expect(await resultsText(page, attempts[0] ?? '')).toEqual(before.results[0]);
  expect(await resultsText(page, attempts[1] ?? '')).toEqual(before.results[1]);
  const byId = (all: readonly Stored[]) => new Map(all.map((entry) => [entry.id, entry]));
  expect(byId(await storedRecords(page))).toEqual(byId(before.stored));
  await page.goto('progress/?bank=bridges');
  const comparable = ({ exportedAt: _, ...rest }: ExportedFile) => rest;
  expect(comparable(await exported(page))).toEqual(comparable(first));

  await bring();
  await expect(page.getByText('Nothing in it is new here.')).toBeVisible();
  await expect(page.getByText('33 are here already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to this device' })).toBeDisabled();
  expect(comparable(await exported(page))).toEqual(comparable(first));
});
