import { defineConfig } from 'vitest/config';
import { languagePlugins } from './tools/vite-plugins.ts';

/** Generous: a test that hangs is found all the same, and a busy machine fails none. In milliseconds. */
const TIMEOUT = 30_000;

/** Pure tests run in Node (`*.test.ts`), tests of what is on screen in jsdom (`*.test.tsx`). */
export default defineConfig({
  test: {
    // By default one processor is left free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        plugins: languagePlugins(),
        test: {
          name: 'unit',
          testTimeout: TIMEOUT,
          environment: 'node',
          include: ['{src,tests,tools,bench}/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/architecture/**', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'architecture',
          testTimeout: TIMEOUT,
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
        },
      },
      {
        plugins: languagePlugins(),
        test: {
          name: 'component',
          testTimeout: TIMEOUT,
          // What waits for the screen can meet a busy moment of the machine; a real fault fails twice.
          retry: 1,
          environment: 'jsdom',
          include: ['{src,tests}/**/*.test.tsx'],
          exclude: ['tests/e2e/**', '**/node_modules/**'],
          setupFiles: ['tests/setup-component.ts'],
        },
      },
    ],
  },
});
