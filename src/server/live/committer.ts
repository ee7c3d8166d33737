/**
 * Group commits: what happens within about ten milliseconds, in all rooms, is kept in one transaction, and
 * acknowledged after it. Where it could not be kept, it has not happened: everything that waited is undone,
 * latest first, since each stands on the one before.
 */
import type { Clock, Log } from './ports.ts';
import type { Change, Store } from './store/store.ts';

/** From the begin of one commit to the next, in ms; a slow disk makes it longer by itself. */
export const GROUP_TIME = 10;

export interface Entry {
  /** None: it waits only for what came before it. */
  readonly changes: readonly Change[];
  readonly undo: () => void;
}

/** What is told once a transaction: everything of one owner that it held, in order. */
export interface Owner<E extends Entry> {
  committed(entries: readonly E[]): void;
  undone(): void;
}

interface Waiting {
  readonly owner: Owner<Entry>;
  readonly entry: Entry;
  readonly settle: (kept: boolean) => void;
}

export class Committer {
  private waiting: Waiting[] = [];
  private inFlight: readonly Waiting[] = [];
  private running: Promise<void> | undefined;
  private scheduled = false;
  private lastBegin = Number.NEGATIVE_INFINITY;
  /** Called with how long a transaction took, in ms, and how many entries it held. */
  onCommit: (ms: number, entries: number) => void = () => {};
  /** Whether the last transaction was kept. */
  healthy = true;

  private readonly store: Store;
  private readonly clock: Clock;
  private readonly log: Log;
  constructor(store: Store, clock: Clock, log: Log) {
    this.store = store;
    this.clock = clock;
    this.log = log;
  }

  /** @returns whether it was kept; resolved after `owner.committed`, or after the undoing */
  add<E extends Entry>(owner: Owner<E>, entry: E): Promise<boolean> {
    return new Promise((settle) => {
      this.waiting.push({ owner: owner as unknown as Owner<Entry>, entry, settle });
      this.schedule();
    });
  }

  /** Until nothing waits. */
  async flush(): Promise<void> {
    while (this.running || this.waiting.length > 0) await (this.running ?? this.run());
  }

  private schedule(): void {
    if (this.scheduled || this.running) return;
    this.scheduled = true;
    // After a quiet time at the next turn of the loop, so that a single answer need not wait for company.
    const wait = Math.max(0, this.lastBegin + GROUP_TIME - this.clock.now());
    this.clock.after(Math.min(wait, GROUP_TIME), () => {
      this.scheduled = false;
      if (!this.running && this.waiting.length > 0) void this.run();
    });
  }

  private run(): Promise<void> {
    this.running = this.commit().finally(() => {
      this.running = undefined;
      if (this.waiting.length > 0) this.schedule();
    });
    return this.running;
  }

  private async commit(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    this.inFlight = batch;
    this.lastBegin = this.clock.now();
    const begun = performance.now();
    try {
      const changes = batch.flatMap(({ entry }) => entry.changes);
      if (changes.length > 0) await this.store.commit(changes);
      this.healthy = true;
    } catch (error) {
      this.healthy = false;
      this.log.error('not saved', { reason: reasonOf(error), entries: batch.length });
      this.undoAll();
      return;
    } finally {
      this.inFlight = [];
      this.onCommit(performance.now() - begun, batch.length);
    }
    const byOwner = new Map<Owner<Entry>, Entry[]>();
    for (const { owner, entry } of batch) {
      const own = byOwner.get(owner);
      if (own) own.push(entry);
      else byOwner.set(owner, [entry]);
    }
    for (const [owner, entries] of byOwner) {
      try {
        owner.committed(entries);
      } catch (error) {
        this.log.error('telling of a commit', { reason: reasonOf(error) });
      }
    }
    for (const { settle } of batch) settle(true);
  }

  private undoAll(): void {
    const all = [...this.inFlight, ...this.waiting];
    this.waiting = [];
    const owners = new Set<Owner<Entry>>();
    for (const { owner, entry } of all.toReversed()) {
      entry.undo();
      owners.add(owner);
    }
    for (const owner of owners) owner.undone();
    for (const { settle } of all) settle(false);
  }
}

/** A fault by its code, since messages may hold what was to be written. */
export function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'unknown');
}
