/** The service worker's file: a list of everything that was built, and the code from src/service-worker. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { servedMissing, servedPage } from '../src/server/pages.ts';
import { type ListedFile, NOT_FOUND, type VersionFiles } from '../src/service-worker/files.ts';

export const WORKER = 'sw.js';
/** Compressed copies of others; what is only for robots; the list itself. */
const LEFT_OUT = new RegExp(String.raw`(?:\.br|\.gz)$|^robots\.txt$|^${WORKER}$`);

/** Every file that the app may ask for, as the service worker wants it. @param folder the built site */
export function listFiles(folder: string): VersionFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const files = names.map((name): ListedFile => {
    const bytes = readFileSync(join(folder, name));
    // By the folder, as it is linked to: some web hosts redirect from the file to it.
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    if (!name.endsWith('.html')) return [path, digestOf(bytes)];
    const html = bytes.toString('utf8');
    return [path, digestOf(bytes), digestOf(name === NOT_FOUND ? servedMissing(html) : servedPage(html))];
  });
  return { version: digestOf(JSON.stringify(files)).slice(0, 12), files };
}

function digestOf(what: string | Buffer): string {
  return createHash('sha256').update(what).digest('base64');
}

/** Writes the list of a folder's files into its service worker. @param code without a list */
export function writeWorker(folder: string, code: string): void {
  writeFileSync(join(folder, WORKER), `self.plumblineFiles=${JSON.stringify(listFiles(folder))};\n${code}`);
}

/** Writes it anew, where the folder's files have changed. */
export function renewWorker(folder: string): void {
  const text = readFileSync(join(folder, WORKER), 'utf8');
  writeWorker(folder, text.slice(text.indexOf('\n') + 1));
}

/** Bundles the code. */
export async function buildWorker(config: InlineConfig): Promise<string> {
  const built = (await build({
    ...config,
    // None of the app's plugins: the worker shows nothing.
    configFile: false,
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/service-worker/worker.ts',
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
