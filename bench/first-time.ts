/** Time until the first question can be answered, on a slow phone: Lighthouse's network and processor, applied. */
import type { Browser } from '@playwright/test';
import { freshPage } from './browser.ts';
import { answerableAt, watchForQuestion } from './first-question.ts';
import type { Place } from './places.ts';

/** Lighthouse's "slow 4G" as it is applied to requests (its `mobileSlow4G`): 150 ms there and back, 1.6 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
} as const;

/** Milliseconds from the beginning of the navigation. */
export function timeToQuestion(browser: Browser, server: string, place: Place): Promise<number> {
  return freshPage(browser, async (page, cdp) => {
    await watchForQuestion(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(server + place.path, { waitUntil: 'commit' });
    const answerable = await answerableAt(page);
    return answerable - (await page.evaluate(() => performance.timeOrigin));
  });
}
