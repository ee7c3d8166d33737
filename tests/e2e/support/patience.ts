/** What is promised within a time, on a machine that may be busy just now. */
import type { Browser } from '@playwright/test';
import { addresses, appIsUp } from '../fixtures.ts';

/**
 * The promised time, or what this machine needs now for twice a plain start of the app, in another browser profile:
 * a start that hangs takes longer than either.
 * @returns milliseconds
 */
export async function promised(browser: Browser, ms: number): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const begun = Date.now();
  await page.goto(`${addresses.app}progress/?bank=bridges`, { waitUntil: 'commit' });
  await appIsUp(page);
  const plain = Date.now() - begun;
  await context.close();
  return Math.max(ms, 2 * plain);
}
