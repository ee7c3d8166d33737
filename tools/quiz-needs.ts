/**
 * Which files of code a quiz may come to need from its start to its end: its page with all that is loaded in it when
 * wanted, and the pages that lead on from it. Written as a list of its own (src/app/quiz-needs.tsx fetches it), since
 * no file can name those that are named after what it holds.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, entries, type Manifest, neededBy, pageModules } from './site.ts';

const PAGES: readonly string[] = ['/quiz/', '/results/', '/break/', '/help/', '/'];
/** Notices and the sheet of keys, which may come up on any page. */
const ANYWHERE = 'src/app/page-extras.tsx';

/** @param start what every page begins with, by name in the manifest */
export function neededInQuiz(
  manifest: Manifest,
  start: readonly string[],
  pages: ReadonlyMap<string, string>,
): string[] {
  const initial = neededBy(manifest, start);
  const otherPages = [...pages].flatMap(([path, module]) => (PAGES.includes(path) ? [] : [module]));
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`The build's manifest has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    // What every page begins with can load every other page.
    if (initial.scripts.has(entry.file)) return;
    for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
    for (const imported of entry.imports ?? []) visit(imported);
    for (const wanted of entry.dynamicImports ?? []) if (!otherPages.includes(wanted)) visit(wanted);
  };
  for (const name of [...PAGES.flatMap((path) => pages.get(path) ?? []), ANYWHERE]) visit(name);
  return [...files].filter((file) => /\.(?:js|css)$/.test(file) && !initial.styles.has(file));
}

/** Gives the list's path from the app's root. */
export function writeQuizNeeds(manifest: Manifest): string {
  const text = JSON.stringify(neededInQuiz(manifest, entries(manifest), pageModules()));
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const file = `assets/quiz-files-${digest}.json`;
  writeFileSync(join(DIST, file), text);
  return file;
}
