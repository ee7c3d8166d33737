/** What a long sitting leaves in memory: the heap after ten answers and after five hundred, garbage collected. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchBank } from './bench-bank.ts';
import { freshPage } from './browser.ts';
import { type Place, quizOf } from './places.ts';

const QUIZ_LENGTH = 10;

export interface Held {
  /** Bytes of JavaScript's heap in use. */
  readonly heap: number;
  /** Of the document, and kept by scripts though out of it. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Plays quizzes of ten, each to its results, and reads memory after each of these numbers of answers. */
export function memoryAfter(
  browser: Browser,
  server: string,
  bank: BenchBank,
  counts: readonly number[],
): Promise<Held[]> {
  return freshPage(browser, async (page, cdp) => {
    await cdp.send('HeapProfiler.enable');
    const held: Held[] = [];
    await page.goto(server);
    await page.waitForLoadState('networkidle');
    for (let played = 0; held.length < counts.length; ) {
      const from = played % bank.singleChoice.length;
      const questions = [...bank.singleChoice, ...bank.singleChoice].slice(from, from + QUIZ_LENGTH);
      await play(page, quizOf(bank, questions), played);
      played += QUIZ_LENGTH;
      if (counts.includes(played)) held.push(await read(cdp));
    }
    return held;
  });
}

/** Goes to a quiz as a link in the app would, answers it, and waits for its results. */
async function play(page: Page, place: Place, nonce: number): Promise<void> {
  await page.evaluate(
    (path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    },
    `/${place.path.replace(/seed=\w+/, `seed=${nonce}`)}`,
  );
  await page.evaluate(answerAll, { verdict: place.verdict, count: QUIZ_LENGTH });
  await page.waitForURL(/\/results\//);
  // Not by a handle to the element: that would keep it, and the page around it, from being collected.
  await page.locator('main h1').waitFor();
}

/** Runs in the page: the first option, "Check answer", "Next question", to the end. */
async function answerAll({ verdict, count }: { verdict: string; count: number }): Promise<void> {
  const until = <T>(look: () => T | null, what: string) =>
    new Promise<T>((found, failed) => {
      const begun = performance.now();
      const again = () => {
        const value = look();
        if (value !== null) found(value);
        else if (performance.now() - begun > 20_000) failed(new Error(`there is no ${what}`));
        else setTimeout(again, 5);
      };
      again();
    });
  for (let n = 0; n < count; n++) {
    const option = await until(
      () => document.querySelector<HTMLInputElement>('main form input[type="radio"]'),
      'option',
    );
    option.click();
    await until(() => document.querySelector('main form input[type="radio"]:checked'), 'chosen option');
    option.form?.requestSubmit();
    await until(() => document.querySelector(verdict), 'verdict');
    document.querySelector<HTMLFormElement>('main form')?.requestSubmit();
    await until(() => (document.querySelector(verdict) === null ? true : null), 'next question');
  }
}

async function read(cdp: CDPSession): Promise<Held> {
  // Twice: what the first collection's finalizers let go of goes with the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
