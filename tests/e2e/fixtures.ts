/**
 * The `test` of every browser test. Whatever a test is about, it fails where a page logs an error, throws, breaks
 * the security policy, or asks anything of another origin.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

export { expect };

/** Addresses of the servers, from global-setup.ts. */
export const addresses = {
  /** The real server, at its root. */
  get app(): string {
    return given('PLUMBLINE_URL');
  },
  /** The same files on a plain file server, under a path. */
  get plain(): string {
    return given('PLUMBLINE_STATIC_URL');
  },
  /** The real server at the machine's address on a network: no secure context. undefined without a network. */
  get network(): string | undefined {
    return process.env.PLUMBLINE_NETWORK_URL;
  },
};

/** Origins of servers that a test starts for itself. */
export const moreOrigins = new Set<string>();

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: global-setup.ts has not run`);
  return value;
}

/** What Chromium logs, as an error, for any page on a network address over plain http. Nothing depends on COOP. */
const OPENER_POLICY_IGNORED = /^The Cross-Origin-Opener-Policy header has been ignored/;

interface Options {
  /** Console errors that the test brings about on purpose. */
  expectedErrors: readonly RegExp[];
}
interface Fixtures {
  guard: undefined;
  /** What screen readers were told since the page was opened: the texts of live regions, in order. */
  announced: () => Promise<string[]>;
}

export const test = base.extend<Options & Fixtures>({
  expectedErrors: [[], { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(addresses.app),
  guard: [
    async ({ context, expectedErrors }, use) => {
      const faults = watch(context, [...expectedErrors, OPENER_POLICY_IGNORED]);
      await use(undefined);
      expect(faults, 'faults that the page had on its way').toEqual([]);
    },
    { auto: true },
  ],
  announced: async ({ context }, use) => {
    await context.addInitScript(recordLiveRegions);
    await use(() => readAnnounced(context));
  },
});

/** Collects every fault of every page of a context. A test that makes its own context calls this for it. */
export function watch(context: BrowserContext, expected: readonly RegExp[] = []): string[] {
  const faults: string[] = [];
  const known = (text: string) => expected.some((pattern) => pattern.test(text));
  const origins = [addresses.app, addresses.plain, addresses.network].flatMap((url) =>
    url ? [new URL(url).origin] : [],
  );
  context.on('console', (message) => {
    if (message.type() === 'error' && !known(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    if (!known(error.error().message)) faults.push(`page: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(protocol)) return;
    if (!origins.includes(origin) && !moreOrigins.has(origin))
      faults.push(`request to another origin: ${request.url()}`);
  });
  void context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = violation;
      console.error(`security policy: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  return faults;
}

type Recording = typeof globalThis & { announcedTexts?: string[] };

/** Runs in the page, before anything else does. */
function recordLiveRegions(): void {
  const texts: string[] = [];
  (globalThis as Recording).announcedTexts = texts;
  const last = new WeakMap<Element, string>();
  const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
  new MutationObserver((mutations) => {
    const touched = new Set<Element>();
    // New nodes are said, even where they read as those before them.
    const renewed = new Set<Element>();
    for (const { target, addedNodes } of mutations) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      if (around) touched.add(around);
      if (around && addedNodes.length > 0) renewed.add(around);
      // An alert speaks as soon as it is put in.
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('[role="alert"]')) touched.add(node);
        for (const inner of node.querySelectorAll('[role="alert"]')) touched.add(inner);
      }
    }
    for (const region of touched) {
      const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '' && (renewed.has(region) || text !== last.get(region))) texts.push(text);
      last.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function readAnnounced(context: BrowserContext): Promise<string[]> {
  const all = await Promise.all(
    context.pages().map((page) => page.evaluate(() => (globalThis as Recording).announcedTexts ?? [])),
  );
  return all.flat();
}

/** Of these, the rules that look at colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Every rule of WCAG 2.2 AA that axe knows finds nothing.
 * @param without rules that can't be told here: in forced colours, the system's own are not what axe reads
 */
export async function expectAccessible(
  page: Page,
  what = page.url(),
  without: readonly string[] = [],
): Promise<void> {
  await expectNothingFound(page, what, { type: 'tag', values: TAGS }, without);
}

async function expectNothingFound(
  page: Page,
  what: string,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
  without: readonly string[] = [],
): Promise<void> {
  // Put into a page once; it is a large script, and screens are many.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([{ type, values }, off]) => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await runner.run(document, {
        runOnly: { type, values: [...values] },
        rules: {
          ...(type === 'tag' ? { 'target-size': { enabled: true } } : {}),
          ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary}`).join('\n')}`,
      );
    },
    [runOnly, without] as const,
  );
  expect(found, `what axe finds on ${what}`).toEqual([]);
}

/** In both themes, as they are given to a reader who asks for no motion. Colours are all that differs between them. */
export async function expectAccessibleInBothThemes(page: Page, what = page.url()): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    // Without transitions, so that no colour is read on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (colorScheme === 'light') await expectAccessible(page, `${what}, in light`);
    else await expectNothingFound(page, `${what}, in dark`, { type: 'rule', values: OF_COLOUR });
  }
}

/** Nothing sticks out to the side: the page scrolls one way only. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth} px in ${clientWidth}`,
      ...out.slice(0, 8).map((e) => `${e.tagName.toLowerCase()}.${e.className}`),
    ];
  });
  expect(beyond, `what sticks out: ${what}`).toEqual([]);
}

/** Waits until the app has taken the prerendered page over, and has fetched what it wants beforehand. */
export async function appIsUp(page: Page): Promise<void> {
  // React's own mark on the element that it has taken; nothing that can be seen changes then.
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  await page.waitForLoadState('networkidle');
}
