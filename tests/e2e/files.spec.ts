/** What a learner takes out of the app and brings back: backups, cards for Anki, a table, sheets of paper. */
import type { BrowserContext, Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  addresses,
  appIsUp,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
  watch,
} from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { checkAndGoOn, give, question } from './support/by-pointer.ts';
import { chooseFile, downloaded, exported, recordFile } from './support/files.ts';
import { asked, bridgesQuestions, withSettings } from './support/quizzes.ts';
import { storedRecords } from './support/storage.ts';

/** Answers these questions, the first of them not rightly. */
async function answerAll(page: Page, ids: readonly string[]): Promise<void> {
  await page.goto(bridgesQuestions(ids));
  for (let number = 1, done = false; !done; number++) {
    const written = await asked(page, bridges);
    // The answer's own code comes after its prompt.
    await expect(question(page).locator('input, select').first()).toBeVisible();
    await give(page, number === 1 ? wrongAnswer(written).plan : rightAnswer(written));
    done = await checkAndGoOn(page);
  }
  await expect(page).toHaveURL(/\/results\//);
}

/** Everything that the progress page tells, once nothing more comes. */
async function progressText(page: Page): Promise<string> {
  await page.goto('progress/?bank=bridges');
  await appIsUp(page);
  let last = '';
  await expect
    .poll(
      async () => {
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('main details'))
            (one as HTMLDetailsElement).open = true;
        });
        const before = last;
        last = await page.locator('main').innerText();
        return last === before && !last.includes('Loading') ? 'all there' : 'still coming';
      },
      { intervals: [400] },
    )
    .toBe('all there');
  return last;
}

async function bringIn(page: Page, text: string): Promise<void> {
  await page.goto('progress/?bank=bridges');
  await appIsUp(page);
  await chooseFile(page, 'other.json', text);
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/entries were added\./)).toBeVisible();
}

test('two devices that take each other’s file in tell the same, to the last word', async ({ browser }) => {
  const devices: { context: BrowserContext; page: Page; faults: string[] }[] = [];
  for (const _ of ['phone', 'laptop']) {
    const context = await browser.newContext({ baseURL: addresses.app, acceptDownloads: true });
    devices.push({ context, page: await context.newPage(), faults: watch(context) });
  }
  const [phone, laptop] = devices.map(({ page }) => page) as [Page, Page];
  await answerAll(phone, ['forces.why-gaps', 'landmarks.akashi-span']);
  await answerAll(laptop, ['forces.four-kinds', 'landmarks.akashi-span']);
  const files: string[] = [];
  for (const page of [phone, laptop]) {
    await page.goto('progress/?bank=bridges');
    await appIsUp(page);
    files.push(JSON.stringify(await exported(page)));
  }
  await bringIn(phone, files[1] ?? '');
  await bringIn(laptop, files[0] ?? '');

  const stored = async (page: Page) => (await storedRecords(page)).map(({ record }) => record?.id).sort();
  expect(await stored(phone)).toEqual(await stored(laptop));
  const told = await progressText(phone);
  expect(told.length).toBeGreaterThan(300);
  expect(await progressText(laptop)).toBe(told);
  for (const { context, faults } of devices) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test('a hundred answers without a backup: one line says so, until it is put off or a file is saved', async ({
  page,
}) => {
  const first = Date.UTC(2026, 4, 1);
  const answers = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => ({
      kind: 'response',
      id: `response${from + i}`,
      at: first + (from + i) * 1000,
      attempt: 'attempt00001',
      bank: 'bridges',
      question: 'landmarks.akashi-span',
      version: 'v1',
      type: 'numeric',
      seed: 's',
      behaviour: 'practice',
      how: 'answered',
      response: null,
      fraction: 1,
      facts: [],
      hint: false,
      duration: 1000,
      day: '2026-05-01',
    }));
  const reminder = page.getByRole('region', { name: 'Backup' });
  await page.goto('progress/?bank=bridges');
  await appIsUp(page);
  await chooseFile(page, 'a.json', recordFile(answers(100, 100)));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(reminder).toContainText('100 answers are kept in this browser only.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page, 'the reminder');
  await reminder.getByRole('button', { name: 'Not now' }).click();
  await expect(reminder).toHaveCount(0);
  await page.goto('');
  await appIsUp(page);
  await expect(reminder).toHaveCount(0);

  await page.goto('progress/');
  await appIsUp(page);
  await chooseFile(page, 'b.json', recordFile(answers(100, 900)));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/entries were added\./)).toBeVisible();
  await page.goto('');
  await expect(reminder).toContainText('200 answers');
  const file = await downloaded(page, () =>
    reminder.getByRole('button', { name: 'Save a backup file' }).click(),
  );
  expect(JSON.parse(file).records).toHaveLength(200);
  await expect(reminder).toContainText('The backup file is saved.');
  await page.reload();
  await appIsUp(page);
  await expect(reminder).toHaveCount(0);
});

test('a bank is saved for Anki and as a table', async ({ page }) => {
  await page.goto('browse/?bank=bridges#take');
  await appIsUp(page);
  await expectAccessible(page, 'taking along');
  await expectNoSidewaysScroll(page, 'taking along');
  const anki = await downloaded(page, () => page.getByRole('button', { name: 'Save for Anki' }).click());
  expect(anki.startsWith('#separator:tab\n#html:true\n')).toBe(true);
  const ids = [...anki.matchAll(/"(plumbline-bridges-(?:fact|question)-[^"]+)"$/gm)].map(([, id]) => id);
  expect(ids.filter((id) => id?.includes('-question-'))).toHaveLength(bridges.questions.length);
  expect(new Set(ids).size).toBe(ids.length);

  const csv = await downloaded(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
  expect(csv.startsWith('\uFEFF"kind"')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  const texts = data.map((row) => row.text);
  for (const fact of bridges.facts.values()) expect(texts).toContain(fact.claim);
  expect(data).toHaveLength(bridges.facts.size + bridges.questions.length);
});

test('a study sheet prints dark on white, its self-test and key on pages of their own', async ({ page }) => {
  await withSettings(page, { theme: 'dark' });
  await page.goto('print/?bank=bridges&sheet=forces.landmarks&test=5&seed=abc');
  await appIsUp(page);
  const sheets = page.getByRole('article');
  await expect(sheets).toHaveCount(3);
  await expectAccessible(page, 'the study sheet');
  // What stands beside a letter on the questions' sheet stands beside it in the key.
  const key = (await sheets.nth(2).innerText()).matchAll(/([A-H]) · ([^;\n]+)/g);
  for (const [, letter = '', text = ''] of key) {
    const rows = sheets.nth(1).getByRole('listitem').filter({ hasText: text.trim() });
    const shown = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    expect(shown.some((row) => row.startsWith(letter))).toBe(true);
  }

  await page.emulateMedia({ media: 'print' });
  for (const [format, width] of [
    ['A4', 665],
    ['Letter', 688],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `the sheet on ${format}`);
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages.length, format).toBeGreaterThanOrEqual(3);
  }
  const dark = await page.evaluate(
    () =>
      [...document.querySelectorAll('article, article *')].filter((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
        const light = (colour: string) =>
          channels(colour)
            .slice(0, 3)
            .every((channel) => channel > 150);
        const seen = (channels(backgroundColor)[3] ?? 1) > 0;
        return light(color) || (seen && !light(backgroundColor));
      }).length,
  );
  expect(dark).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});
