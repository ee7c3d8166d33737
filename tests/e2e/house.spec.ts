/** The house itself: how pages are served, by the real server and by any file server. */
import { spawn } from 'node:child_process';
import type { APIRequestContext, Page } from '@playwright/test';
import { htmlProblems } from '../../tools/check-html.ts';
import { addresses, appIsUp, expect, test, watch } from './fixtures.ts';
import { pagePaths } from './pages.ts';
import { UNDER } from './servers.ts';

test.describe('the server', () => {
  test('answers a page without its last slash with 200, and no redirect', async ({ request }) => {
    for (const path of ['progress', 'progress/']) {
      const response = await request.get(addresses.app + path, { maxRedirects: 0 });
      expect(response.status()).toBe(200);
      expect(response.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(response.headers()['x-content-type-options']).toBe('nosniff');
      expect(response.headers()['cross-origin-opener-policy']).toBe('same-origin');
    }
  });

  test('shows a page without its last slash, and its links lead on', async ({ page }) => {
    await page.goto('progress');
    await appIsUp(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
    await expect(page).toHaveURL(`${addresses.app}topics/`);
    await page.goBack();
    await expect(page).toHaveURL(`${addresses.app}progress/`);
  });

  test('marks its pages as its own; a plain file server does not', async ({ request }) => {
    const mark = '<meta name="plumbline-server" content="1">';
    expect(await (await request.get(addresses.app)).text()).toContain(mark);
    expect(await (await request.get(addresses.plain)).text()).not.toContain(mark);
  });

  test('says in one line when its port is in use', async () => {
    const { port } = new URL(addresses.app);
    const child = spawn(process.execPath, ['dist-server/main.js'], {
      env: { ...process.env, PORT: port, HOST: '0.0.0.0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const code = await new Promise((done) => child.once('close', done));
    expect(said).toBe(`Port ${port} is in use. Choose another one: PORT=${Number(port) + 1} npm start\n`);
    expect(code).toBe(1);
  });
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: [/status of 404/] });

  for (const [name, url] of [
    ['on the server', () => `${addresses.app}no/such/page`],
    ['on a file server', () => `${addresses.plain}nothing`],
  ] as const) {
    test(`is told so ${name}, with links that lead back`, async ({ page, request }) => {
      const response = await page.goto(url());
      expect(response?.status()).toBe(404);
      await appIsUp(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectLinksToExist(page, request);
      await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
      await expect(page).toHaveURL(/\/topics\/$/);
    });
  }
});

test.describe('static files under a path', () => {
  for (const path of pagePaths) {
    test(`/${path} opens by its address, and its links hold before and after the app starts`, async ({
      page,
      browser,
      request,
    }) => {
      const plain = await browser.newContext({ javaScriptEnabled: false });
      const faults = watch(plain);
      const before = await plain.newPage();
      await before.goto(addresses.plain + path);
      // The room's screen is looked at from afar: nobody can press anything on it.
      const fewest = path === 'room/' ? 0 : 6;
      const prerendered = await expectLinksToExist(before, request, fewest);
      await plain.close();
      expect(faults).toEqual([]);

      const response = await page.goto(addresses.plain + path);
      expect(response?.status()).toBe(200);
      await appIsUp(page);
      await expect(page).toHaveURL(addresses.plain + path);
      const links = await expectLinksToExist(page, request, fewest);
      // What was there stays there; what only the learner's browser knows may have come.
      expect(links).toEqual(expect.arrayContaining(prerendered));
    });
  }

  test('links hold after going from page to page', async ({ page, request }) => {
    await page.goto(addresses.plain);
    await appIsUp(page);
    for (const name of ['Topics', 'Progress', 'Learn']) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
      await appIsUp(page);
      await expectLinksToExist(page, request);
    }
    await expect(page).toHaveURL(addresses.plain);
  });

  test('no page holds an inline script or style', async ({ request }) => {
    for (const path of [...pagePaths, '404.html']) {
      const html = await (await request.get(addresses.plain + path)).text();
      expect(htmlProblems(html), path).toEqual([]);
      expect(html).toContain('http-equiv="Content-Security-Policy"');
    }
  });

  test('pages that hold nothing without a learner are kept out of search engines', async ({ request }) => {
    const noindex = '<meta name="robots" content="noindex">';
    for (const path of ['quiz/', 'results/', '404.html']) {
      expect(await (await request.get(addresses.plain + path)).text(), path).toContain(noindex);
    }
    expect(await (await request.get(addresses.plain)).text()).not.toContain(noindex);
  });
});

/** Follows each of the page's links to a file of the app's. Gives the links, each once. */
async function expectLinksToExist(page: Page, request: APIRequestContext, fewest = 6): Promise<string[]> {
  const links = await page.$$eval('a[href]', (all) =>
    all.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')),
  );
  const own = new URL(page.url()).origin;
  const distinct = [...new Set(links)].filter((link) => new URL(link).origin === own).sort();
  expect(distinct.length).toBeGreaterThanOrEqual(fewest);
  for (const link of distinct) {
    const { pathname } = new URL(link);
    if (link.startsWith(new URL(addresses.plain).origin)) expect(pathname.startsWith(UNDER), link).toBe(true);
    // The page for unknown addresses has one link to itself: "Skip to the content".
    if (link === page.url()) continue;
    const response = await request.get(link, { maxRedirects: 0 });
    expect(response.status(), `${link} on ${page.url()}`).toBe(200);
  }
  return distinct;
}
