/** Writes every page as HTML into its own folder, so that deep links work on any static host. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NotStartedText, PrerenderedPage } from '../src/app/prerender.tsx';
import { metaSecurityPolicy } from '../src/server/security.ts';
import { htmlProblems } from './check-html.ts';
import { DIST, entries, type Manifest, type Needed, neededBy, pageModules, wordsOf } from './site.ts';

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
    const needed = neededBy(manifest, [...start, module, ...wordsOf(page.words)]);
    const html = fill(template, page, frame, needed);
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

/**
 * Links to everything that the page needs, the entry's own links among them. What stands in the page is there to
 * be read before any script answers: style sheets and fonts go first, and scripts take no bandwidth from them (the
 * boot script turns `later` into `modulepreload` once the page is drawn).
 * The boot script comes last: browsers don't look ahead of a script in a page that states its own policy, so what
 * stands behind it would be asked for a whole journey later.
 */
function links({ styles, scripts }: Needed, template: string): string[] {
  const [entry = '', ...rest] = [...scripts].map((file) => `./${file}`);
  return [
    ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
    ...[...template.matchAll(FONT)].map(([link]) => link),
    `<script type="module" crossorigin fetchpriority="low" src="${entry}"></script>`,
    ...rest.map((file) => `<link rel="later" crossorigin fetchpriority="low" href="${file}">`),
    ...[...template.matchAll(BOOT)].map(([script]) => script),
  ];
}

const BOOT = /<script src="\.\/assets\/boot-[^"]+"><\/script>/g;
const FONT = /<link rel="preload" [^>]*as="font"[^>]*>/g;
/** What the bundler has put there, in an order of its own. */
const LINKS = /\s*<(?:script [^>]*><\/script>|link rel="(?:modulepreload|stylesheet|preload)"[^>]*>)/g;

function fill(
  template: string,
  page: PrerenderedPage,
  { quizNeeds, notStarted }: Frame,
  needed: Needed,
): string {
  const charset = '<meta charset="utf-8" />';
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaSecurityPolicy}">`;
  let html = template;
  // The character set within the first kilobyte; then the policy, before anything that it is about.
  html = replaced(html, charset, `${charset}\n    ${policy}`);
  html = replaced(html, /<title>[^<]*<\/title>/, `<title>${escaped(page.title)}</title>`);
  html = replaced(
    html,
    /<meta name="description" content="[^"]*" \/>/,
    `<meta name="description" content="${escaped(page.description)}" />`,
  );
  const meta = [
    ...(page.private ? ['<meta name="robots" content="noindex">'] : []),
    `<meta name="plumbline-quiz" content="${quizNeeds}">`,
  ];
  html = html.replaceAll(LINKS, '');
  const head = [...meta, ...links(needed, template)].map((link) => `  ${link}\n  `);
  html = replaced(html, '</head>', `${head.join('')}</head>`);
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
