/** Dragging, by a mouse and by a finger: beside the buttons and selects, never in their place. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { rightAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { checkAndGoOn, question } from './support/by-pointer.ts';
import { asked, bridgesQuestions } from './support/quizzes.ts';

const QUIZ = bridgesQuestions(['landmarks.oldest-first', 'forces.pressed-or-pulled']);

interface Point {
  readonly x: number;
  readonly y: number;
}
type Drag = (page: Page, from: Point, to: Point) => Promise<void>;

const onTheWay = (from: Point, to: Point): Point[] =>
  Array.from({ length: 8 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * (i + 1)) / 8,
    y: from.y + ((to.y - from.y) * (i + 1)) / 8,
  }));

const byMouse: Drag = async (page, from, to) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of onTheWay(from, to)) await page.mouse.move(x, y);
  await page.mouse.up();
};

/** A finger rests on it until it is picked up, and then moves. */
const byFinger: Drag = async (page, from, to) => {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await touch('touchStart', [from]);
  await expect(page.locator('[data-dragging], [data-dragged]')).not.toHaveCount(0);
  for (const point of onTheWay(from, to)) await touch('touchMove', [point]);
  await touch('touchEnd', []);
  await cdp.detach();
};

const middle = async (locator: Locator): Promise<Point> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function playByDragging(page: Page, drag: Drag): Promise<void> {
  await page.goto(QUIZ);
  const form = question(page);
  /** Again where the question was still fading in. */
  const dragTo = (item: Locator, target: Locator, done: () => Promise<void>) =>
    expect(async () => {
      await drag(page, await middle(item), await middle(target));
      await done();
    }).toPass({ timeout: 30_000 });
  const soon = { timeout: 3000 };

  // Dragging is loaded when the page is idle.
  const loaded = () => expect(form.locator('[data-draggable]')).not.toHaveCount(0);
  await loaded();
  const order = rightAnswer(await asked(page, bridges));
  if (order.how !== 'order') throw new Error('the first question is no longer about an order');
  const rows = form.locator('li');
  for (const [place, text] of order.texts.entries()) {
    const row = rows.filter({ hasText: text });
    const stands = () => expect(rows.nth(place)).toContainText(text, soon);
    if ((await rows.nth(place).textContent()) === (await row.textContent())) continue;
    await dragTo(row.getByText(text, { exact: true }), rows.nth(place), stands);
  }
  await checkAndGoOn(page);

  const plan = rightAnswer(await asked(page, bridges));
  if (plan.how !== 'place') throw new Error('the second question no longer places things');
  await loaded();
  for (const [item, target] of plan.pairs) {
    const chosen = form.getByRole('combobox', { name: item, exact: true }).locator('option:checked');
    await dragTo(
      form.locator('label').filter({ hasText: item }).first(),
      form.locator('[data-target]').filter({ hasText: target }).first(),
      () => expect(chosen).toContainText(target, soon),
    );
  }
  await checkAndGoOn(page);
  await expect(page).toHaveURL(/\/results\/\?a=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 right');
}

test('two questions answered by dragging with a mouse', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  await playByDragging(page, byMouse);
});

test.describe('on a phone', () => {
  // High enough that nothing has to be scrolled: a test's finger does not wait for that.
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 1500 } });

  test('two questions answered by dragging with a finger', async ({ page }) => {
    await playByDragging(page, byFinger);
  });
});
