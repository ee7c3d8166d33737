/** Copies of the built site that a test may change, and servers that it may stop, swap and put a portal before. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { renewWorker } from '../../../tools/service-worker.ts';
import { moreOrigins } from '../fixtures.ts';
import { startServer, UNDER } from '../servers.ts';
import { staticServer } from '../static-server.ts';

/** In every page of a site that `nextVersion` made. */
const MARK = '<meta name="test-version" content="2">';
const BUILT = /^(.+-)([\w-]{8})(\.(?:js|css))$/;
const TEXT = /\.(?:js|css|html|json)$/;

/** A folder with the built site, and with the server beside it. */
export function copyOfBuild(name: string): string {
  // Below the project, so that the server finds its packages.
  const folder = test.info().outputPath(name);
  // Compressed copies would still be those of the files as they were.
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  cpSync('dist-server', join(folder, 'dist-server'), { recursive: true });
  return folder;
}

/**
 * Another build of the same sources, as a change at the bottom of everything makes one: all code and styles and the
 * banks' folders are called otherwise, and nothing is left under the old names. Fonts and icons stay as they are.
 */
export function nextVersion(name: string): string {
  const folder = copyOfBuild(name);
  const dist = join(folder, 'dist');
  const renamed = new Map<string, string>();
  const assets = join(dist, 'assets');
  for (const file of readdirSync(assets)) {
    const [, before, digest = '', after] = BUILT.exec(file) ?? [];
    if (before === undefined) continue;
    const other = `${before}${digest.slice(1)}${digest[0]}${after}`;
    renamed.set(file, other);
    renameSync(join(assets, file), join(assets, other));
  }
  for (const bank of readdirSync(join(dist, 'banks'))) {
    for (const version of readdirSync(join(dist, 'banks', bank))) {
      renamed.set(version, `${version}-2`);
      renameSync(join(dist, 'banks', bank, version), join(dist, 'banks', bank, `${version}-2`));
    }
  }
  const any = new RegExp(
    [...renamed.keys()].map((old) => old.replaceAll('.', String.raw`\.`)).join('|'),
    'g',
  );
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name) || entry.name === 'sw.js') continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8').replace(any, (old) => renamed.get(old) ?? old);
    writeFileSync(file, entry.name.endsWith('.html') ? text.replace('</head>', `${MARK}</head>`) : text);
  }
  renewWorker(dist);
  return folder;
}

export interface Site {
  readonly url: string;
  /** Paths that were asked for and answered from the site's folder, in order. */
  readonly asked: string[];
  /** Serves another folder at the same address from now on. */
  swap(folder: string): Promise<void>;
  /**
   * `portal`: a login page with 200, as in cafés and schools, for everything or for what has such a path; `down`: no
   * answer at all.
   */
  is(state: 'up' | 'portal' | 'down', only?: RegExp): Promise<void>;
  end(): Promise<void>;
}

export const LOGIN = 'Log in to the network';

/** A plain file server under a path. */
export async function staticSite(folder: string): Promise<Site> {
  let files = staticServer(join(folder, 'dist'), UNDER);
  let state: 'up' | 'portal' | 'down' = 'up';
  let caught = /^/;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (state === 'down') request.socket.destroy();
    else if (state === 'portal' && caught.test(pathOf(request))) {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><link rel="icon" href="data:,"><title>${LOGIN}</title><h1>${LOGIN}</h1>`);
    } else {
      asked.push(pathOf(request));
      files.emit('request', request, response);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${UNDER}`;
  moreOrigins.add(new URL(url).origin);
  return {
    url,
    asked,
    async swap(next) {
      files = staticServer(join(next, 'dist'), UNDER);
    },
    async is(next, only = /^/) {
      state = next;
      caught = only;
      if (state === 'down') server.closeAllConnections();
    },
    async end() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function pathOf(request: IncomingMessage): string {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  return path.startsWith(UNDER) ? path.slice(UNDER.length) : path;
}

/** The server that `npm start` runs. A new version is served after it was started anew, as it holds its pages. */
export async function realSite(folder: string): Promise<Omit<Site, 'asked'>> {
  let { process: child, url } = await startServer(folder);
  moreOrigins.add(new URL(url).origin);
  const { port } = new URL(url);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    // At once: it would wait for open connections.
    child.kill('SIGKILL');
    await ended;
  };
  const start = async (from: string) => {
    await stop();
    ({ process: child } = await startServer(from, port));
  };
  let at = folder;
  return {
    url,
    async swap(next) {
      at = next;
      await start(at);
    },
    async is(state) {
      if (state === 'portal') throw new Error('only the plain file server plays a portal');
      await (state === 'down' ? stop() : start(at));
    },
    end: stop,
  };
}
