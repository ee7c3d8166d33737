import { defineConfig } from 'vite';
import { bankPlugin } from './tools/bank-plugin.ts';
import { bootPlugin } from './tools/boot-plugin.ts';
import { chunksPlugin } from './tools/chunks-plugin.ts';
import { fontPlugin } from './tools/font-plugin.ts';
import { layersPlugin } from './tools/layers-plugin.ts';
import { livePlugin } from './tools/live-plugin.ts';
import { purePlugin } from './tools/pure-plugin.ts';
import { languagePlugins } from './tools/vite-plugins.ts';

export default defineConfig({
  // Relative addresses: the built files work under any path.
  base: './',
  plugins: [
    languagePlugins(),
    bankPlugin(),
    bootPlugin(),
    fontPlugin(),
    layersPlugin(),
    purePlugin(),
    chunksPlugin(),
    livePlugin(),
  ],
  build: {
    target: 'es2022',
    // The security policy allows no data: fonts, and small files compress better apart.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The prerendering and the byte budgets read from it which files a page needs.
    manifest: true,
    rolldownOptions: {
      // The entry's files are called after it: main.js, main.css.
      input: { main: 'index.html' },
      checks: { pluginTimings: false },
    },
    // Our own byte budgets (tools/budgets.ts) say more than this warning.
    chunkSizeWarningLimit: 1000,
  },
});
