/**
 * A plain file server, as any web host has one: folders show their index.html, a missing last slash is added by a
 * redirect, everything unknown gets 404.html. No rewrites, no headers of ours.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

function kind(path: string): 'file' | 'folder' | 'none' {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : 'none';
}

/** @param under the path that the folder lies under, with a slash at both ends */
export function staticServer(folder: string, under: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (file: string, status: number) => {
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    };
    const inFolder = pathname.startsWith(under) ? normalize(`/${pathname.slice(under.length)}`) : undefined;
    const path = inFolder === undefined ? undefined : join(folder, inFolder);
    if (path !== undefined && kind(path) === 'file') send(path, 200);
    else if (path !== undefined && kind(path) === 'folder' && !pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/` }).end();
    } else if (path !== undefined && kind(join(path, 'index.html')) === 'file') {
      send(join(path, 'index.html'), 200);
    } else send(join(folder, '404.html'), 404);
  });
}
