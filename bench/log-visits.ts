/** A browser with a record of some length in it, and how long it takes there to begin, to answer and to undo. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { freshPage } from './browser.ts';
import type { StoredEntry } from './log-records.ts';
import type { Place } from './places.ts';

const SLOWDOWN = 4;
const BATCH = 4000;
/** Of a record of 100,000 answers, read as a whole by a slow processor. */
const PATIENCE = 180_000;

/** Today's plan is shown. */
const TODAY = '[data-ready="today"]';
/** What is known is shown, or that nothing is yet. */
const PROGRESS = '#so-far, main section p a';
/** So is what only the whole record tells. */
const PAST = '#past';

/** All in milliseconds, from the navigation. Each visit is a new page of the same browser. */
export interface LogVisits {
  /** How many entries its record has. */
  readonly entries: number;
  start(): Promise<number>;
  progress(): Promise<number>;
  /** Never comes where nothing has been answered. */
  past(): Promise<number>;
  /** Until the app has computed what it starts from; it does so when it has nothing better to do. */
  settle(): Promise<void>;
  /** Bytes of JavaScript's heap with today's plan on the screen. */
  heap(): Promise<number>;
  /** Goes to a quiz, to be answered with `click`. */
  open(quiz: Place): Promise<void>;
  /** Answers the question, takes the answer back, answers again and goes on. */
  click(): Promise<Clicked>;
}

export interface Clicked {
  /** From the click to the mark "Saved". */
  readonly append: number;
  /** From the click on Undo to the question open again. */
  readonly undo: number;
}

/** @param entries of the record that is put there; none: a learner who has just come */
export function visitsWith<T>(
  browser: Browser,
  server: string,
  entries: Iterable<StoredEntry>,
  visit: (visits: LogVisits) => Promise<T>,
): Promise<T> {
  return freshPage(browser, async (page, cdp) => {
    const context = page.context();
    // The app makes its own stores, and its files are in the browser's cache from here on.
    for (const path of ['study/', 'progress/']) {
      await page.goto(server + path);
      await page.waitForLoadState('networkidle');
    }
    const count = await fill(page, server, entries);
    await page.goto('about:blank');
    return await visit({
      entries: count,
      start: () => timeTo(context, `${server}study/`, TODAY),
      progress: () => timeTo(context, `${server}progress/`, PROGRESS),
      past: () => timeTo(context, `${server}progress/`, PAST),
      settle: () => (count < 300 ? Promise.resolve() : snapshotWritten(page, server)),
      heap: async () => {
        await page.goto(`${server}study/`);
        await page.locator(TODAY).waitFor();
        const heap = await heapOf(cdp);
        await page.goto('about:blank');
        return heap;
      },
      open: async (quiz) => {
        await page.goto(server + quiz.path);
        await page.locator(SUBMIT).waitFor();
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      },
      click: () => answer(page),
    });
  });
}

/** Writes the entries beside the app. @returns how many */
async function fill(page: Page, server: string, entries: Iterable<StoredEntry>): Promise<number> {
  await page.route('**/quiet.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Quiet</title>' }),
  );
  await page.goto(`${server}quiet.html`);
  let batch: StoredEntry[] = [];
  let count = 0;
  const write = async () => {
    await page.evaluate(writeEntries, batch);
    count += batch.length;
    batch = [];
  };
  for (const entry of entries) if (batch.push(entry) === BATCH) await write();
  if (batch.length > 0) await write();
  return count;
}

/** Runs in the page. */
function writeEntries(entries: readonly unknown[]): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const write = opening.result.transaction('records', 'readwrite');
      for (const entry of entries) write.objectStore('records').add(entry);
      write.onerror = () => failed(write.error);
      write.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

/** The app writes it when it has nothing better to do. @throws where it never does */
async function snapshotWritten(page: Page, server: string): Promise<void> {
  await page.goto(`${server}study/`);
  const begun = Date.now();
  while ((await page.evaluate(countSnapshots)) === 0) {
    if (Date.now() - begun > PATIENCE) throw new Error('no snapshot was written');
    await new Promise((done) => setTimeout(done, 500));
  }
  await page.goto('about:blank');
}

/** Runs in the page. */
function countSnapshots(): Promise<number> {
  return new Promise((done) => {
    const opening = indexedDB.open('plumbline');
    opening.onsuccess = () => {
      const count = opening.result.transaction('snapshots').objectStore('snapshots').count();
      count.onsuccess = () => {
        opening.result.close();
        done(count.result);
      };
    };
  });
}

type Watched = typeof globalThis & { benchShown?: number; benchTook?: Promise<number> };

/** Milliseconds from the navigation until this is in the page: in a new page of the same browser. */
async function timeTo(context: BrowserContext, address: string, selector: string): Promise<number> {
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript((wanted) => {
      const look = () => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        (globalThis as Watched).benchShown = performance.now();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    }, selector);
    await page.goto(address, { waitUntil: 'commit' });
    const shown = await page.waitForFunction(() => (globalThis as Watched).benchShown, undefined, {
      polling: 50,
      timeout: PATIENCE,
    });
    return (await shown.jsonValue()) ?? Number.NaN;
  } finally {
    await page.close();
  }
}

async function heapOf(cdp: CDPSession): Promise<number> {
  // Twice: what the first collection's finalizers let go of goes with the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

const SUBMIT = 'main form button[type="submit"]';
const UNDO = 'main button[aria-keyshortcuts*="Control+Z"]';

const SAVED = '[data-keeping="saved"]';
const OPEN = 'main form[data-answered="false"]';

async function answer(page: Page): Promise<Clicked> {
  // In front of the other browser's page: a page behind is drawn when there is time.
  await page.bringToFront();
  const choose = () => page.locator('main form label').first().click();
  await choose();
  const append = await clickUntil(page, SUBMIT, SAVED);
  const undo = await clickUntil(page, UNDO, OPEN);
  await choose();
  await clickUntil(page, SUBMIT, SAVED);
  await clickUntil(page, SUBMIT, OPEN);
  return { append, undo };
}

/** Milliseconds from the event's own time until this is in the page. */
async function clickUntil(page: Page, button: string, selector: string): Promise<number> {
  await page.evaluate(watchClick, selector);
  await page.locator(button).click();
  return page.evaluate(() => (globalThis as Watched).benchTook ?? Number.NaN);
}

/** Runs in the page. */
function watchClick(wanted: string): void {
  (globalThis as Watched).benchTook = new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`${wanted} never came: ${document.body.innerText}`)), 30_000);
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          done(performance.now() - timeStamp);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      },
      { capture: true, once: true },
    );
  });
}
