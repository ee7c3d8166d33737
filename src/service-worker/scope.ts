/**
 * The part of a service worker's global scope that ours uses. TypeScript's own types of it can't stand beside those
 * of a page in one project.
 */
import type { VersionFiles } from './files.ts';

export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Client {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

interface Events {
  readonly install: ExtendableEvent;
  readonly activate: ExtendableEvent;
  readonly message: ExtendableEvent & { readonly data: unknown };
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly caches: CacheStorage;
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(kind: K, listener: (event: Events[K]) => void): void;
  /** Written before this code by the build (tools/service-worker.ts). */
  readonly plumblineFiles: VersionFiles;
  /** Written before that by our own server, whose pages differ a little from the built files. */
  readonly plumblineServed?: true;
}

export const worker = globalThis as unknown as WorkerScope;
