import { generator } from '#domain/random/random.ts';

/** Draws of one run, all from its seed. */
export class Draws {
  readonly next: () => number;

  constructor(seed: string) {
    this.next = generator(seed);
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** Most are short and a few are long, as latencies and pauses for thought are. */
  longTailed(typical: number, most: number): number {
    return Math.min(most, typical * -Math.log(1 - this.next()));
  }

  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)] as T;
  }
}
