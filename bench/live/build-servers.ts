/** Both servers as they would be shipped: bundled, without a loader in their way. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from '../workspace.ts';

const PAGE = '<!doctype html><html lang="en"><head><title>Bench</title></head><body></body></html>\n';

/** @param folder gets `dist/` with a page of nothing, and `dist-server/main.js`, `dist-server/bare-server.js` */
export async function buildServers(folder: string): Promise<void> {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const page of ['index.html', '404.html']) writeFileSync(join(folder, 'dist', page), PAGE);
  const entries = [
    { main: 'src/server/main.ts', 'store-worker': 'src/server/live/store/worker.ts' },
    { 'bare-server': 'bench/live/bare-server.ts' },
  ];
  for (const input of entries) {
    await build({
      root: PROJECT,
      configFile: false,
      logLevel: 'warn',
      build: {
        target: 'node20',
        ssr: true,
        rolldownOptions: { input },
        outDir: join(folder, 'dist-server'),
        emptyOutDir: false,
        copyPublicDir: false,
      },
    });
  }
  writeFileSync(join(folder, 'dist-server', 'package.json'), '{ "type": "module" }\n');
}
