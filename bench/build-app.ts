/** Builds the app as it stands in the working folder, by its own build, in a folder of its own. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PROJECT } from './workspace.ts';

const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  'dist',
  'dist-server',
  'docs',
  'bench',
  'tests',
  'test-results',
]);

/**
 * @param questions the folder of banks; the project's own where it is left out
 * @throws with what the build said, where it fails
 */
export async function buildApp(folder: string, questions?: string): Promise<void> {
  cpSync(PROJECT, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(relative(PROJECT, source).split(sep)[0] ?? ''),
  });
  const child = spawn(process.execPath, ['--import', 'tsx', join('tools', 'build.ts')], {
    cwd: folder,
    env: { ...process.env, ...(questions === undefined ? {} : { PLUMBLINE_QUESTIONS: questions }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  }
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`the app's build ended with ${code}:\n${said.slice(-4000)}`);
}
