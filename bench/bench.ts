/** What every part of the bench is given. */
import type { BenchBank } from './bench-bank.ts';
import type { BenchBrowser } from './browser.ts';
import type { Served } from './served.ts';

/** A built app, served, and its bank. */
export interface Site {
  readonly server: Served;
  readonly bank: BenchBank;
}

export interface Bench extends BenchBrowser {
  readonly app: Site;
  readonly floor: Served;
  /** The app with ten thousand questions, built when it is first asked for. */
  readonly large: () => Promise<Site>;
  /** How often to repeat. */
  readonly lighthouseRuns: number;
  readonly clicks: number;
  readonly loads: number;
  readonly quick: boolean;
  /** Tells whoever waits what is going on. */
  readonly say: (what: string) => void;
}

/**
 * Takes turns, so that whatever else the machine is doing falls on both alike.
 * @returns `times` results of each, in order
 */
export async function inTurn<T>(
  times: number,
  a: () => Promise<T>,
  b: () => Promise<T>,
): Promise<readonly [T[], T[]]> {
  const as: T[] = [];
  const bs: T[] = [];
  for (let n = 0; n < times; n++) {
    as.push(await a());
    bs.push(await b());
  }
  return [as, bs];
}
