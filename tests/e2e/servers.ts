/** Where the built app is served while the tests run, and how it is started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticServer } from './static-server.ts';

/** The path that the plain file server has the app under. */
export const UNDER = '/a/b/';

/**
 * Starts the real server as `npm start` does; gives its address on this machine.
 * @param folder where dist-server/ lies, with dist/ beside it
 * @param port 0: of its own choice
 * @param data where it keeps live games; left out: nowhere that another server looks
 */
export async function startServer(
  folder = '.',
  port = '0',
  data = mkdtempSync(join(tmpdir(), 'plumbline-data-')),
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [join(folder, 'dist-server/main.js')], {
    env: { ...process.env, PORT: port, HOST: '0.0.0.0', PLUMBLINE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const given = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const [, number] = /Local:\s+http:\/\/localhost:(\d+)\//.exec(said) ?? [];
      if (number !== undefined) found(number);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}; is it built?`)));
  });
  // By number: "localhost" may lead to another protocol family first.
  return { process: child, url: `http://127.0.0.1:${given}/` };
}

export async function startStatic(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = staticServer('dist', UNDER);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}${UNDER}` };
}

/** This machine's address on a network, where it has one. */
export function networkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
