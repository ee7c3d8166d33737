/**
 * A store in a thread of its own: a commit waits for the disk, and no message has to wait with it. Everything is
 * handed over in order, and answered when it is done.
 */
import type { Worker } from 'node:worker_threads';
import { packChanges } from './packed.ts';
import type { Change, NewLinkRow, NewStored, Retention, Store, Stored, TokenOwner } from './store.ts';

export interface Call {
  readonly id: number;
  readonly method: keyof Store | 'open';
  readonly args: readonly unknown[];
}
export type Returned =
  | { readonly id: number; readonly value: unknown }
  | {
      readonly id: number;
      readonly error: { readonly name: string; readonly message: string; code?: unknown };
    };

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

export class WorkerStore implements Store {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  private constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (returned: Returned) => this.take(returned));
    worker.on('error', (error) => {
      for (const { failed } of this.waiting.values()) failed(error);
      this.waiting.clear();
    });
  }

  /**
   * @param worker runs store/worker.ts
   * @param broken the thread has ended by a fault of its own: nothing can be kept any more
   * @throws as openStore does, errors by their name and code
   */
  static async open(worker: Worker, folder: string, broken: (error: Error) => void): Promise<WorkerStore> {
    const store = new WorkerStore(worker);
    try {
      await store.call('open', folder);
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    worker.on('error', broken);
    return store;
  }

  private take(returned: Returned): void {
    const waiting = this.waiting.get(returned.id);
    this.waiting.delete(returned.id);
    if ('error' in returned) {
      const { name, message, code } = returned.error;
      waiting?.failed(Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) }));
    } else waiting?.done(returned.value);
  }

  private call<T>(method: Call['method'], ...args: readonly unknown[]): Promise<T> {
    this.last += 1;
    const id = this.last;
    return new Promise<T>((done, failed) => {
      this.waiting.set(id, { done: done as (value: unknown) => void, failed });
      this.worker.postMessage({ id, method, args } satisfies Call);
    });
  }

  create(game: NewStored): Promise<void> {
    return this.call('create', game);
  }
  commit(changes: readonly Change[]): Promise<void> {
    return this.call('commit', packChanges(changes));
  }
  unfinished(): Promise<readonly string[]> {
    return this.call('unfinished');
  }
  load(id: string): Promise<Stored | undefined> {
    return this.call('load', id);
  }
  byCode(code: string): Promise<string | undefined> {
    return this.call('byCode', code);
  }
  ownerOf(tokenHash: string): Promise<TokenOwner | undefined> {
    return this.call('ownerOf', tokenHash);
  }
  addLink(link: NewLinkRow): Promise<void> {
    return this.call('addLink', link);
  }
  takeLink(hash: string, now: number): Promise<TokenOwner | 'used' | undefined> {
    return this.call('takeLink', hash, now);
  }
  remove(id: string): Promise<void> {
    return this.call('remove', id);
  }
  retire(now: number, retention: Retention): Promise<{ readonly games: number; readonly names: number }> {
    return this.call('retire', now, retention);
  }
  ready(): Promise<boolean> {
    return this.call('ready');
  }
  async close(): Promise<void> {
    await this.call('close');
    await this.worker.terminate();
  }
}
