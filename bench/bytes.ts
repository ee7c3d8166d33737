/** Bytes and requests until the first question can be answered, and until its feedback stands. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { freshPage } from './browser.ts';
import { answerableAt, watchForQuestion } from './first-question.ts';
import type { Place } from './places.ts';

/** Raw, and as sent by servers and browsers that speak gzip or brotli. */
export const ENCODINGS = ['raw', 'gzip', 'brotli'] as const;
export type Encoding = (typeof ENCODINGS)[number];
const ACCEPTED = { raw: 'identity', gzip: 'gzip', brotli: 'br' } as const;

/**
 * What the network is made to take for each answer, in milliseconds. It tells what the question needed, which was
 * asked for at least so long before, from what the page begins to fetch the moment it is up.
 */
const LATENCY = 150;

/** What the browser itself noted of a request. */
interface Request {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Of its body, as it was sent. */
  readonly bytes: number;
}

export interface Weight {
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly fonts: number;
  /** The files, for who wants to know more. */
  readonly urls: readonly string[];
}

export interface Weights {
  readonly toAnswer: Weight;
  readonly toFeedback: Weight;
}

export function weigh(browser: Browser, server: string, place: Place, encoding: Encoding): Promise<Weights> {
  return freshPage(browser, async (page, cdp) => {
    await slowNetwork(cdp, encoding);
    await holdIdleWork(page);
    await watchForQuestion(page);
    await page.goto(server + place.path);
    const answerable = await answerableAt(page);
    await page.waitForLoadState('networkidle');
    await answer(page);
    await page.locator(place.verdict).first().waitFor();
    await page.waitForLoadState('networkidle');
    const requests = await requestsOf(page);
    return {
      toAnswer: weightOf(requests.filter((request) => request.begun + LATENCY / 2 <= answerable)),
      toFeedback: weightOf(requests),
    };
  });
}

async function slowNetwork(cdp: CDPSession, encoding: Encoding): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': ACCEPTED[encoding] } });
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** The page's address and everything that it asked for since; not the icon of its tab, which the browser fetches. */
function requestsOf(page: Page): Promise<Request[]> {
  return page.evaluate(() =>
    ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind) as PerformanceResourceTiming[])
      .map((entry) => ({
        url: entry.name,
        begun: performance.timeOrigin + entry.startTime,
        bytes: entry.encodedBodySize,
      })),
  );
}

/** What the app fetches when the browser has nothing else to do is not needed for the question. */
async function holdIdleWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
}

/** Asks for the answer where a quiz offers that; elsewhere gives one: the first option, or a number one step up. */
async function answer(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Show me' });
  if ((await show.count()) > 0) return show.click();
  const control = page.locator('main form input').first();
  await control.focus();
  await page.keyboard.press((await control.getAttribute('type')) === 'radio' ? 'Space' : 'ArrowRight');
  await page.locator('main form button[type="submit"]').click();
}

function weightOf(requests: readonly Request[]): Weight {
  const sum = (some: readonly Request[]) => some.reduce((total, request) => total + request.bytes, 0);
  return {
    requests: requests.length,
    bytes: sum(requests),
    scriptBytes: sum(requests.filter(({ url }) => url.endsWith('.js'))),
    fonts: requests.filter(({ url }) => url.endsWith('.woff2')).length,
    urls: requests.map(({ url, bytes }) => `${bytes} ${url}`),
  };
}
