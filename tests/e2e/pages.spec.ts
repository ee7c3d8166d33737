/** What holds for every page: read by anyone, on any screen, in light and dark. */
import type { Browser } from '@playwright/test';
import {
  addresses,
  appIsUp,
  expect,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
  watch,
} from './fixtures.ts';
import { pagePaths } from './pages.ts';

const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
} as const;

/** The same for everyone, whatever the browser remembers: what is prerendered is what stays. */
const SAME_FOR_EVERYONE = ['help/', 'privacy/', 'break/'];

for (const path of pagePaths) {
  test.describe(`/${path}`, () => {
    test('has a title and one main heading, axe finds nothing in light or dark, and it scrolls one way only', async ({
      page,
    }) => {
      await page.goto(path);
      await appIsUp(page);
      await expect(page).toHaveTitle(path === '' ? 'Plumbline' : / · Plumbline$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await expectAccessibleInBothThemes(page, `/${path} on a ${size}`);
      }
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await expectNoSidewaysScroll(page, `/${path} with text at 200 %`);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, `/${path} at 320 px`);
    });
  });
}

for (const path of SAME_FOR_EVERYONE) {
  test(`/${path} says the same before and after the app starts`, async ({ page, browser }) => {
    const before = await textWithoutScripts(browser, path);
    expect(before.length).toBeGreaterThan(40);
    await page.goto(path);
    await appIsUp(page);
    expect(plain(await page.locator('main').textContent())).toBe(before);
  });
}

async function textWithoutScripts(browser: Browser, path: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const faults = watch(context);
  const page = await context.newPage();
  await page.goto(addresses.app + path);
  const text = plain(await page.locator('main').textContent());
  await context.close();
  expect(faults).toEqual([]);
  return text;
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
