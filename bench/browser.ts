/** The browser that everything is measured in. */
import { createServer } from 'node:net';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser, launchOptions } from '../tools/find-browser.ts';

export interface BenchBrowser {
  readonly browser: Browser;
  /** Of its debugging protocol, which Lighthouse speaks. */
  readonly port: number;
}

export async function openBrowser(): Promise<BenchBrowser> {
  const { executablePath } = await findBrowser();
  const port = await freePort();
  const options = launchOptions(executablePath);
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  return { browser, port };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** A new visitor: nothing stored, nothing cached; a phone's screen, no motion to wait for. */
export async function freshPage<T>(
  browser: Browser,
  visit: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  try {
    // tsx wraps named functions in calls of this; functions that are sent to a page take the calls along.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const cdp = await context.newCDPSession(page);
    return await visit(page, cdp);
  } finally {
    await context.close();
  }
}
