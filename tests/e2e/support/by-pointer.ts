/** Answering with a mouse or a finger. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Plan } from './answers.ts';

/** The part of the page that holds the question. */
export const question = (page: Page): Locator => page.locator('main form');
export const prompt = (page: Page): Locator => page.locator('main form h1');

/** The row of a text: its label, with the box or radio inside. */
function row(page: Page, text: string): Locator {
  return question(page)
    .locator('label')
    .filter({ has: page.getByText(text, { exact: true }) })
    .locator('input');
}

async function choose(select: Locator, text: string): Promise<void> {
  const labels = await select.locator('option').allTextContents();
  const label = labels.find((one) => one === text || one.replace(/^[A-Z]\. /, '') === text);
  if (label === undefined) throw new Error(`"${text}" is not among ${labels.join(' | ')}`);
  await select.selectOption({ label });
}

export async function give(page: Page, plan: Plan): Promise<void> {
  const form = question(page);
  switch (plan.how) {
    case 'choose':
      for (const text of plan.texts) await row(page, text).check();
      return;
    case 'place':
      for (const [item, target] of plan.pairs) {
        await choose(form.getByRole('combobox', { name: item, exact: true }), target);
      }
      return;
    case 'order':
      await form
        .getByRole('button', { name: /^Move down/ })
        .first()
        .click();
      for (const [index, text] of plan.texts.entries()) {
        await form
          .getByRole('combobox', { name: `Position of: ${text}`, exact: true })
          .selectOption({ label: String(index + 1) });
      }
      return;
    case 'fill': {
      const fields = form.locator('select, input[type="text"]');
      for (const [index, text] of plan.texts.entries()) {
        const field = fields.nth(index);
        if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await choose(field, text);
        else await field.fill(text);
      }
    }
  }
}

type Press = (target: Locator) => Promise<void>;
export const tap: Press = (target) => target.tap();
export const click: Press = (target) => target.click();

/** Answers whatever stands there, by what it is made of: not rightly, but wholly. */
export async function giveAnything(page: Page, press: Press = click): Promise<void> {
  const form = question(page);
  await expect(form.locator('input, select').first()).toBeVisible();
  const radio = form.getByRole('radio').first();
  if ((await radio.count()) > 0) return press(radio);
  const move = form.getByRole('button', { name: /^Move down/ }).first();
  if ((await move.count()) > 0) return press(move);
  const slider = form.getByRole('slider');
  if ((await slider.count()) > 0) return press(slider);
  const box = form.getByRole('checkbox').first();
  if ((await box.count()) > 0) return press(box);
  const selects = await form.getByRole('combobox').all();
  for (const [index, select] of selects.entries()) {
    const options = await select.locator('option').count();
    // Each its own, so that none takes another's.
    await select.selectOption({ index: 1 + (index % (options - 1)) });
  }
  for (const field of await form.getByRole('textbox').all()) await field.fill('42');
}

/** Checks the answer and goes on; true where it was the last one. */
export async function checkAndGoOn(page: Page, press: Press = click): Promise<boolean> {
  await press(question(page).getByRole('button', { name: /^(Check answer|See how close you are)$/ }));
  return goOn(page, press);
}

export async function goOn(page: Page, press: Press = click): Promise<boolean> {
  const next = question(page).getByRole('button', { name: /^(Next question|See how you did)$/ });
  await expect(next).toBeVisible();
  const last = (await next.textContent()) === 'See how you did';
  const left = await prompt(page).elementHandle();
  await press(next);
  // The old question stands until the new one fades in.
  await left?.waitForElementState('hidden');
  return last;
}
