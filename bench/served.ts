/** A built folder, served by its own server in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param folder with `dist/` and `dist-server/` in it */
export async function serve(folder: string): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
  const child = spawn(process.execPath, [join(folder, 'dist-server', 'main.js')], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', PLUMBLINE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let said = '';
  const port = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const [, number] = /Local:\s+http:\/\/[^:/]+:(\d+)\//.exec(said) ?? [];
      if (number !== undefined) found(number);
    });
    void ended.then(() => failed(new Error(`the server of ${folder} ended before it said its address`)));
  });
  return {
    // By number: "localhost" may lead to another protocol family first.
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
