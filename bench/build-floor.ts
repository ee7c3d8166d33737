/** Builds the floor (bench/floor) by the app's own settings: bundled, prerendered, compressed, served alike. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { build } from 'vite';
import { compressFiles } from '../tools/compress.ts';
import appConfig from '../vite.config.ts';
import { Floor } from './floor/floor.tsx';

/** @param app a folder with the app built in it: its server is the floor's too */
export async function buildFloor(folder: string, app: string): Promise<void> {
  const source = join(folder, 'source');
  const dist = join(folder, 'dist');
  cpSync(join(import.meta.dirname, 'floor'), source, { recursive: true });
  const { base = '/', build: settings } = appConfig;
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    base,
    plugins: [react()],
    build: {
      ...settings,
      outDir: dist,
      emptyOutDir: true,
      manifest: false,
      rolldownOptions: { ...settings?.rolldownOptions, input: { main: join(source, 'index.html') } },
    },
  });
  const file = join(dist, 'index.html');
  const html = renderToString(createElement(StaticRouter, { location: '/' }, createElement(Floor)));
  const page = readFileSync(file, 'utf8').replace('<!--app-->', () => html);
  // The server wants a page for unknown addresses.
  for (const name of ['index.html', '404.html']) writeFileSync(join(dist, name), page);
  await compressFiles(dist);
  cpSync(join(app, 'dist-server'), join(folder, 'dist-server'), { recursive: true });
}
