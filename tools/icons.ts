/**
 * Draws the icons of an installed app anew from public/icon.svg: `npx tsx tools/icons.ts`. They are kept with the
 * sources, so this is needed only when the mark or the colour of paper changes.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from './find-browser.ts';

const MARK = readFileSync('public/icon.svg', 'utf8');
const [, PAPER = ''] = /fill="(#[0-9A-F]{6})"/i.exec(MARK) ?? [];

/**
 * `rounded`: as it is. `full`: paper to the edges, where the system cuts the shape; `mark` then says how large the
 * mark is: of a maskable icon only the circle of 80 % is sure to be seen.
 */
const ICONS = [
  { file: 'icon-192', size: 192, shape: 'rounded', mark: 1 },
  { file: 'icon-512', size: 512, shape: 'rounded', mark: 1 },
  { file: 'icon-180', size: 180, shape: 'full', mark: 0.9 },
  { file: 'maskable-512', size: 512, shape: 'full', mark: 0.76 },
] as const;

const { executablePath } = await findBrowser();
const browser = await chromium.launch(launchOptions(executablePath));
for (const { file, size, shape, mark } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = size * mark;
  const body = shape === 'full' ? `background:${PAPER}` : '';
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;block-size:100vh;${body}">${MARK.replace('<svg', `<svg style="inline-size:${inner}px;block-size:${inner}px"`)}`,
  );
  await page.screenshot({ path: `public/icons/${file}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
