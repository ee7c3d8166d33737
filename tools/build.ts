/**
 * Builds everything: `dist/`, complete as static files under any path, and `dist-server/`, the server.
 * First the app, then its pages as HTML, the service worker that
 * keeps all of it on a device, then compressed copies for servers that look for them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createLogger, type InlineConfig } from 'vite';
import { MODULES_FILE } from './chunks-plugin.ts';
import { compressFiles } from './compress.ts';
import { writePages } from './prerender.ts';
import { writeQuizNeeds } from './quiz-needs.ts';
import { buildWorker, writeWorker } from './service-worker.ts';
import { DIST, DIST_SERVER, MANIFEST, readManifest } from './site.ts';

const PRERENDER = 'node_modules/.cache/plumbline-prerender';

/** Warnings and errors only: the list of files is in the byte budgets. */
const quiet: InlineConfig = { logLevel: 'warn', customLogger: createLogger('warn', { prefix: '[build]' }) };

async function buildClient(): Promise<void> {
  await build({ ...quiet, build: { outDir: DIST, emptyOutDir: true } });
  rmSync(DIST_SERVER, { recursive: true, force: true });
  mkdirSync(DIST_SERVER);
  keepManifest();
  rmSync(join(DIST, '.vite'), { recursive: true });
}

/** The bundler's manifest, in which modules of shared files are found, too. */
function keepManifest(): void {
  const manifest = readManifest(join(DIST, '.vite/manifest.json'));
  const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
  const modules = JSON.parse(readFileSync(join(DIST, MODULES_FILE), 'utf8')) as Record<string, string>;
  const more = Object.entries(modules).flatMap(([module, file]) => {
    const entry = byFile.get(file);
    return entry ? [[module, entry] as const] : [];
  });
  writeFileSync(MANIFEST, JSON.stringify({ ...manifest, ...Object.fromEntries(more) }, null, 2));
}

async function prerender(): Promise<void> {
  await build({
    ...quiet,
    build: {
      ssr: 'src/app/prerender.tsx',
      outDir: PRERENDER,
      emptyOutDir: true,
      copyPublicDir: false,
      manifest: false,
      rolldownOptions: { input: 'src/app/prerender.tsx' },
    },
  });
  const built = pathToFileURL(resolve(PRERENDER, 'prerender.js')).href;
  const { notStartedTexts, prerenderPages } = (await import(
    built
  )) as typeof import('../src/app/prerender.tsx');
  const manifest = readManifest();
  const frame = { quizNeeds: writeQuizNeeds(manifest), notStarted: await notStartedTexts() };
  writePages(await prerenderPages(), manifest, frame);
}

async function buildServer(): Promise<void> {
  await build({
    ...quiet,
    // None of the app's plugins: the server holds no page, no style and no bank.
    configFile: false,
    build: {
      target: 'node20',
      ssr: true,
      rolldownOptions: {
        input: {
          main: 'src/server/main.ts',
          // A thread of its own, found beside main.js.
          'store-worker': 'src/server/live/store/worker.ts',
          data: 'src/server/data.ts',
        },
      },
      outDir: DIST_SERVER,
      emptyOutDir: false,
      copyPublicDir: false,
    },
  });
  // So that Node takes the bundle as a module wherever the folder is put.
  writeFileSync(join(DIST_SERVER, 'package.json'), '{ "type": "module" }\n');
}

const begun = performance.now();
try {
  await buildClient();
  await prerender();
  // Over all files as they will be served, so after the last of them.
  writeWorker(DIST, await buildWorker(quiet));
  await compressFiles(DIST);
  await buildServer();
} catch (error) {
  // What the bundler refuses is told in its message; its stack only leads into the bundler.
  console.error(error instanceof Error && 'errors' in error ? error.message : error);
  process.exit(1);
}
console.log(`Built ${DIST}/ and ${DIST_SERVER}/ in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
// Parts of the app that were loaded to prerender it hold channels to other tabs open.
process.exit(0);
