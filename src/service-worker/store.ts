/**
 * The files of this version in a cache of their own. Nothing enters it whose digest is not the listed one, so a login
 * page never does; and nothing leaves it unchecked, so what was damaged on the disk is never run.
 * Caches of earlier versions stay beside it for pages that still run them.
 */
import { copyResponse } from 'workbox-core/copyResponse.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { integrityOf, isIntact } from './digest.ts';
import { type ExtendableEvent, worker } from './scope.ts';

const { scope } = worker.registration;
const { plumblineFiles: list, plumblineServed: served = false } = worker;

/** Other apps of this origin, and this app under another path, have caches of other names. */
const OURS = `plumbline ${scope} `;
const OWN = OURS + list.version + (served ? ' served' : '');
/** What a file of an earlier version must be: its list is no longer at hand. */
const KEPT_INTEGRITY = 'x-plumbline-integrity';
/** Few, so that what the learner waits for is not kept waiting. */
const AT_ONCE = 4;

const address = (path: string) => new URL(path, scope).href;

const controller: PrecacheController = new PrecacheController({
  cacheName: OWN,
  plugins: [
    {
      /** Anything damaged counts as missing: it is then fetched anew. */
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
        const integrity = controller.getIntegrityForCacheKey(request.url);
        return cachedResponse && integrity && (await isIntact(cachedResponse, integrity))
          ? cachedResponse
          : null;
      },
      /** What arrives here was verified by the browser; whether it came with 200 or 404 no longer matters. */
      cacheWillUpdate: async ({ request, response }) =>
        copyResponse(response, ({ headers: received }) => {
          const headers = new Headers(received);
          for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
          headers.set(KEPT_INTEGRITY, request.integrity);
          return { status: 200, statusText: 'OK', headers };
        }),
    },
  ],
});
controller.addToCacheList(
  list.files.map(([path, digest, other]) => ({
    url: address(path),
    revision: null,
    integrity: integrityOf(served && other ? other : digest),
  })),
);

/** Whether a path from the app's root is a file of this version. */
export const has = (path: string): boolean => controller.getCacheKeyForURL(address(path)) !== undefined;

/** Gives a file: from the cache, or where it is missing or damaged there, from the network, and mends the cache. */
async function give(
  path: string,
  event: ExtendableEvent,
  cache: RequestCache = 'default',
): Promise<Response> {
  const url = address(path);
  const integrity = controller.getIntegrityForCacheKey(url) ?? '';
  // A redirect to another origin, as login pages like them, is refused; so is anything with another digest.
  const request = new Request(url, {
    mode: 'same-origin',
    credentials: 'same-origin',
    priority: 'low',
    integrity,
    cache,
  });
  const [response, done] = controller.strategy.handleAll({
    event,
    request,
    params: { cacheKey: url, integrity },
  });
  const [given] = await Promise.all([response, done]);
  return given;
}

/** A file of this version; from nowhere if it can neither be read nor had: then a network error, as without us. */
export async function fileOf(path: string, event: ExtendableEvent): Promise<Response> {
  try {
    // What is damaged here may be so in the browser's own cache as well, so that one is not asked.
    return await give(path, event, 'reload');
  } catch {
    return Response.error();
  }
}

/** A file of whichever earlier version has it, intact. */
export async function earlierFile(path: string): Promise<Response | undefined> {
  for (const name of await earlierCaches()) {
    const found = await (await worker.caches.open(name)).match(address(path));
    const integrity = found?.headers.get(KEPT_INTEGRITY);
    if (found && integrity && (await isIntact(found, integrity))) return found;
  }
  return undefined;
}

/** Brings together all files of this version. @throws where one can't be had as it should be */
export async function install(event: ExtendableEvent): Promise<void> {
  await alone(async () => {
    const own = await worker.caches.open(OWN);
    const queue = list.files.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [path] of queue) {
          await copyUnchanged(path, own);
          // The second time past the browser's own cache, where a login page may lie under this name.
          await give(path, event).catch(() => give(path, event, 'reload'));
        }
      }),
    );
  });
}

/** What has not changed since an earlier version is not fetched again. */
async function copyUnchanged(path: string, own: Cache): Promise<void> {
  const url = address(path);
  if (await own.match(url)) return;
  const integrity = controller.getIntegrityForCacheKey(url);
  for (const name of await earlierCaches()) {
    const found = await (await worker.caches.open(name)).match(url);
    if (found && integrity === found.headers.get(KEPT_INTEGRITY)) return own.put(url, found);
  }
}

async function earlierCaches(): Promise<string[]> {
  const names = await worker.caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== OWN);
}

/**
 * Deletes versions that no open page runs.
 * @param running the scripts that the open pages began with; undefined for one that didn't say
 */
export async function dropUnused(running: readonly (string | undefined)[]): Promise<void> {
  await alone(async () => {
    const { installing, waiting } = worker.registration;
    // One of these caches may be a newer version's.
    if (installing || waiting) return;
    const elsewhere = running.filter((script) => !script || !controller.getCacheKeyForURL(script));
    for (const name of await earlierCaches()) {
      const cache = await worker.caches.open(name);
      const used = await Promise.all(elsewhere.map((script) => !script || cache.match(script)));
      if (!used.some(Boolean)) await worker.caches.delete(name);
    }
  });
}

/** One at a time among the workers of all versions. */
async function alone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request(OURS, work) : work());
}
