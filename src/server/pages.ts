/**
 * The built pages, held in memory: few, small, and changed a little before they are served. The server marks
 * them as its own, so that the app knows what it can offer and never has to probe for a server.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Encoding } from './encoding.ts';

const MARK = '<meta name="plumbline-server" content="1">';

/** Before the service worker's code: the pages it keeps are then ours, not as they lie in the folder. */
const WORKER_MARK = 'self.plumblineServed=true;\n';

export interface HeldPage {
  readonly etag: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

export interface Pages {
  /** By path from the root, with a slash at both ends. */
  readonly byPath: ReadonlyMap<string, HeldPage>;
  /** For every other address. */
  readonly missing: HeldPage;
  readonly worker: HeldPage | undefined;
}

/** @param root the folder of the built site @throws where it holds no built site */
export function readPages(root: string): Pages {
  const byPath = new Map<string, HeldPage>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('index.html'))) {
    const folder = relative(root, join(root, file, '..'))
      .split(sep)
      .join('/');
    byPath.set(folder === '' ? '/' : `/${folder}/`, hold(servedPage(readFileSync(join(root, file), 'utf8'))));
  }
  const worker = join(root, 'sw.js');
  return {
    byPath,
    missing: hold(servedMissing(readFileSync(join(root, '404.html'), 'utf8'))),
    worker: existsSync(worker) ? hold(WORKER_MARK + readFileSync(worker, 'utf8')) : undefined,
  };
}

/** What is sent for a built page. The build knows it too, and tells the service worker (tools/service-worker.ts). */
export function servedPage(html: string): string {
  return html.replace('</head>', `${MARK}</head>`);
}

/** What is sent for unknown addresses, of any depth: only from the root are its links right everywhere. */
export function servedMissing(html: string): string {
  return servedPage(html).replaceAll(/(\s(?:href|src)=")\.\//g, '$1/');
}

function hold(html: string): HeldPage {
  const body = Buffer.from(html);
  return {
    // Weak: it names what the page says, whichever way it is compressed.
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    bodies: { identity: body, gzip: gzipSync(body), br: brotliCompressSync(body) },
  };
}
