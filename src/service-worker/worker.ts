/**
 * The service worker: keeps a version of the app whole on the device, and answers from it. A new version waits until
 * a page asks it to take over, so that nothing changes under a learner's hands.
 */
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { fromRoot, isNamedByContent, isOfTheServer, NOT_FOUND, pageAt, pathIn } from './files.ts';
import { TAKE_OVER, TIDY_UP, WHAT_DO_YOU_RUN } from './messages.ts';
import { type ExtendableEvent, worker } from './scope.ts';
import { dropUnused, earlierFile, fileOf, has, install } from './store.ts';

const { scope } = worker.registration;
/** For a page to say what it runs. One that is just being loaded says nothing, and nothing is deleted then. */
const PATIENCE = 2000;

worker.addEventListener('install', (event) => event.waitUntil(install(event)));

// The page that brought the first worker in is served by it from then on: it, too, may go offline at once.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
  if (event.data === TIDY_UP) event.waitUntil(tidyUp());
});

// Pages: by their path, whatever the query.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && ofTheApp(url),
  async ({ request, url, event }) => {
    const page = pageAt(pathIn(scope, url) ?? '', has);
    switch (page.found) {
      case 'page':
        return pageOf(page.path, event as ExtendableEvent);
      case 'elsewhere':
        return Response.redirect(scope + page.path + url.search);
      case 'nothing':
        // Perhaps the server knows it.
        return fetch(request).catch(() => notFound(event as ExtendableEvent));
    }
  },
);

// Everything else that this version has.
registerRoute(
  ({ request, url }) => request.mode !== 'navigate' && ofTheApp(url) && has(pathIn(scope, url) ?? ''),
  ({ url, event }) => fileOf(pathIn(scope, url) ?? '', event as ExtendableEvent),
);

// What only another version has: a page runs that one still.
registerRoute(
  ({ url }) => isNamedByContent(pathIn(scope, url) ?? ''),
  async ({ request, url }) => (await earlierFile(pathIn(scope, url) ?? '')) ?? fetch(request),
);

function ofTheApp(url: URL): boolean {
  const path = pathIn(scope, url);
  return path !== undefined && !isOfTheServer(path);
}

async function pageOf(path: string, event: ExtendableEvent): Promise<Response> {
  const page = await fileOf(path, event);
  // Damaged, and offline: from home, every page can be reached without its own file.
  return page.type === 'error' && path !== '' ? Response.redirect(scope) : page;
}

async function notFound(event: ExtendableEvent): Promise<Response> {
  const page = await fileOf(NOT_FOUND, event);
  if (page.type === 'error') return page;
  const html = fromRoot(await page.text(), new URL(scope).pathname);
  return new Response(html, { status: 404, headers: page.headers });
}

async function tidyUp(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await dropUnused(await Promise.all(pages.filter(({ url }) => url.startsWith(scope)).map(whatItRuns)));
}

function whatItRuns(page: Awaited<ReturnType<typeof worker.clients.matchAll>>[number]) {
  return new Promise<string | undefined>((said) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => said(typeof data === 'string' ? data : undefined);
    setTimeout(said, PATIENCE, undefined);
    page.postMessage(WHAT_DO_YOU_RUN, [port2]);
  });
}
