/**
 * A Chromium for the tests, found or fetched. "Found" means that it launched. In order: CHROMIUM_PATH; Playwright's
 * own; one that the system has; Playwright's, downloaded; as root on Debian, its package.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

const require = createRequire(import.meta.url);

/** Keep a browser from calling anywhere but where a test sends it. */
const ON_ITS_OWN = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const isRoot = process.getuid?.() === 0;

/** How to launch it. Only root needs, and gets, a browser without its sandbox. */
export function launchOptions(executablePath: string | undefined): LaunchOptions {
  return {
    args: ON_ITS_OWN,
    chromiumSandbox: !isRoot,
    ...(executablePath === undefined ? {} : { executablePath }),
  };
}

export interface FoundBrowser {
  /** undefined: Playwright's own. */
  readonly executablePath: string | undefined;
  readonly version: string;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
];

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...inPath, ...PLACES].filter(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why each one that was tried did not do, for the message at the end. */
const tried: string[] = [];

async function launches(executablePath: string | undefined): Promise<FoundBrowser | undefined> {
  const name = executablePath ?? "Playwright's own";
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 60_000 });
    const version = browser.version();
    await browser.close();
    return { executablePath, version };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    tried.push(`${name}: ${reason}`);
    return undefined;
  }
}

async function firstThatLaunches(paths: readonly string[]): Promise<FoundBrowser | undefined> {
  for (const path of paths) {
    const found = await launches(path);
    if (found) return found;
  }
  return undefined;
}

function run(command: string, ...given: string[]): boolean {
  const line = [command, ...given].join(' ');
  console.log(`No browser yet: ${line}`);
  const { status, stderr } = spawnSync(command, given, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  });
  const said = stderr?.split('\n').find((text) => /^E:|error/i.test(text)) ?? '';
  if (status !== 0) tried.push(`${line}: ended with ${status ?? 'no answer in 5 minutes'}. ${said}`);
  return status === 0;
}

async function download(): Promise<FoundBrowser | undefined> {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  return run(process.execPath, cli, 'install', 'chromium') ? launches(undefined) : undefined;
}

const APT = '/usr/bin/apt-get';

async function installPackage(): Promise<FoundBrowser | undefined> {
  if (!isRoot || !isExecutable(APT)) return undefined;
  const installed = run(APT, 'update') && run(APT, 'install', '-y', '--no-install-recommends', 'chromium');
  return installed ? firstThatLaunches(['/usr/bin/chromium']) : undefined;
}

/** Finds one, and says which. @throws with everything that was tried, where no browser could be had */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  const found =
    (named ? await launches(named) : undefined) ??
    (await launches(undefined)) ??
    (await firstThatLaunches(systemBrowsers())) ??
    (await download()) ??
    (await installPackage());
  if (found) {
    console.log(`Browser: ${found.executablePath ?? chromium.executablePath()} (${found.version})`);
    return found;
  }
  throw new Error(
    [
      'No Chromium could be started, and the browser tests need one. Tried:',
      ...tried.map((line) => `  ${line}`),
      'Install Chromium, Chrome or Edge, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
      'SKIP_E2E=1 npm test leaves the browser tests out.',
    ].join('\n'),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
