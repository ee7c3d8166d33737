/** The server without its port: the built site over HTTP, with the headers that a static host may not set. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { chooseEncoding } from './encoding.ts';
import { type HeldPage, readPages } from './pages.ts';
import { insistOnHttps, securityHeaders } from './security.ts';

const YEAR = 'public, max-age=31536000, immutable';
/** Asked for again each time, and answered with 304 where nothing has changed. */
const CHECK_EACH_TIME = 'no-cache';

/** Files whose name changes with what they hold: those that Vite built, and a version's bank files. */
const NAMED_BY_CONTENT = /^\/(?:assets\/|banks\/[^/]+\/[^/]+\/)/;

export interface AppOptions {
  /** The folder of the built site, absolute. */
  readonly root: string;
  /** What is asked of the server beside its pages. */
  readonly routes?: (app: FastifyInstance) => Promise<void>;
  /** Certificate and key, in PEM: https, and only then browsers are told to insist on it. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
  /** Whether a proxy in front tells the visitor's address and protocol. */
  readonly trustProxy?: boolean;
}

/** @throws where the folder holds no built site */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { root, routes, tls, trustProxy = false } = options;
  if (!existsSync(join(root, 'index.html'))) throw new NotBuilt(root);
  const pages = readPages(root);
  // No log: nothing about a visit is worth keeping.
  const app = Fastify({
    ...((tls ? { https: tls } : {}) as object),
    logger: false,
    // The nearest one alone: whatever stands further to the left in X-Forwarded-For, the visitor may have written.
    trustProxy: trustProxy && ((_address: string, hop: number) => hop === 0),
    // Too early for hooks and handlers: an address that can't even be decoded.
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw
        .writeHead(400, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' })
        .end('This address is not valid.\n');
    },
  });

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(tls ? { ...securityHeaders, ...insistOnHttps } : securityHeaders);
  });

  for (const [path, page] of pages.byPath) {
    // With or without its last slash, and never a redirect: the address that was shared is the one that works.
    const forms = new Set([path, path.replace(/(.)\/$/, '$1'), `${path}index.html`]);
    for (const url of forms) app.get(url, (request, reply) => sendPage(request, reply, page, 200));
  }
  const { worker } = pages;
  if (worker) app.get('/sw.js', (request, reply) => send(request, reply, worker, 200, 'text/javascript'));
  const missing = (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(request, reply, pages.missing, 404);
  app.get('/404.html', missing);
  app.setNotFoundHandler(missing);

  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    // A folder, or a way out of ours: nothing that anyone was given an address of.
    if (status === 403) return missing(request, reply);
    if (status >= 500) console.error(`plumbline: ${error.message}`);
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(status >= 500 ? 'Something went wrong on the server.\n' : 'This request is not valid.\n');
  });

  await routes?.(app);
  await app.register(fastifyStatic, {
    root,
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      const path = file.slice(root.length).replaceAll('\\', '/');
      response.setHeader('cache-control', NAMED_BY_CONTENT.test(path) ? YEAR : CHECK_EACH_TIME);
      response.setHeader('vary', 'accept-encoding');
    },
  });
  return app;
}

/** There is nothing to serve yet. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
  constructor(root: string) {
    super(`There is no built site in ${root}: run "npm run build" first`);
  }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: HeldPage, status: number) {
  return send(request, reply, page, status, 'text/html');
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  held: HeldPage,
  status: number,
  type: 'text/html' | 'text/javascript',
) {
  reply.headers({ 'cache-control': CHECK_EACH_TIME, vary: 'accept-encoding', etag: held.etag });
  if (status === 200 && request.headers['if-none-match']?.includes(held.etag)) return reply.code(304).send();
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.code(status).type(`${type}; charset=utf-8`).send(held.bodies[encoding]);
}
