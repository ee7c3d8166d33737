import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/find-browser.ts';

/** Tests in a real browser, against the built app (`npm run build` comes first). */
export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,faults}/**/*.spec.ts',
  // Finds the browser and starts the servers; says where they are in the environment.
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // Much of a browser test is waiting: three fill two processors.
  workers: 3,
  // A machine under load can be slower than any patience; what passes at a later try is named as flaky.
  retries: 2,
  forbidOnly: process.env.CI !== undefined,
  // Far beyond what any test takes: a shared machine can stand still for a while. What is promised within a time
  // has a limit of its own.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // Tests ask the servers themselves, and wait until the network is quiet; offline.spec.ts lets workers in.
    serviceWorkers: 'block',
    launchOptions: launchOptions(process.env.PLUMBLINE_BROWSER || undefined),
    screenshot: 'only-on-failure',
  },
});
