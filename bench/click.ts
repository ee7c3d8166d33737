/** From the click on "Check answer" to the verdict on the screen, with the processor slowed down fourfold. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { freshPage } from './browser.ts';
import { answerableAt, watchForQuestion } from './first-question.ts';
import type { Place } from './places.ts';

const SLOWDOWN = 4;
/** Nobody reads a question and answers it faster, in ms: what is left to idle moments is done by then. */
const READING = 500;
const SUBMIT = 'main form button[type="submit"]';

type Watched = typeof globalThis & { benchPainted?: Promise<number> };

/** One click in a page that was just opened: none of the code that judges has run before. Milliseconds. */
export function firstClick(browser: Browser, server: string, place: Place): Promise<number> {
  return freshPage(browser, async (page, cdp) => {
    await open(page, server, place);
    return await clickToVerdict(page, cdp, place);
  });
}

/** `count` clicks, question after question, in one visit. Milliseconds each. */
export function clicksInARow(
  browser: Browser,
  server: string,
  place: Place,
  count: number,
): Promise<number[]> {
  return freshPage(browser, async (page, cdp) => {
    await open(page, server, place);
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      if (n > 0) {
        await page.click(SUBMIT);
        await page.locator('main form input[type="radio"]').first().waitFor();
      }
      times.push(await clickToVerdict(page, cdp, place));
    }
    return times;
  });
}

async function open(page: Page, server: string, place: Place): Promise<void> {
  await watchForQuestion(page);
  await page.goto(server + place.path);
  await answerableAt(page);
  // What is fetched beforehand, when idle, is there by the time that anyone has read a question.
  await page.waitForLoadState('networkidle');
}

async function clickToVerdict(page: Page, cdp: CDPSession, place: Place): Promise<number> {
  await page.locator('main form label').first().click();
  await page.evaluate(watchVerdict, place.verdict);
  await page.waitForTimeout(READING);
  const box = await page.locator(SUBMIT).boundingBox();
  if (box === null) throw new Error('there is no button to check the answer with');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const time = await page.evaluate(() => (globalThis as Watched).benchPainted ?? Number.NaN);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return time;
}

/**
 * Runs in the page. From the event's own time, which is when the browser was told of the click, to the beginning
 * of the frame after the one that has the verdict in it: then that one has been painted.
 */
function watchVerdict(verdict: string): void {
  (globalThis as Watched).benchPainted = new Promise((painted, failed) => {
    setTimeout(() => failed(new Error(`no verdict came: ${document.body.innerText}`)), 20_000);
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const shown = () => {
          if (document.querySelector(verdict) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            requestAnimationFrame(() => painted(performance.now() - timeStamp));
          });
        };
        const observer = new MutationObserver(shown);
        observer.observe(document, { subtree: true, childList: true });
      },
      { capture: true, once: true },
    );
  });
}
