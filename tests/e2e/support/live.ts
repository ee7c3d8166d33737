/** A live game in real browsers: its own server with data of its own, a host, a room's screen, participants. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, moreOrigins, watch } from '../fixtures.ts';
import { startServer } from '../servers.ts';
import type { Plan } from './answers.ts';
import { give as giveByPointer } from './by-pointer.ts';

export interface LiveServer {
  /** With a slash at its end; the same after a restart. */
  readonly url: string;
  /** As power loss does it: nothing is written, nobody is told. */
  kill(): Promise<void>;
  /** With the data that it had. */
  restart(): Promise<void>;
  /** Ends it and deletes what it kept. */
  remove(): Promise<void>;
}

export async function startLiveServer(): Promise<LiveServer> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const first = await startServer('.', '0', data);
  let process: ChildProcess = first.process;
  const { url } = first;
  moreOrigins.add(new URL(url).origin);
  const end = async (signal: NodeJS.Signals) => {
    if (process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((done) => process.once('exit', done));
    process.kill(signal);
    await ended;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    async restart() {
      process = (await startServer('.', new URL(url).port, data)).process;
    },
    async remove() {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What a browser says of a network or a server that is gone on purpose. */
export const CUT_OFF = [
  /WebSocket connection to .* failed/,
  /Failed to load resource: net::ERR_/,
  /Service Worker/,
] as const;

/** Contexts that are watched as every test's own is; `faults` is what went amiss on any page of theirs. */
export class People {
  readonly faults: string[][] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly browser: Browser;
  constructor(browser: Browser) {
    this.browser = browser;
  }

  async enter(
    options: {
      readonly phone?: boolean;
      readonly expected?: readonly RegExp[];
      readonly dark?: boolean;
    } = {},
  ): Promise<Page> {
    const { phone = false, expected = CUT_OFF, dark = false } = options;
    const context = await this.browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 720 },
      colorScheme: dark ? 'dark' : 'light',
      serviceWorkers: 'block',
      locale: 'en-US',
    });
    this.contexts.push(context);
    this.faults.push(watch(context, expected));
    return context.newPage();
  }

  async leave(): Promise<void> {
    for (const context of this.contexts) await context.close();
    expect(this.faults.flat(), 'faults that pages had on their way').toEqual([]);
  }
}

export interface Making {
  /** In seconds, as the page offers them; left out: no limit. */
  readonly seconds?: number;
}

/** Makes a game of all ten questions of the sample bank, one of each type, and opens its lobby. @returns its code */
export async function makeGame(host: Page, url: string, { seconds }: Making = {}): Promise<string> {
  await host.goto(`${url}host/?bank=bridges#make`);
  // One topic after the other; within each they are drawn, so that every run meets them in another order.
  await host.getByRole('radio', { name: /^By topic/ }).check();
  if (seconds !== undefined) await host.getByRole('radio', { name: `${seconds} s`, exact: true }).check();
  await expect(host.getByText('10 questions', { exact: true }).first()).toBeVisible();
  await host.getByRole('button', { name: 'Start a lobby' }).click();
  await expect(host.getByRole('button', { name: 'Start the game' })).toBeVisible();
  return codeOf(host);
}

/** As the host's device keeps it: what the room reads from the wall is looked at in a test of its own. */
export async function codeOf(host: Page): Promise<string> {
  const { code } = await knownGame(host);
  return code;
}

interface Known {
  readonly game: string;
  readonly code: string;
  readonly token: string;
}

/** The game that the host's device made last. */
export function knownGame(host: Page): Promise<Known> {
  return host.evaluate(() => {
    const { games } = JSON.parse(localStorage.getItem('plumbline.live-games') ?? '{}') as { games: Known[] };
    const [newest] = games;
    if (!newest) throw new Error('this device has made no game');
    return newest;
  });
}

/** Joins by typing the code, as it is read out. */
export async function joinByCode(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}join/`);
  await page.getByLabel('Game code').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Find the game' }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
}

export async function joinByLink(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}join/?code=${code}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
}

/** Opens the room's screen by the link that the host's page offers. */
export async function openRoom(host: Page, room: Page): Promise<void> {
  await host.getByRole('button', { name: 'Screens' }).click();
  const link = host.getByRole('link', { name: 'Open the room’s screen' });
  await expect(link).toHaveAttribute('href', /#/);
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await host.getByRole('button', { name: 'Close' }).click();
  await room.goto(address);
}

/** Presses one of the host's buttons, among those that stand in the page or under "More". */
export async function press(host: Page, name: string): Promise<void> {
  const button = host.getByRole('button', { name, exact: true });
  const more = host.getByRole('button', { name: 'More', exact: true });
  await expect(button.or(more).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await button.click();
}

export const questionNumber = (page: Page, number: number) =>
  expect(page.getByText(`Question ${number} of 10`)).toBeVisible();

/** As by-pointer.ts does it, once the type's own view has come. */
export async function give(page: Page, plan: Plan): Promise<void> {
  await expect(page.locator('main form').locator('input, select').first()).toBeVisible();
  await giveByPointer(page, plan);
}

const main = (page: Page) => page.getByRole('main');
export const send = (page: Page) => main(page).getByRole('button', { name: /^Send/ }).click();
export const saved = (page: Page) => expect(main(page).getByText(/^Saved\./)).toBeVisible();
