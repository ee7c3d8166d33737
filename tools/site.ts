/** The built site, as the tools that work on it see it: its folders, and which files a page needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DIST = 'dist';
export const DIST_SERVER = 'dist-server';
/** Kept out of dist/: it is nothing that a learner's browser should be offered. */
export const MANIFEST = join(DIST_SERVER, 'client-manifest.json');

/** The part of Vite's manifest that we read. Files are named from the app's root. */
export interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}
export type Manifest = Readonly<Record<string, ManifestEntry>>;

export function readManifest(file = MANIFEST): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** What the entry starts on every page. */
export const START = 'src/app/start.tsx';

/** What every page starts with, by name in the manifest: the module scripts of a built page, and `START`. */
export function entries(manifest: Manifest, html = readFileSync(join(DIST, 'index.html'), 'utf8')): string[] {
  const files = [...html.matchAll(/<script type="module"[^>]* src="\.\/([^"]+)"/g)].map((match) => match[1]);
  const names = Object.keys(manifest).filter((name) => files.includes(manifest[name]?.file));
  if (names.length === 0) throw new Error(`${DIST}/index.html has no module script of the manifest's`);
  return [...names, START];
}

export interface Needed {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/** These modules' files with everything that they import statically. @throws for a module not in the manifest */
export function neededBy(manifest: Manifest, names: readonly string[]): Needed {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string): void => {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`The build's manifest has no ${name}`);
    if (scripts.has(entry.file)) return;
    scripts.add(entry.file);
    // What is imported comes first, as in the order of style sheets that the bundler would write.
    for (const imported of entry.imports ?? []) visit(imported);
    for (const style of entry.css ?? []) styles.add(style);
  };
  for (const name of names) visit(name);
  return { scripts, styles };
}

/**
 * Page path → the module that holds it, read from the list of pages: an `import()` in code doesn't tell where it
 * points once it runs.
 */
export function pageModules(source = readFileSync('src/app/pages.ts', 'utf8')): ReadonlyMap<string, string> {
  const entries = source.matchAll(/path:\s*'([^']+)'(?:(?!path:)[\s\S])*?import\('#([^']+)'\)/g);
  return new Map([...entries].map(([, path = '', module = '']) => [path, `src/${module}`]));
}

/** Page path → the catalog of its words, from the same list. */
export function pageCatalogs(source = readFileSync('src/app/pages.ts', 'utf8')): ReadonlyMap<string, string> {
  const entries = source.matchAll(/path:\s*'([^']+)'(?:(?!path:)[\s\S])*?words:\s*'([^']+)'/g);
  return new Map([...entries].map(([, path = '', catalog = '']) => [path, catalog]));
}

/** The modules that hold a catalog's words, in the language of what is prerendered; `core` is in the start. */
export function wordsOf(catalog: string | undefined): readonly string[] {
  return catalog === undefined || catalog === 'core' ? [] : [`src/locales/en/${catalog}.po`];
}
