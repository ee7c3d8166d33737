/** `npm run bench`: builds the app and the floor, measures both in one run, and prints how they stand. See README.md. */
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { questionsFolder } from '../tools/bank-folder.ts';
import type { Bench, Site } from './bench.ts';
import { benchBank } from './bench-bank.ts';
import { openBrowser } from './browser.ts';
import { buildApp } from './build-app.ts';
import { buildFloor } from './build-floor.ts';
import { writeLargeBank } from './large-bank.ts';
import { type Part, readOptions } from './options.ts';
import { measureBytes } from './parts/bytes.ts';
import { measureClick } from './parts/click.ts';
import { measureLighthouse } from './parts/lighthouse.ts';
import { measureLog } from './parts/log.ts';
import { measureMemory } from './parts/memory.ts';
import { measureScale } from './parts/scale.ts';
import { measureSimulation } from './parts/simulation.ts';
import { type Served, serve } from './served.ts';
import { type Group, meetsTarget, tableOf } from './table.ts';
import { makeWorkspace, removeWorkspace } from './workspace.ts';

const LARGE = 10_000;

const MEASURES: Readonly<Record<Part, (bench: Bench) => Promise<Group[]>>> = {
  bytes: measureBytes,
  lighthouse: measureLighthouse,
  click: measureClick,
  scale: measureScale,
  memory: measureMemory,
  log: measureLog,
  simulation: measureSimulation,
};

/** Progress, beside the result: on the error stream, so that `--json` can be piped. */
function say(what: string): void {
  console.error(`· ${what}`);
}

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  if (options.parts.every((part) => part === 'simulation')) {
    // Nothing is built for what needs no browser.
    const groups = await measureSimulation({ say, quick: options.quick });
    if (!options.json) for (const group of groups) console.log(`\n${tableOf(group)}`);
    report(groups, [], undefined, options.json);
    return true;
  }
  const workspace = makeWorkspace();
  const running: Served[] = [];
  const start = async (folder: string) => {
    const server = await serve(folder);
    running.push(server);
    return server;
  };
  const large = async (): Promise<Site> => {
    const questions = join(workspace, 'questions');
    const folder = join(workspace, 'large');
    writeLargeBank(questions, LARGE);
    await buildApp(folder, questions);
    return { server: await start(folder), bank: benchBank(questions) };
  };
  const opened = await openBrowser();
  try {
    say(`building the app and the floor in ${workspace}`);
    await buildApp(join(workspace, 'app'));
    await buildFloor(join(workspace, 'floor'), join(workspace, 'app'));
    const bench: Bench = {
      ...opened,
      app: { server: await start(join(workspace, 'app')), bank: benchBank(questionsFolder()) },
      floor: await start(join(workspace, 'floor')),
      large,
      lighthouseRuns: options.quick ? 1 : 5,
      clicks: options.quick ? 5 : 15,
      loads: options.quick ? 1 : 5,
      quick: options.quick,
      say,
    };
    const groups: Group[] = [];
    const unmade: string[] = [];
    for (const part of options.parts) {
      try {
        const made = await MEASURES[part](bench);
        groups.push(...made);
        if (!options.json) for (const group of made) console.log(`\n${tableOf(group)}`);
      } catch (error) {
        unmade.push(part);
        console.error(`${part} could not be measured:`, error);
      }
    }
    report(groups, unmade, opened.browser.version(), options.json);
    return unmade.length === 0;
  } finally {
    await opened.browser.close();
    await Promise.all(running.map((server) => server.stop()));
    removeWorkspace(workspace);
  }
}

function report(
  groups: readonly Group[],
  unmade: readonly string[],
  version: string | undefined,
  json: boolean,
): void {
  const machine = {
    browser: version === undefined ? 'no browser' : `Chromium ${version}`,
    node: process.version,
    processors: cpus().length,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  };
  if (json) {
    const judged = groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, meetsTarget: meetsTarget(row) })),
    }));
    console.log(JSON.stringify({ machine, unmade, groups: judged }, null, 2));
    return;
  }
  const over = groups.flatMap(({ rows }) => rows).filter((row) => meetsTarget(row) === false);
  console.log(
    `\n${machine.browser}, Node ${machine.node}, ${machine.processors} processors, load ${machine.load[0]}`,
  );
  console.log(over.length === 0 ? 'Every target is met.' : `Over target: ${over.length}`);
  if (unmade.length > 0) console.log(`Not measured: ${unmade.join(', ')}`);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
