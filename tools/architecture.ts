/** Holds a tree of sources against the rules of .dependency-cruiser.cjs. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Modules below src/ that were read. With no TypeScript that it knows, the tool reads none and finds no fault. */
  readonly modules: number;
  readonly violations: readonly Violation[];
}

const TOOL = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = resolve('.dependency-cruiser.cjs');
const require = createRequire(import.meta.url);

export function ruleNames(): string[] {
  const { forbidden } = require(CONFIG) as { forbidden: readonly { readonly name: string }[] };
  return forbidden.map((rule) => rule.name);
}

interface Output {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** @param root a folder with src/, package.json and tsconfig.json */
export async function cruise(root: string): Promise<Cruise> {
  const json = await new Promise<string>((done, failed) => {
    execFile(
      process.execPath,
      [TOOL, '--config', CONFIG, '--output-type', 'json', 'src'],
      { cwd: root, maxBuffer: 256 * 1024 * 1024 },
      // It exits with the number of violations; only an answer that is no JSON is a failure.
      (error, stdout, stderr) =>
        stdout.startsWith('{') ? done(stdout) : failed(new Error(stderr || error?.message || stdout)),
    );
  });
  const { modules, summary } = JSON.parse(json) as Output;
  return {
    modules: modules.filter(({ source }) => source.startsWith('src/')).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
