/** When the first question of a page can be answered. */
import type { Page } from '@playwright/test';

type Watched = typeof globalThis & { benchAnswerable?: number };

/**
 * Watches, from before the page's own scripts, for a control of a question that React has taken over: until then
 * it can be seen but does nothing that is kept. Where a shared quiz is introduced first, it is begun at once.
 */
export async function watchForQuestion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const alive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber'));
    let begun = false;
    const look = () => {
      const control = document.querySelector('main form :is(input, select, textarea, [role="group"] button)');
      if (control && alive(control)) {
        (globalThis as Watched).benchAnswerable = performance.timeOrigin + performance.now();
        return;
      }
      const start = begun
        ? undefined
        : [...document.querySelectorAll('main button')].find(
            (button) => button.textContent === 'Start the questions',
          );
      if (start && alive(start)) {
        begun = true;
        (start as HTMLElement).click();
      }
      setTimeout(look, 4);
    };
    look();
  });
}

/** When it was, in milliseconds since 1970. @throws with what stands on the page, where it takes a minute */
export async function answerableAt(page: Page): Promise<number> {
  try {
    const answerable = () => (globalThis as Watched).benchAnswerable;
    const handle = await page.waitForFunction(answerable, undefined, { polling: 50 });
    return (await handle.jsonValue()) ?? Number.NaN;
  } catch (error) {
    const shown = await page.locator('main').innerText();
    throw new Error(`there is no question to answer on ${page.url()}, but: ${shown}`, { cause: error });
  }
}
