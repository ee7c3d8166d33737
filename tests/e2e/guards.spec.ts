/** The guards of fixtures.ts see what they are there for: each fault is brought about, and found. */
import {
  addresses,
  appIsUp,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
  watch,
} from './fixtures.ts';

const FAULTS: readonly (readonly [name: string, sign: RegExp, fault: () => void])[] = [
  ['an error in the console', /^console: on purpose$/, () => console.error('on purpose')],
  [
    'an exception',
    /^page: .*on purpose/,
    () => void setTimeout(() => Promise.reject(new Error('on purpose'))),
  ],
  [
    'an inline style',
    /security policy: style-src-attr/,
    () => document.body.setAttribute('style', 'color: red'),
  ],
  [
    'text used as HTML',
    /security policy: require-trusted-types-for/,
    () => {
      try {
        document.body.innerHTML = '<p>';
      } catch {
        // The browser refuses; what matters is that it is told.
      }
    },
  ],
  [
    'a request to another origin',
    /^request to another origin: http:\/\/127\.0\.0\.1:9\//,
    () => void fetch('http://127.0.0.1:9/').catch(() => undefined),
  ],
];

for (const [name, sign, fault] of FAULTS) {
  test(`${name} is seen`, async ({ browser }) => {
    const context = await browser.newContext();
    const faults = watch(context);
    const page = await context.newPage();
    // The policy would stop the request before it is made: asked from a file that has none.
    const free = name.startsWith('a request');
    await page.goto(free ? `${addresses.plain}robots.txt` : `${addresses.app}break/`);
    await page.evaluate(fault);
    await expect.poll(() => faults).toContainEqual(expect.stringMatching(sign));
    await context.close();
  });
}

test('a bad contrast and a wide page are seen', async ({ page }) => {
  await page.goto('break/');
  await appIsUp(page);
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.textContent = 'Hard to read';
    text.style.cssText = 'color: #ccc; background: #ddd; inline-size: 3000px;';
    document.querySelector('main')?.append(text);
  });
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/);
  await expect(expectNoSidewaysScroll(page, 'made wide')).rejects.toThrow(/3\d{3} px in/);
});

test('announcements are recorded in order, each once', async ({ page, announced }) => {
  await page.goto('break/');
  await appIsUp(page);
  await page.evaluate(async () => {
    const region = document.querySelector('[role="status"]');
    for (const text of ['First', 'Second']) {
      if (region) region.textContent = text;
      await new Promise(requestAnimationFrame);
    }
    const alert = document.createElement('p');
    alert.role = 'alert';
    alert.textContent = 'Third';
    document.querySelector('main')?.append(alert);
    await new Promise(requestAnimationFrame);
  });
  expect(await announced()).toEqual(['First', 'Second', 'Third']);
});
