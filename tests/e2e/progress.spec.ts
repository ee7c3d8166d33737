/** Seeing it: the map of facts, the reports behind it, in every light, by keyboard, narrow, and on paper. */
import type { Page } from '@playwright/test';
import {
  appIsUp,
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from './fixtures.ts';
import { ijm } from './support/bank.ts';
import { chooseFile, recordFile } from './support/files.ts';

const DAY = 86_400_000;
/** Asked facts of the bank: those that some question asks for. */
const ASKED = new Set(ijm.questions.flatMap(({ facts }) => facts));

type Row = Readonly<Record<string, unknown>>;

/** Three weeks of answers to single choices: each right more often the later it comes, some of them missed surely. */
function weeks(now: number): Row[] {
  const choices = ijm.questions.filter(({ type }) => type === 'single-choice').slice(0, 24);
  const records: Row[] = [];
  for (let day = 20; day >= 0; day -= 2) {
    const attempt = `attempt0000${String(day).padStart(2, '0')}`;
    const begun = now - day * DAY - 600_000;
    const asked = choices.filter((_, i) => (i + day) % 3 !== 0);
    const common = {
      attempt,
      bank: 'ijm',
      version: 'v',
      behaviour: 'practice',
      how: 'answered',
      hint: false,
    };
    records.push({
      kind: 'attempt-started',
      id: `start00000${String(day).padStart(2, '0')}`,
      at: begun,
      attempt,
      bankVersion: 'v',
      questions: asked.map(({ id }) => id),
      quiz: {
        bank: 'ijm',
        choices: { of: 'questions', questions: asked.map(({ id }) => id) },
        order: 'as-written',
        behaviour: 'practice',
        seed: 'a',
        leaveOut: [],
      },
    });
    for (const [i, { id, facts, options = [], answerKey }] of asked.entries()) {
      const fraction = (i * 7 + day) % 10 > day / 2 ? 1 : 0;
      const wrong = options.find((option) => option.id !== answerKey)?.id;
      const at = begun + (i + 1) * 20_000;
      records.push({
        ...common,
        kind: 'response',
        id: `response${String(day).padStart(2, '0')}${String(i).padStart(3, '0')}`,
        at,
        question: id,
        type: 'single-choice',
        seed: `a/${id}`,
        response: { option: fraction === 1 ? answerKey : wrong },
        fraction,
        facts: facts.map((fact) => ({ fact, fraction })),
        confidence: ['guessing', 'fairly-sure', 'certain'][i % 3],
        duration: 15_000,
        day: new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
      });
    }
    records.push({
      kind: 'attempt-ended',
      id: `ended00000${String(day).padStart(2, '0')}`,
      at: begun + 600_000,
      attempt,
      how: 'finished',
    });
  }
  return records;
}

async function withWeeks(page: Page): Promise<void> {
  await page.goto('progress/');
  await appIsUp(page);
  await chooseFile(page, 'mine.json', recordFile(weeks(Date.now())));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/entries were added/)).toBeVisible();
}

const marks = (page: Page) => page.locator('[data-fact]');
const card = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.locator('#chosen-fact') })
    .last();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-fact'));

test('the map: every fact a mark, chosen by touch or keys, each with its card', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('progress/');
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await withWeeks(page);
  await expect(page.getByRole('heading', { name: /^You know \d+ of \d+ facts$/ })).toBeVisible();
  await expect(marks(page)).toHaveCount(ASKED.size);
  expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Rescue');

  const answered = page.locator('[data-fact]:not([aria-label*="not asked yet"])').first();
  const fact = await answered.getAttribute('data-fact');
  await answered.click();
  await expect(card(page)).toContainText(ijm.facts.get(fact ?? '')?.claim ?? 'no such fact');
  await expect(card(page)).toContainText(/Answered \d+ times/);
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(answered).toBeFocused();

  // One stop for Tab; the arrow keys reach every mark, up and down come to another row.
  await page.keyboard.press('Home');
  const first = await focused(page);
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => (target as Element).classList.add('seen'));
  });
  for (let i = 1; i < ASKED.size; i++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-fact].seen')).toHaveCount(ASKED.size - 1);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).not.toBe(first);
  // What has the focus is not covered by the card that tells of it.
  const covered = await page.evaluate(() => {
    const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return !document.activeElement?.contains(there);
  });
  expect(covered).toBe(false);
  await expectAccessible(page, 'the map with a card');

  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await focused(page)).not.toBeNull();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBeNull();
});

test('the reports: drawn, in words and as tables; in the dark, narrow, in forced colours and on paper', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await withWeeks(page);
  await page.getByRole('button', { name: 'Open all' }).click();
  const charts = page.locator('section[aria-labelledby="more"] figure');
  await expect(charts).toHaveCount(4);
  await expect(page.getByText(/^Missed \d+ of \d+ times/).first()).toBeVisible();
  for (const chart of await charts.all()) {
    await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /\d/);
    await chart.getByText('Show as table').click();
    await expect(chart.getByRole('row').nth(1)).toBeVisible();
  }
  await expect(charts.getByText('An estimate from your answers so far.', { exact: false })).toBeVisible();
  await marks(page).first().click();

  await expectAccessibleInBothThemes(page, 'everything open');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expectAccessible(page, 'everything open, in forced colours', ['color-contrast']);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'everything open, at 320 px');
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main svg text')].map((t) =>
        Number.parseFloat(getComputedStyle(t).fontSize),
      ),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(12);

  await page.emulateMedia({ media: 'print' });
  await expect(card(page)).toBeHidden();
  await expect(charts.first().getByRole('img')).toBeVisible();
  await expect(charts.first().getByText('Show as table')).toBeHidden();
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(30_000);
});
