/** How much of what is put up with. Everything by a given clock. */

/** What may happen so often within a time, by address; where it counts failures, whoever knows their code gets in. */
export class FailureLimit {
  private readonly most: number;
  private readonly within: number;
  private readonly now: () => number;
  private readonly failures = new Map<string, number[]>();

  constructor(most: number, within: number, now: () => number) {
    this.most = most;
    this.within = within;
    this.now = now;
  }

  private recent(address: string): number[] {
    const since = this.now() - this.within;
    const recent = (this.failures.get(address) ?? []).filter((at) => at > since);
    if (recent.length === 0) this.failures.delete(address);
    else this.failures.set(address, recent);
    return recent;
  }

  isOver(address: string): boolean {
    return this.recent(address).length >= this.most;
  }

  /** @returns whether it was one too many */
  failed(address: string): boolean {
    if (this.isOver(address)) return true;
    // Addresses of those who have stopped are forgotten now and then.
    if (this.failures.size > 10_000) for (const known of [...this.failures.keys()]) this.recent(known);
    this.failures.set(address, [...this.recent(address), this.now()]);
    return false;
  }
}

/** Codes and tokens that nobody was given: by address, over HTTP and sockets together. */
export const MOST_FAILURES = 20;
export const FAILURES_WITHIN = 60_000;

/** Games made from one address; a whole school may stand behind it. */
export const MOST_GAMES = 200;
export const GAMES_WITHIN = 600_000;

/** Malformed messages of one connection. */
export const MOST_MALFORMED = 20;
export const MALFORMED_WITHIN = 10_000;

/** Far more than hands can do; what comes faster is refused. */
export const MESSAGES_PER_SECOND = 20;
export const MESSAGES_AT_ONCE = 150;

/** Messages of one connection: a steady flow, and a burst now and then. */
export class Flow {
  private readonly perSecond: number;
  private readonly burst: number;
  private readonly now: () => number;
  private left: number;
  private last: number;

  constructor(perSecond: number, burst: number, now: () => number) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.now = now;
    this.left = burst;
    this.last = now();
  }

  takes(): boolean {
    const now = this.now();
    this.left = Math.min(this.burst, this.left + ((now - this.last) / 1000) * this.perSecond);
    this.last = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}

/** Runs at most so many at once, and refuses when too many wait. */
export class Few {
  private readonly atOnce: number;
  private readonly mostWaiting: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(atOnce: number, mostWaiting: number) {
    this.atOnce = atOnce;
    this.mostWaiting = mostWaiting;
  }

  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) return undefined;
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
