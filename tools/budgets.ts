/**
 * Byte budgets of the built site, per page: what a browser must fetch before a page can be used. Reads the build's
 * manifest; `npm run build` comes first. Sizes are in bytes as sent with gzip, the most common encoding.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { deliverAll } from './bank-plugin.ts';
import {
  DIST,
  entries,
  MANIFEST,
  type Manifest,
  neededBy,
  pageCatalogs,
  pageModules,
  readManifest,
  wordsOf,
} from './site.ts';

/** 1.25 × what React, its router and a store alone take to show one question (81.5 kB). */
const FIRST_QUESTION = 102_000;
/** The quiz page has every question type's scoring, the record and the store of it. */
const QUIZ = 140_000;
/** Pages that show what a learner has done, or what a bank holds. */
const FULL_PAGE = 157_000;
/** Pages with little but words on them. */
const PLAIN_PAGE = 125_000;
const JOIN = '/join/';
/** A participant's page may add this to the entry, the connection's own code with it. */
const JOINING = 25_000;
const PLAIN_PAGES: readonly string[] = ['/break/', '/help/', '/privacy/', '/404/'];
const STYLES = 12_000;
const FONTS = 60_000;
const FONT_FILES = 2;
const BANK_INDEX = 6_000;
/** A chunk of a topic's questions, the unit that a quiz waits for. */
const BANK_CHUNK = 10_000;
/** All facts, for the pages that search and count them; a reading; pictures. */
const BANK_FILE = 24_000;
/** The words of every fact, from which study makes further questions; fetched by no other page. */
const BANK_DATA = 64_000;
const DATA_FILE = 'data.json';

interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

interface Line {
  readonly what: string;
  readonly files: number;
  readonly size: Size;
  /** Bytes with gzip. */
  readonly budget: number;
}

function sizeOf(bytes: Buffer): Size {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function sum(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (total, size) => ({
      raw: total.raw + size.raw,
      gzip: total.gzip + size.gzip,
      brotli: total.brotli + size.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

const known = new Map<string, Size>();
function sizeOfFile(name: string): Size {
  const size = known.get(name) ?? sizeOf(readFileSync(join(DIST, name)));
  known.set(name, size);
  return size;
}

function line(what: string, names: Iterable<string>, budget: number): Line {
  const list = [...names];
  return { what, files: list.length, size: sum(list.map(sizeOfFile)), budget };
}

function scriptBudget(path: string): number {
  if (path === '/') return FIRST_QUESTION;
  if (path === '/quiz/') return QUIZ;
  return PLAIN_PAGES.includes(path) ? PLAIN_PAGE : FULL_PAGE;
}

/** What every participant comes to need besides the page: fetched while they join, so it counts as theirs. */
function joinedLater(manifest: Manifest): string[] {
  const wanted = [/live-play\/live-result\.tsx$/];
  return wanted.map((pattern) => {
    const name = Object.keys(manifest).find((key) => pattern.test(key));
    if (name === undefined) throw new Error(`The build has no ${pattern}: ${JOIN} can't be measured`);
    return name;
  });
}

function pageLines(): Line[] {
  const manifest = readManifest();
  const start = entries(manifest);
  const boot = readdirSync(join(DIST, 'assets')).filter((name) => /^boot-.*\.js$/.test(name));
  const catalogs = pageCatalogs();
  const lines: Line[] = [];
  for (const [path, module] of pageModules()) {
    const joining = path === JOIN;
    const later = joining ? joinedLater(manifest) : [];
    const names = [...start, module, ...wordsOf(catalogs.get(path)), ...later];
    const { scripts, styles } = neededBy(manifest, names);
    const booted = boot.map((name) => `assets/${name}`);
    const what = path === '/' ? ', to the first question' : joining ? ', result' : '';
    const entry = line('', [...booted, ...neededBy(manifest, start).scripts], 0).size.gzip;
    const budget = joining ? entry + JOINING : scriptBudget(path);
    lines.push(line(`${path} scripts${what}`, [...booted, ...scripts], budget));
    lines.push(line(`${path} styles`, styles, STYLES));
  }
  return lines;
}

/** Fonts that are preloaded; their files are compressed already. */
function fontLine(): Line {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const fonts = [...html.matchAll(/<link rel="preload" href="\.\/([^"]+\.woff2)"/g)].map(
    ([, name = '']) => name,
  );
  const { raw } = sum(fonts.map(sizeOfFile));
  return { what: 'fonts', files: fonts.length, size: { raw, gzip: raw, brotli: raw }, budget: FONTS };
}

function bankLines(): Line[] {
  return deliverAll().flatMap(({ index, files }) => {
    const sizes = [...files].map(([name, value]) => ({ name, size: jsonSize(value) }));
    const isChunk = ({ name }: { readonly name: string }) => /\.\d+\.json$/.test(name);
    const isData = ({ name }: { readonly name: string }) => name.endsWith(DATA_FILE);
    return [
      { what: `${index.id}: index`, files: 1, size: jsonSize(index), budget: BANK_INDEX },
      ...largest(`${index.id}: largest chunk of questions`, sizes.filter(isChunk), BANK_CHUNK),
      ...largest(
        `${index.id}: largest other file`,
        sizes.filter((file) => !isChunk(file) && !isData(file)),
        BANK_FILE,
      ),
      ...largest(`${index.id}: data of facts`, sizes.filter(isData), BANK_DATA),
    ];
  });
}

function largest(
  what: string,
  sizes: readonly { readonly name: string; readonly size: Size }[],
  budget: number,
): Line[] {
  const [first] = sizes.toSorted((a, b) => b.size.gzip - a.size.gzip);
  return first ? [{ what: `${what} (${first.name})`, files: 1, size: first.size, budget }] : [];
}

function jsonSize(value: unknown): Size {
  return sizeOf(Buffer.from(JSON.stringify(value)));
}

function print(lines: readonly Line[]): void {
  const number = (value: number) => value.toLocaleString('en').padStart(9);
  console.log(`${' '.repeat(52)}files      raw      gzip    brotli    budget  used`);
  for (const { what, files, size, budget } of lines) {
    const used = `${Math.round((100 * size.gzip) / budget)} %`.padStart(6);
    const row = [number(size.raw), number(size.gzip), number(size.brotli), number(budget)].join(' ');
    console.log(
      `${what.padEnd(52)} ${String(files).padStart(4)} ${row} ${used}${size.gzip > budget ? '  OVER' : ''}`,
    );
  }
}

if (!existsSync(MANIFEST)) {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exit(1);
}
const fonts = fontLine();
const lines = [...pageLines(), fonts, ...bankLines()];
print(lines);
const over = lines.filter(({ size, budget }) => size.gzip > budget);
if (fonts.files !== FONT_FILES) console.error(`${fonts.files} fonts are preloaded; ${FONT_FILES} should be.`);
if (over.length > 0) console.error(`Over budget: ${over.map(({ what }) => what).join('; ')}`);
process.exit(over.length > 0 || fonts.files !== FONT_FILES ? 1 : 0);
