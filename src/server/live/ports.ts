/** What a room needs of the world, so that tests and the simulator can bring their own. */
import type { Counts, Farewell, Snapshot } from '#protocol/to-browser.ts';

export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since 1970, UTC; within one process it never goes back. */
  now(): number;
  /** Runs once, `ms` from now, never at once. */
  after(ms: number, run: () => void): Cancel;
  /** No deadline runs: it may now be put forward to what the calendar says. */
  settle?(): void;
}

/** Secret or chosen values; the game's own chance is seeded by them. */
export interface Chance {
  /** 256 bits, base64url: 43 characters. */
  token(): string;
  /** Six of the alphabet of join codes. */
  code(): string;
  /** A short text to draw from. */
  seed(): string;
}

/** One screen that looks at a room. What it may see is decided when it is attached, never by the screen. */
export interface Viewer {
  /** The newest that there is; a screen that is slow may leave some out, and ask for the newest when it is not. */
  snapshot(make: () => Snapshot): void;
  counts(counts: Counts): void;
  /** The last word; the connection is closed after it. */
  farewell(why: Farewell['why']): void;
}

export type Seen =
  | { readonly role: 'participant'; readonly seat: number }
  | { readonly role: 'host'; readonly view: 'room' | 'teacher' }
  | { readonly role: 'room' };

/** Faults for the operator, never with names, answers, codes or tokens in them. */
export interface Log {
  info(what: string, about?: Readonly<Record<string, string | number>>): void;
  error(what: string, about?: Readonly<Record<string, string | number>>): void;
}

export const NO_LOG: Log = { info: () => {}, error: () => {} };
