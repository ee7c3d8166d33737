/**
 * What the simulator needs of a server, whatever stands behind it: the rules alone (reducer-server.ts), or the
 * server's own handlers over a store in memory (room-server.ts).
 */
import type { GameEvent } from '#domain/game/events.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import type { Answered } from '#protocol/to-browser.ts';
import type { VirtualTime } from './virtual-time.ts';

export type ToBrowser = 'snapshot' | 'counts' | 'farewell';

/** The browser's end of a connection, as the server sees it. */
export interface Receiver {
  take(event: ToBrowser, payload: unknown): void;
  /** The server closed it. */
  closed(): void;
}

/** The server's end of a connection, as the network sees it. */
export interface ServerEnd {
  heard(event: 'hello' | 'participant' | 'host', payload: unknown): Promise<Answered>;
  /** The connection is gone. */
  ended(): void;
}

export interface SimulatedServer {
  /** Whether what it decides is never undone, so that each refusal can be judged by the kept events. */
  readonly neverUndoes: boolean;
  /** Makes the one game of a run. */
  create(settings: GameSettings): Promise<{ readonly code: string; readonly hostToken: string }>;
  /** Undefined while the server is down. */
  connect(receiver: Receiver): ServerEnd | undefined;
  /** As `kill -9`: whatever was not kept is lost, and every connection with it. */
  kill(): void;
  restart(): Promise<void>;
  /** The game's events that would survive a kill just now. */
  kept(): readonly GameEvent[];
  /** Whose token it is. */
  seatOf(token: string): Promise<number | undefined>;
  /** A response as screens send it, in authored ids. */
  authored(index: number, response: unknown): unknown;
}

/** @param random draws in [0, 1) for the server's own chances, as how long a commit takes */
export type MakeServer = (time: VirtualTime, random: () => number) => SimulatedServer;
