/** Writes every page as HTML into its own folder, so that deep links work on any static host. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NotStartedText, PrerenderedPage } from '../src/app/prerender.tsx';
import { metaSecurityPolicy } from '../src/server/security.ts';
import { htmlProblems } from './check-html.ts';
import { DIST, entries, type Manifest, neededBy, pageModules } from './site.ts';

const PAGE_WORDS = 'src/locales/en/pages.po';

/** What stands in every page, around what the app shows. */
export interface Frame {
  /** The list of what a quiz may come to need (tools/quiz-needs.ts). */
  readonly quizNeeds: string;
  readonly notStarted: readonly NotStartedText[];
}

/** @param pages what src/app/prerender.tsx made @throws where a page would break the security policy */
export function writePages(pages: readonly PrerenderedPage[], manifest: Manifest, frame: Frame): void {
  const template = readFileSync(join(DIST, 'index.html'), 'utf8');
  const modules = pageModules();
  const start = entries(manifest, template);
  for (const page of pages) {
    const module = modules.get(page.path);
    if (module === undefined) throw new Error(`src/app/pages.ts: no import found for ${page.path}`);
    const html = fill(template, page, frame, preloads(page, module, manifest, start));
    const problems = htmlProblems(html);
    if (problems.length > 0) throw new Error(`${page.path} holds ${problems.join('; ')}`);
    const file = join(DIST, fileOf(page.path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
}

/** The page for unknown addresses lies where static hosts look for it. */
function fileOf(path: string): string {
  return path === '/404/' ? '404.html' : `${path.slice(1)}index.html`;
}

/** Links to what the page needs and the entry does not import: its style sheets, its code, its words. */
function preloads(
  page: PrerenderedPage,
  module: string,
  manifest: Manifest,
  start: readonly string[],
): string[] {
  const entry = neededBy(manifest, start);
  const own = neededBy(manifest, [...start, module, ...(page.withPageWords ? [PAGE_WORDS] : [])]);
  const styles = [...own.styles].filter((file) => !entry.styles.has(file));
  const scripts = [...own.scripts].filter((file) => !entry.scripts.has(file));
  return [
    ...styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
  ];
}

function fill(
  template: string,
  page: PrerenderedPage,
  { quizNeeds, notStarted }: Frame,
  links: readonly string[],
): string {
  const charset = '<meta charset="utf-8" />';
  const boot = /\s*<script src="\.\/assets\/boot-[^"]+"><\/script>/;
  const [bootTag = ''] = boot.exec(template) ?? [];
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaSecurityPolicy}">`;
  let html = template;
  // The character set within the first kilobyte; then the policy, before anything that it is about.
  html = replaced(html, bootTag, '');
  html = replaced(html, charset, `${charset}\n    ${policy}${bootTag}`);
  html = replaced(html, /<title>[^<]*<\/title>/, `<title>${escaped(page.title)}</title>`);
  html = replaced(
    html,
    /<meta name="description" content="[^"]*" \/>/,
    `<meta name="description" content="${escaped(page.description)}" />`,
  );
  links = [`<meta name="plumbline-quiz" content="${quizNeeds}">`, ...links];
  if (page.private) links = ['<meta name="robots" content="noindex">', ...links];
  html = replaced(html, '</head>', `${links.map((link) => `  ${link}\n  `).join('')}</head>`);
  const depth = page.path.split('/').length - 2;
  // Only in what stands around the page: its own links know where they stand.
  html = html.replaceAll(/(\s(?:href|src)=")\.\//g, `$1${upwards(depth)}`);
  html = replaced(html, '<!--app-->', page.html);
  html = replaced(html, '<div id="root">', `${notStartedBox(notStarted)}\n    <div id="root">`);
  return page.path === '/404/' ? atRoot(html) : html;
}

/** Shown by the boot script where the app's code can't be had: nothing else could say so then. */
function notStartedBox(texts: readonly NotStartedText[]): string {
  const paragraphs = texts.map(
    ({ language, text, again }) =>
      `<p lang="${language}">${escaped(text)} <button type="button">${escaped(again)}</button></p>`,
  );
  return `<div id="not-started" hidden>${paragraphs.join('')}</div>`;
}

function upwards(depth: number): string {
  return depth === 0 ? './' : '../'.repeat(depth);
}

/**
 * The page for unknown addresses lies in the root, but was rendered as if in a folder. Where it is shown for a
 * deeper address, only a server that knows its root can set the links right (src/server/pages.ts); and the boot
 * script must not add a slash, which would move them again.
 */
function atRoot(html: string): string {
  return replaced(html, '<html lang="en">', '<html lang="en" data-missing="">').replaceAll(
    /(\s(?:href|src)=")\.\.\//g,
    '$1./',
  );
}

/** Like String.replace, but a template that has lost the place is an error, and "$" is nothing special. */
function replaced(text: string, place: string | RegExp, by: string): string {
  const found = typeof place === 'string' ? text.includes(place) : place.test(text);
  if (!found) throw new Error(`index.html has no ${place}`);
  return text.replace(place, () => by);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
