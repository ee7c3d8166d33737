/** A clock that only moves when everything due has run: hours pass in milliseconds, and the same way each time. */

export type Cancel = () => void;

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

export class VirtualTime {
  private current: number;
  private order = 0;
  /** A heap: the earliest first, and of two at once the one that was asked for first. */
  private readonly timers: Timer[] = [];

  constructor(start: number) {
    this.current = start;
  }

  now = (): number => this.current;

  after = (ms: number, run: () => void): Cancel => {
    const timer: Timer = { at: this.current + Math.max(0, ms), order: this.order++, run };
    this.push(timer);
    return () => {
      timer.run = undefined;
    };
  };

  /** Runs what is due, and what follows from it, until `until` holds or the time is over. */
  async run(end: number, until: () => boolean): Promise<void> {
    // What was begun before the time runs.
    await new Promise(setImmediate);
    while (!until()) {
      const timer = this.timers[0];
      if (!timer || timer.at > end) break;
      this.pop();
      if (!timer.run) continue;
      this.current = Math.max(this.current, timer.at);
      timer.run();
      // Promises that follow from it, to their ends, before the next moment comes.
      await new Promise(setImmediate);
    }
    this.current = Math.max(this.current, until() ? this.current : end);
  }

  private push(timer: Timer): void {
    const { timers } = this;
    timers.push(timer);
    let i = timers.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(i, parent)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  private pop(): Timer | undefined {
    const { timers } = this;
    const first = timers[0];
    const last = timers.pop();
    if (first === last || !last) return first;
    timers[0] = last;
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let least = i;
      if (left < timers.length && this.isBefore(left, least)) least = left;
      if (right < timers.length && this.isBefore(right, least)) least = right;
      if (least === i) return first;
      this.swap(i, least);
      i = least;
    }
  }

  private isBefore(i: number, j: number): boolean {
    const a = this.timers[i];
    const b = this.timers[j];
    if (!a || !b) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swap(i: number, j: number): void {
    const { timers } = this;
    const held = timers[i];
    const other = timers[j];
    if (!held || !other) return;
    timers[i] = other;
    timers[j] = held;
  }
}
