/** The app without a network, with a false one, and with a server that gets a newer version meanwhile. */
import type { Page } from '@playwright/test';
import { addresses, expect, moreOrigins, test } from './fixtures.ts';
import { pagePaths } from './pages.ts';
import { bridges, ijm } from './support/bank.ts';
import { checkAndGoOn, giveAnything, question } from './support/by-pointer.ts';
import { bridgesQuestions } from './support/quizzes.ts';
import { copyOfBuild, LOGIN, nextVersion, realSite, type Site, staticSite } from './support/sites.ts';

test.use({ serviceWorkers: 'allow' });
// Each of these is a story with several visits; a busy machine makes them long.
test.setTimeout(120_000);

const THREE = ['forces.why-gaps', 'forces.arch-stones', 'forces.middle-support'];

/** The worker has every file, and answers for this page. */
async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 20_000,
  });
}

/** The app has taken the page over. */
async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await started(page);
}

/** What the hourly look does: gives whether a new version waits in the end. */
function lookForUpdate(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const installing = registration?.installing;
    await new Promise<void>((done) => {
      if (!installing) done();
      installing?.addEventListener('statechange', () => {
        if (installing.state !== 'installing') done();
      });
    });
    return Boolean(registration?.waiting);
  });
}

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="test-version"]')?.content ?? '1');
const offer = (page: Page) => page.getByRole('button', { name: 'Load the new version' });

async function playToTheEnd(page: Page): Promise<void> {
  for (let last = false; !last; ) {
    await giveAnything(page);
    last = await checkAndGoOn(page);
  }
  await expect(page).toHaveURL(/\/results\/\?a=/);
  await started(page);
}

/** Every cached file that holds this text. */
function cachedWith(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if ((await response?.text())?.includes(wanted)) found.push(request.url);
      }
    }
    return found;
  }, text);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Pages that ask the server as soon as they open. */
const LIVE = ['host/', 'room/', 'join/'];

test.describe('after one visit, without a network', () => {
  test.use({ expectedErrors: [/status of 404/] });
  for (const [where, begin, played] of [
    ['the server', () => realSite('.'), THREE],
    ['a file server under a path', () => staticSite('.'), bridges.questions.map(({ id }) => id)],
  ] as const) {
    test(`of ${where}, every page opens, every question is there, in any language`, async ({
      page,
      context,
    }) => {
      const site = await begin();
      await page.goto(site.url);
      await controlled(page);
      await site.is('down');
      await context.setOffline(true);

      // Live games ask the server, which is told apart below.
      const alone = pagePaths.filter((path) => where !== 'the server' || !LIVE.includes(path));
      for (const path of alone) {
        await open(page, `${site.url}${path}?from=link`);
        expect(await page.evaluate(() => document.documentElement.dataset['missing']), path).toBeUndefined();
      }
      const missing = await page.goto(`${site.url}no/such/page`);
      expect(missing?.status()).toBe(404);
      await started(page);
      await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
      await expect(page).toHaveURL(`${site.url}topics/`);
      await page.goto(`${site.url}progress`);
      await expect(page).toHaveURL(`${site.url}progress/`);

      await page.goto(site.url + bridgesQuestions(played));
      await playToTheEnd(page);
      await page.goto(`${site.url}quiz/#bank=ijm&topics=&length=all&order=mixed&behaviour=practice&seed=abc`);
      await expect(page.getByText(`${ijm.questions.length} questions`)).toBeVisible();
      await page.getByRole('button', { name: 'Start the questions' }).click();
      await giveAnything(page);
      await checkAndGoOn(page);

      await open(page, `${site.url}settings/?lang=es`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes');
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await site.end();
    });
  }
});

test.describe('live games without a network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test('say that the server does not answer', async ({ page, context }) => {
    const site = await realSite('.');
    await page.goto(site.url);
    await controlled(page);
    await site.is('down');
    await context.setOffline(true);
    await open(page, `${site.url}host/?bank=bridges`);
    await page
      .getByRole('button', { name: /^Start a lobby/ })
      .first()
      .click();
    await expect(page.getByRole('alert').filter({ hasText: 'The server does not answer' })).toBeVisible();
    await open(page, `${site.url}join/?code=BCDFGH`);
    await expect(page.getByRole('main')).toContainText(/not answer|reach/);
    await site.end();
  });
});

test.describe('a new version', () => {
  test('leaves quizzes in two tabs alone, is offered when they are over, and brings only what changed', async ({
    page,
    context,
  }) => {
    const site = await staticSite('.');
    await open(page, site.url);
    await controlled(page);
    const second = await context.newPage();
    for (const tab of [page, second]) {
      await tab.goto(`${site.url}${bridgesQuestions(THREE)}`);
      await giveAnything(tab);
      await checkAndGoOn(tab);
    }
    await site.swap(nextVersion('next'));
    site.asked.length = 0;
    expect(await lookForUpdate(page)).toBe(true);
    expect(site.asked).toContain('quiz/');
    expect(site.asked.filter((path) => /\.(?:woff2|png)$/.test(path))).toEqual([]);

    await page.reload();
    await expect(page.getByText('question 2 of 3')).toBeVisible();
    expect(await versionOf(page)).toBe('1');
    await playToTheEnd(page);
    expect(await versionOf(page)).toBe('1');
    await offer(page).click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('2');
    await started(page);
    await expect(offer(page)).toHaveCount(0);

    // The other tab goes on where it was, on the version it began with, though that one is no longer in charge.
    await expect(second.getByText('question 2 of 3')).toBeVisible();
    await expect(offer(second)).toHaveCount(0);
    expect(await cacheNames(second)).toHaveLength(2);
    await playToTheEnd(second);
    await second.getByRole('link', { name: 'Topics', exact: true }).first().click();
    await started(second);
    expect(await versionOf(second)).toBe('1');
    await second.getByRole('link', { name: 'Learn', exact: true }).click();
    await offer(second).click();
    await expect.poll(() => versionOf(second).catch(() => '')).toBe('2');

    // Nobody runs the old one any more.
    await expect.poll(() => cacheNames(second)).toHaveLength(1);
    await site.is('down');
    await open(second, `${site.url}progress/?bank=bridges`);
    expect(await versionOf(second)).toBe('2');
    await site.end();
  });

  test('of the server is found by a visit, offered at home, and taken', async ({ page }) => {
    // The whole new version is fetched and checked before it is offered.
    test.slow();
    const site = await realSite(copyOfBuild('first'));
    await open(page, site.url);
    await controlled(page);
    await site.swap(nextVersion('next'));
    await page.reload();
    expect(await versionOf(page)).toBe('1');
    await offer(page).click({ timeout: 60_000 });
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('2');
    await expect(page.locator('meta[name="plumbline-server"]')).toHaveCount(1);
    await site.end();
  });
});

test.describe('a login page in place of the network', () => {
  // What the browser says of files that are not what they should be, and of a worker that is a login page.
  test.use({
    expectedErrors: [/integrity|MIME type|ServiceWorker|Failed to load resource|Failed to fetch/],
  });

  test('at a first visit is never kept; the app comes once it is gone', async ({ page }) => {
    const site = await staticSite('.');
    await site.is('portal');
    await page.goto(site.url);
    await expect(page).toHaveTitle(LOGIN);
    expect(await cacheNames(page)).toEqual([]);

    await site.is('portal', /\.woff2$/);
    await open(page, site.url);
    await expect.poll(() => site.asked).toContain('sw.js');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
      .toBe(true);
    expect(await cachedWith(page, LOGIN)).toEqual([]);

    await site.is('up');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await controlled(page);
    await site.is('down');
    await open(page, `${site.url}topics/`);
    await site.end();
  });

  test('when looking for a new version is never kept; the app opens, and takes the version afterwards', async ({
    page,
  }) => {
    const site = await staticSite('.');
    await open(page, site.url);
    await controlled(page);
    await site.is('portal');
    expect(await lookForUpdate(page)).toBe(false);
    await open(page, `${site.url}topics/`);
    await page.getByRole('link', { name: 'Progress', exact: true }).first().click();
    await started(page);

    await site.swap(nextVersion('next'));
    await site.is('portal', /assets/);
    expect(await lookForUpdate(page)).toBe(false);
    expect(await cachedWith(page, LOGIN)).toEqual([]);
    await open(page, site.url);
    expect(await versionOf(page)).toBe('1');

    await site.is('up');
    expect(await lookForUpdate(page)).toBe(true);
    expect(await cachedWith(page, LOGIN)).toEqual([]);
    await site.end();
  });
});

test.describe('a file that was damaged on the device', () => {
  test.use({ expectedErrors: [/Failed to load resource|Failed to fetch|ServiceWorker|dynamically/] });

  /** Cuts every cached file of such an address in half; gives how many. */
  const truncate = (page: Page, address: RegExp) =>
    page.evaluate(async (pattern) => {
      let cut = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(pattern).test(request.url)) continue;
          const response = await cache.match(request);
          if (!response) continue;
          const bytes = await response.arrayBuffer();
          const { headers } = response;
          await cache.put(request, new Response(bytes.slice(0, bytes.byteLength / 2), { headers }));
          cut++;
        }
      }
      return cut;
    }, address.source);

  test('is not run: offline the app says so, online it is fetched anew', async ({ page }) => {
    const site = await staticSite('.');
    await open(page, site.url);
    await controlled(page);
    expect(await truncate(page, /assets\/topics-page-[^/]+\.js$/)).toBe(1);
    await site.is('down');
    await page.reload();
    await started(page);
    await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
    await site.is('up');
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
    // Mended: it does without the network from now on.
    await site.is('down');
    await open(page, `${site.url}topics/`);

    expect(await truncate(page, /assets\/main-[^/]+\.js$/)).toBe(1);
    await page.goto(`${site.url}help/`);
    await expect(page.locator('#not-started [lang="en"]')).toBeVisible();
    await site.is('up');
    await page.locator('#not-started').getByRole('button').first().click();
    await started(page);
    await expect(page.locator('#not-started')).toBeHidden();

    // A page's own file: from home, it can be reached all the same.
    expect(await truncate(page, /\/settings\/$/)).toBe(1);
    await site.is('down');
    await page.goto(`${site.url}settings/`);
    await expect(page).toHaveURL(site.url);
    await started(page);
    await site.is('up');
    await open(page, `${site.url}settings/`);
    await expect(page).toHaveURL(`${site.url}settings/`);
    await site.end();
  });
});

test.describe('on a network address over plain http, where there can be no worker', () => {
  test.use({ expectedErrors: [/status of 404|MIME type|Unable to preload CSS|ERR_CONNECTION_RESET/] });

  test('a new version on the server is not noticed by a quiz; after it, a page that is gone says so', async ({
    page,
  }) => {
    const { network } = addresses;
    test.skip(network === undefined, 'this machine has no address but its own');
    const site: Omit<Site, 'asked'> = await realSite(copyOfBuild('first'));
    const url = new URL(site.url);
    url.hostname = new URL(network ?? '').hostname;
    moreOrigins.add(url.origin);
    await page.goto(`${url}${bridgesQuestions(bridges.questions.map(({ id }) => id))}`);
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await expect(question(page)).toBeVisible();
    await expect
      .poll(() => page.locator('link[rel="modulepreload"]').count(), { timeout: 10_000 })
      .toBeGreaterThan(20);
    await page.waitForLoadState('networkidle');
    await site.swap(nextVersion('next'));

    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() !== 200) missing.push(response.url());
    });
    await playToTheEnd(page);
    await page.locator('main a[href*="&q="]').first().click();
    await expect(page).toHaveURL(/&q=/);
    await page.getByRole('link', { name: 'Take a break', exact: true }).first().click();
    await expect(page).toHaveURL(`${url}break/`);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(missing, 'what the server no longer has').toEqual([]);

    await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
    expect(await versionOf(page)).toBe('2');
    await site.end();
  });
});
