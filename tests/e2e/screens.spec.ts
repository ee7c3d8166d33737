/** Every screen in its states: axe in light and dark, narrow and large without scrolling sideways. */
import type { Page } from '@playwright/test';
import {
  appIsUp,
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { give, giveAnything, goOn, question } from './support/by-pointer.ts';
import { chooseFile, recordFile } from './support/files.ts';
import { asked, bridgesQuestions, withSettings } from './support/quizzes.ts';
import { openQuietPage, putDatabase } from './support/storage.ts';

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };

test.use({ viewport: PHONE });

/** One screen in one state. */
async function look(page: Page, what: string): Promise<void> {
  await expectAccessibleInBothThemes(page, what);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page, `${what}, at 320 px`);
  await page.setViewportSize(DESK);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expectNoSidewaysScroll(page, `${what}, with text at 200 %`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize(PHONE);
}

const check = (page: Page) => question(page).getByRole('button', { name: 'Check answer' });

test.describe('a question of each kind, before and after a wrong answer', () => {
  const ids = bridges.questions.map(({ id }) => id);
  for (const [part, some] of [
    ['first five', ids.slice(0, 5)],
    ['other five', ids.slice(5)],
  ] as const) {
    test(`the ${part}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.goto(bridgesQuestions(some));
      for (let done = false; !done; ) {
        const written = await asked(page, bridges);
        await expect(question(page).locator('input, select').first()).toBeVisible();
        await look(page, written.type);
        await give(page, wrongAnswer(written).plan);
        await check(page).click();
        await expect(question(page).getByText(written.explanation)).toBeVisible();
        await page.waitForLoadState('networkidle');
        await look(page, `${written.type}, answered`);
        done = await goOn(page);
      }
    });
  }
});

test('a question with all that may stand around it: a word explained, a hint, how sure, what is missing, a note', async ({
  page,
}) => {
  await withSettings(page, { confidence: true });
  await page.goto(bridgesQuestions(['forces.arch-stones']));
  await page.getByRole('button', { name: 'load', exact: true }).click();
  await expect(page.getByRole('note')).toBeVisible();
  await look(page, 'a glossary word open');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note')).toHaveCount(0);
  await question(page).getByRole('button', { name: 'Hint' }).click();
  await check(page).click();
  await expect(question(page).getByRole('alert')).not.toBeEmpty();
  await look(page, 'hint, confidence and message');
  await question(page).getByRole('button', { name: 'Show me' }).click();
  await page.getByText('Something wrong?').click();
  await expect(page.getByLabel('What is wrong with this question?')).toBeVisible();
  await look(page, 'answer shown, note open');
});

test('before the first question: the content note, another language', async ({ page }) => {
  await page.goto('quiz/#bank=ijm&topics=problem&length=5&order=mixed&behaviour=practice&seed=ab');
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await look(page, 'content note');
  await page.goto('quiz/#nothing');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No quiz in this link' })).toBeVisible();
  await look(page, 'a link cut short');
});

test('a test with its map, flag and clock; handing it in; how it went; one question again', async ({
  page,
}) => {
  await page.goto(
    bridgesQuestions(['forces.why-gaps', 'forces.four-kinds', 'landmarks.oresund-joins'], {
      behaviour: 'test',
      minutes: '20',
    }),
  );
  await give(page, rightAnswer(await asked(page, bridges)));
  await question(page).getByRole('button', { name: 'Flag it for later' }).click();
  await question(page).getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByText('question 2 of 3')).toBeVisible();
  await question(page).getByRole('combobox').first().selectOption({ index: 1 });
  await look(page, 'test');
  await question(page).getByRole('button', { name: 'Hand it in' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'handing in');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click();
  await expect(page.getByRole('heading', { name: 'Every question' })).toBeVisible();
  await look(page, 'results');
  await page
    .getByRole('link', { name: /^Review/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Back to the results' })).toBeVisible();
  await look(page, 'question reviewed');
  await page.goto('progress/?bank=bridges');
  const facts = page.getByRole('region', { name: 'Fact by fact' });
  await facts.locator('details > summary').first().click();
  await facts.locator('details details > summary').first().click();
  await look(page, 'progress with facts open');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'deleting');
});

test('on paper: the preview, and what is printed', async ({ page }) => {
  await page.goto('print/#bank=bridges&topics=&length=all&order=mixed&behaviour=practice&seed=abc');
  await expect(page.getByText(/lorry drives onto/).first()).toBeVisible();
  await look(page, 'print preview');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByText('1,991 metres').first()).toBeVisible();
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
});

test('a file that is refused, a file to be added, damaged data', async ({ page }) => {
  await openQuietPage(page);
  await putDatabase(page, 1, [{ id: 'damaged1', format: 1, record: null }]);
  await page.goto('progress/?bank=bridges');
  await expect(page.getByText('1 entry of your record could not be read')).toBeVisible();
  await chooseFile(page, 'mine.json', '{"kind":"plumbline-record","format":1,"records":[1,2]}');
  await expect(page.getByText('was not imported')).toBeVisible();
  await look(page, 'import refused, data set aside');
  await chooseFile(page, 'mine.json', recordFile([], { settings: { theme: 'dark' } }));
  await expect(page.getByRole('button', { name: 'Add to this device' })).toBeVisible();
  await look(page, 'import to be confirmed');
});

test('the menu on a phone, the sheet of keys, another tab, a broken connection', async ({
  page,
  context,
}) => {
  await page.goto('');
  await appIsUp(page);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('link', { name: 'Take a break' })).toBeVisible();
  await look(page, 'menu open');
  await menu.click();
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await look(page, 'sheet of keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto(bridgesQuestions(['forces.why-gaps']));
  await expect(question(page)).toBeVisible();
  const second = await context.newPage();
  await second.setViewportSize(PHONE);
  await second.goto(page.url());
  await expect(second.getByRole('button', { name: 'Continue here' })).toBeVisible();
  await look(second, 'open in another tab');
});

test('a guess on home, answered', async ({ page }) => {
  await page.goto('');
  await appIsUp(page);
  await page.getByRole('slider').press('ArrowRight');
  await page.getByRole('button', { name: 'See how close you are' }).click();
  await expect(page.getByRole('link', { name: 'Nine more' })).toBeFocused();
  await look(page, 'home, answered');
});

test('forced colours: choice and outcome can be told by shape and words', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(bridgesQuestions(['forces.why-gaps', 'landmarks.oresund-joins']));
  await expect(question(page).getByRole('radio').first()).toBeVisible();
  const rows = question(page).locator('label');
  const width = (index: number) =>
    rows.nth(index).evaluate((row) => Number.parseFloat(getComputedStyle(row).borderTopWidth));
  await rows.first().click();
  expect(await width(0)).toBeGreaterThan(await width(1));
  await expectAccessible(page, 'a question in forced colours', ['color-contrast']);
  await check(page).click();
  await expect(question(page).getByText(/^(Right: your answer|Your answer)$/)).toBeVisible();
  // Shapes keep a line or a filling of the system's own colours.
  const drawn = await question(page)
    .locator('p[data-standing] svg :is(path, circle, rect)')
    .first()
    .evaluate((shape) => [getComputedStyle(shape).stroke, getComputedStyle(shape).fill]);
  expect(drawn.some((paint) => paint !== 'none')).toBe(true);
  await expectAccessible(page, 'an answer in forced colours', ['color-contrast']);
  await goOn(page);
  await giveAnything(page);
  await expectAccessible(page, 'a map in forced colours', ['color-contrast']);
});

test('without motion nothing moves, whether the device or the learner asks for it', async ({ page }) => {
  await withSettings(page, { motion: 'none' });
  await page.goto(bridgesQuestions(['forces.why-gaps', 'forces.arch-stones']));
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 20)
          .length,
    );
  await giveAnything(page);
  expect(await moving()).toBe(0);
  await check(page).click();
  expect(await moving()).toBe(0);
  await goOn(page);
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => localStorage.setItem('plumbline.settings', '{"format":1,"settings":{}}'));
  await page.reload();
  await giveAnything(page);
  expect(await moving()).toBe(0);
});
