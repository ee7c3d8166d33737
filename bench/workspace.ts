/** A temporary folder for what the bench builds: nobody's `dist/` is touched, and what is measured is never stale. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '..');

/** Holds the project's packages, so that what is built in folders below finds them. */
export function makeWorkspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-bench-')));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

export function removeWorkspace(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
