/** Answering by keys alone: Tab to wherever it leads, and there what the control asks for. */
import { expect, type Page } from '@playwright/test';
import type { Plan } from './answers.ts';

interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** Whether its group of radios has a choice. */
  readonly settled: boolean;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly max: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const input = element as HTMLInputElement;
    const select = element instanceof HTMLSelectElement ? element : null;
    const label = (input.labels?.[0] ?? element) as HTMLElement;
    const words = label.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const group = input.type === 'radio' ? document.getElementsByName(input.name) : [];
    return {
      tag: element.tagName,
      type: element instanceof HTMLInputElement || element instanceof HTMLButtonElement ? element.type : '',
      name: element.getAttribute('aria-label') ?? words,
      value: input.value ?? '',
      checked: input.checked ?? false,
      settled: [...group].some((radio) => (radio as HTMLInputElement).checked),
      options: select ? [...select.options].map((option) => option.text) : [],
      chosen: select?.selectedOptions[0]?.text ?? '',
      max: input.max ?? '',
    };
  });
}

/** Why the focus can't be seen, or nothing. A bar that sticks to an edge must not lie over it. */
function unseen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
    const row = element.closest('label');
    const shown = element instanceof HTMLInputElement && row ? row : element;
    const box = shown.getBoundingClientRect();
    const name = `${element.tagName} "${(shown.textContent ?? '').trim().slice(0, 40)}"`;
    if (box.bottom > innerHeight + 1 || box.top < -1) {
      if (box.height < innerHeight) return `${name} is not wholly on the screen`;
    }
    const marked = [element, shown, element.parentElement, ...shown.children].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!marked) return `${name} has no ring`;
    for (const bar of document.querySelectorAll('main form > div')) {
      if (getComputedStyle(bar).position !== 'sticky' || bar.contains(element)) continue;
      const over = bar.getBoundingClientRect();
      if (box.bottom > over.top + 1 && box.top < over.bottom) return `${name} is under the bar`;
    }
    return null;
  });
}

/** Presses Tab; the focus must then be seen. */
export async function tab(page: Page): Promise<Focused> {
  await page.keyboard.press('Tab');
  expect(await unseen(page), 'what is wrong with the focus').toBeNull();
  return focused(page);
}

/** Tabs on to the control of that name. */
export async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    const at = await tab(page);
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function down(page: Page, wanted: (at: Focused) => boolean): Promise<void> {
  for (let i = 0; i < 20; i++) {
    if (wanted(await focused(page))) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('the arrow keys do not lead there');
}

/** The answer's own code comes after its prompt. */
async function answerIsThere(page: Page): Promise<void> {
  await expect(page.locator('main form').locator('input, select').first()).toBeAttached();
}

const isCheck = (at: Focused) => at.type === 'submit';

/** Fills in the question by `plan`, and stands on "Check answer" afterwards. */
export async function giveByKeys(page: Page, plan: Plan): Promise<void> {
  const fields = plan.how === 'fill' ? [...plan.texts] : [];
  const order = plan.how === 'order' ? [...plan.texts] : [];
  let moved = false;
  await answerIsThere(page);
  for (let i = 0; i < 60; i++) {
    const at = await tab(page);
    if (isCheck(at)) return;
    if (at.type === 'radio' && plan.how === 'choose' && !at.settled) {
      const wanted = plan.texts[0] ?? '';
      await down(page, (now) => now.name.endsWith(wanted));
      if (!(await focused(page)).checked) await page.keyboard.press('Space');
    } else if (at.type === 'checkbox' && plan.how === 'choose') {
      if (plan.texts.some((text) => at.name.replace(/^[A-Z] /, '') === text))
        await page.keyboard.press('Space');
    } else if (at.tag === 'SELECT' && plan.how === 'place') {
      const wanted = plan.pairs.find(([item]) => item === at.name)?.[1] ?? '';
      const option = at.options.find((text) => text.replace(/^[A-Z]\. /, '') === wanted) ?? '';
      // By its letter: the arrow keys would pass through targets that others hold.
      if (/^[A-Z]\. /.test(option)) await page.keyboard.press(option.charAt(0).toLowerCase());
      else await down(page, (now) => now.chosen === option);
    } else if (at.tag === 'BUTTON' && plan.how === 'order' && at.name.startsWith('Move down') && !moved) {
      moved = true;
      await page.keyboard.press('Enter');
    } else if (at.tag === 'SELECT' && plan.how === 'order') {
      if (at.name !== `Position of: ${order[0]}`) continue;
      const place = plan.texts.length - order.length + 1;
      if (at.chosen !== String(place)) await page.keyboard.press(String(place));
      order.shift();
    } else if (at.tag === 'SELECT' && plan.how === 'fill') {
      const wanted = fields.shift();
      await down(page, (now) => now.chosen === wanted);
    } else if (at.type === 'text' && plan.how === 'fill') {
      await page.keyboard.type(fields.shift() ?? '');
    }
  }
  throw new Error('Tab does not lead to "Check answer"');
}

/** Answers whatever comes on the way to "Check answer": not rightly, but wholly. */
export async function giveAnythingByKeys(page: Page): Promise<void> {
  await answerIsThere(page);
  let selects = 0;
  let ticked = false;
  let moved = false;
  for (let i = 0; i < 60; i++) {
    const at = await tab(page);
    if (isCheck(at)) return;
    if (at.type === 'radio' && !at.settled) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    } else if (at.type === 'checkbox' && !ticked) {
      ticked = true;
      await page.keyboard.press('Space');
    } else if (at.type === 'range') {
      await page.keyboard.press('ArrowRight');
    } else if (at.name.startsWith('Move down') && !moved) {
      moved = true;
      await page.keyboard.press('Enter');
    } else if (at.tag === 'SELECT' && !at.name.startsWith('Position')) {
      // Later ones stop earlier, so that none passes through what another holds.
      const presses = Math.max(1, at.options.length - 1 - selects++);
      for (let n = 0; n < presses; n++) await page.keyboard.press('ArrowDown');
    } else if (at.type === 'text' && at.value === '') {
      await page.keyboard.type('42');
    }
  }
  throw new Error('Tab does not lead to "Check answer"');
}
