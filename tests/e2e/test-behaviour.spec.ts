/** Tests: back and forth with a map, nothing told before the end, and a time that can be had longer or not at all. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { give, prompt, question } from './support/by-pointer.ts';
import { asked, bridgesQuestions, bridgesQuiz } from './support/quizzes.ts';
import { expectNothingGivenAway } from './support/secrets.ts';
import { storedRecords } from './support/storage.ts';

const IDS = ['forces.why-gaps', 'forces.four-kinds', 'forces.bending-beam', 'landmarks.oresund-joins'];
const map = (page: Page) => page.getByRole('navigation', { name: 'Questions of this test' });
const onMap = (page: Page, number: number) =>
  map(page).getByRole('button', { name: new RegExp(`^Question ${number},`) });
const dock = (page: Page, name: string) => question(page).getByRole('button', { name, exact: true });
const at = (page: Page, number: number, count = IDS.length) =>
  expect(page.getByText(`question ${number} of ${count}`)).toBeVisible();

test('a test: back and forth, a map, flags, nothing told before it is handed in, a warning where it is blank', async ({
  page,
  announced,
}) => {
  await page.goto(bridgesQuestions(IDS, { behaviour: 'test' }));
  await at(page, 1);
  await expect(prompt(page)).toBeFocused();
  for (const number of [1, 2, 3]) {
    const written = await asked(page, bridges);
    await expectNothingGivenAway(page, bridges, written);
    if (number === 1) await give(page, rightAnswer(written));
    // Only one of its three blanks.
    if (number === 3) await question(page).getByRole('combobox').first().selectOption({ index: 1 });
    if (number === 2) {
      await dock(page, 'Flag it for later').click();
      await expect(dock(page, 'Take the flag off')).toHaveAttribute('aria-pressed', 'true');
    }
    // Answered or not, it is as closed as before.
    await expectNothingGivenAway(page, bridges, written);
    await expect(page.locator('[data-standing]')).toHaveCount(0);
    await dock(page, 'Next question').click();
    await at(page, number + 1);
    await expect(prompt(page)).toBeFocused();
  }
  await expect(onMap(page, 1)).toHaveAccessibleName('Question 1, answered');
  await expect(onMap(page, 2)).toHaveAccessibleName('Question 2, not answered, flagged');
  await expect(onMap(page, 3)).toHaveAccessibleName('Question 3, partly filled in');
  await expect(onMap(page, 4)).toHaveAttribute('aria-current', 'step');
  await expect(map(page).getByRole('heading')).toHaveText('1 of 4 answered');
  await dock(page, 'Back').click();
  await at(page, 3);

  // The answer of the first is as it was left, can be changed, and is there after a reload.
  await onMap(page, 1).click();
  await at(page, 1);
  const first = await asked(page, bridges);
  await expect(question(page).getByRole('radio', { checked: true })).toHaveCount(1);
  await give(page, wrongAnswer(first).plan);
  await expect(question(page).getByText('Saved')).toBeVisible();
  await page.reload();
  // Where it goes on: the first that is still open.
  await at(page, 2);

  await dock(page, 'Hand it in').click();
  const dialog = page.getByRole('dialog', { name: 'Hand in this test?' });
  await expect(dialog).toContainText('2 questions are still blank.');
  await expect(dialog).toContainText('1 question is only partly filled in.');
  await expect(dialog).toContainText('You flagged 1 question.');
  await dialog.getByRole('button', { name: 'Back to the questions' }).click();
  await expect(dialog).toBeHidden();
  await expect(dock(page, 'Hand it in')).toBeFocused();
  expect(await announced()).toEqual([]);

  await give(page, rightAnswer(await asked(page, bridges)));
  await dock(page, 'Hand it in').click();
  await dialog.getByRole('button', { name: 'Hand it in' }).click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1\sright/);
  await page
    .getByRole('link', { name: /^Review.*Why do large/ })
    .first()
    .click();
  await expect(page.getByText(first.explanation)).toBeVisible();
  await expect(page.getByText('Not quite')).toBeVisible();

  // Handed in is handed in: the way back leads to the results.
  const responses = (await storedRecords(page)).filter(({ record }) => record?.['kind'] === 'response');
  expect(responses).toHaveLength(4);
  await page.goto(`quiz/?a=${responses[0]?.record?.['attempt']}`);
  await expect(page).toHaveURL(/\/results\//);
});

test.describe('a time limit', () => {
  const timed = (minutes: number) =>
    `${bridgesQuiz({ behaviour: 'test', minutes: String(minutes) })}&start=now`;
  const left = (page: Page) => page.locator('[data-remaining]');

  test('is told at 30 and at 10 seconds, once each; when it is up, the answers are handed in', async ({
    page,
    announced,
  }) => {
    await page.clock.install();
    await page.goto(timed(1));
    await expect(left(page)).toHaveText(/^0:5\d$|^1:00$/);
    await give(page, rightAnswer(await asked(page, bridges)));
    await expect(question(page).getByText('Saved')).toBeVisible();
    // As a browser does whose tab was in the background: one late tick for many.
    await page.clock.fastForward('00:31');
    await expect.poll(announced).toEqual(['30 seconds left']);
    await page.clock.fastForward('00:15');
    await expect.poll(announced).toEqual(['30 seconds left', '10 seconds left']);
    await page.clock.runFor(3000);
    expect(await announced()).toHaveLength(2);
    await page.clock.fastForward('00:15');
    await expect(page).toHaveURL(/\/results\//);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1\sright/);
    expect(await announced()).toContain('The time is up. Your answers are handed in.');
    const ended = (await storedRecords(page)).find(({ record }) => record?.['kind'] === 'attempt-ended');
    expect(ended?.record?.['how']).toBe('time-up');
  });

  test('can be extended, and turned off', async ({ page, announced }) => {
    await page.clock.install();
    await page.goto(timed(1));
    await expect(left(page)).toBeVisible();
    await page.getByRole('button', { name: '5 minutes more' }).click();
    await expect(left(page)).toHaveText(/^[56]:\d\d$/);
    await page.clock.fastForward('02:00');
    await expect(left(page)).toHaveText(/^[34]:\d\d$/);
    // Closed and opened again, the longer time holds.
    await page.reload();
    await expect(left(page)).toHaveText(/^[34]:\d\d$/);
    await page.getByRole('button', { name: 'No time limit' }).click();
    await expect(left(page)).toHaveCount(0);
    expect(await announced()).toContain('No time limit any more');
    await page.clock.fastForward('20:00');
    await at(page, 1, 10);
    await page.reload();
    await at(page, 1, 10);
    await expect(left(page)).toHaveCount(0);
  });
});
