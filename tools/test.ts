/**
 * Everything that must hold, quickest first; the first step that fails ends the run. The last line sums up:
 * `N passed, N failed`, where a step that runs tests counts as many as it has, and any other as one.
 *
 * `--no-browser` leaves out what needs a browser. SKIP_E2E=1 does the same, and says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  /** A tool of node_modules/.bin and what it is given. */
  readonly command: readonly [string, ...string[]];
  /** How its results are read, where it runs tests. */
  readonly results?: 'vitest' | 'playwright';
  readonly browser?: true;
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const report = join(folder, 'results.json');

const vitest = (...given: string[]): readonly [string, ...string[]] => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...given,
];

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '--diagnostic-level=warn'] },
  { name: 'architecture', command: vitest('--project=architecture'), results: 'vitest' },
  { name: 'banks', command: ['tsx', 'tools/banks.ts'] },
  { name: 'messages', command: ['tsx', 'tools/check-messages.ts'] },
  {
    name: 'unit and contract',
    command: vitest('--project=unit'),
    results: 'vitest',
  },
  { name: 'component and contract', command: vitest('--project=component'), results: 'vitest' },
  { name: 'build', command: ['tsx', 'tools/build.ts'] },
  { name: 'byte budgets', command: ['tsx', 'tools/budgets.ts'] },
  {
    name: 'browser',
    command: ['playwright', 'test', '--reporter=list,json'],
    results: 'playwright',
    browser: true,
  },
];

function countsOf(step: Step, ok: boolean): Counts {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (step.results === undefined) return one;
  const counts = readCounts(step.results);
  rmSync(report, { force: true });
  // No report, or a failure that no test stands for (a file that can't be loaded): the step itself has failed.
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 };
  // A run of no tests is no success.
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(by: 'vitest' | 'playwright'): Counts | undefined {
  let text: string;
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    return undefined;
  }
  if (by === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text) as Record<
      string,
      number
    >;
    return {
      passed: numPassedTests ?? 0,
      failed: numFailedTests ?? 0,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    };
  }
  const { stats } = JSON.parse(text) as { stats: Record<string, number> };
  // What needed a second try (playwright.config.ts) has passed; the list above names it as flaky.
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
}

function run(step: Step): boolean {
  const [tool, ...given] = step.command;
  const { status } = spawnSync(join('node_modules/.bin', tool), given, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return status === 0;
}

const skipBrowser = process.env.SKIP_E2E === '1';
const withBrowser = !skipBrowser && !process.argv.includes('--no-browser');
const total = { passed: 0, failed: 0, skipped: 0 };
const times: string[] = [];

for (const step of STEPS) {
  if (step.browser && !withBrowser) continue;
  console.log(`\n=== ${step.name}`);
  const begun = performance.now();
  const counts = countsOf(step, run(step));
  times.push(`${step.name} ${Math.round((performance.now() - begun) / 1000)} s`);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
  if (counts.failed > 0) {
    console.log(`\n"${step.name}" failed; what comes after it was not run.`);
    break;
  }
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${times.join(' · ')}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
if (skipBrowser) {
  console.log(
    '\n!!! SKIP_E2E=1: nothing was tested in a browser. This run does not show that the app works. !!!\n',
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
