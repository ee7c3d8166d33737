/** What is kept of live games, and the port to where. */
import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { GameEvent } from '#domain/game/events.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import type { NewGame } from '#protocol/http.ts';

/** What a game is about, whole, as its host sent it. */
export interface Content {
  readonly bank: NewGame['bank'];
  readonly questions: readonly LoadedQuestion[];
  readonly facts: readonly Fact[];
  readonly brief?: string | undefined;
}

export type Role = 'host' | 'room' | 'participant';

export interface TokenOwner {
  readonly game: string;
  readonly role: Role;
  /** Of a participant. */
  readonly seat: number | null;
}

export interface NewStored {
  readonly id: string;
  readonly code: string;
  readonly at: number;
  readonly names: GameSettings['names'];
  readonly content: Content;
  /** The host's list of names to choose from. */
  readonly listed: readonly string[];
  /** The first events. */
  readonly events: readonly GameEvent[];
  /** Of the host's token. */
  readonly tokenHash: string;
}

export interface Stored {
  readonly id: string;
  readonly code: string;
  readonly content: Content;
  readonly listed: readonly string[];
  readonly events: readonly GameEvent[];
  readonly names: ReadonlyMap<number, string>;
  /** When the server was last known to run this game's clock. */
  readonly alive: number;
  readonly ended: boolean;
}

export type Change =
  | {
      readonly kind: 'events';
      readonly game: string;
      /** The version that the first of them makes. */
      readonly from: number;
      readonly events: readonly GameEvent[];
    }
  | { readonly kind: 'name'; readonly game: string; readonly seat: number; readonly name: string }
  /** The first owner of a token keeps it. */
  | ({ readonly kind: 'token'; readonly hash: string; readonly at: number } & TokenOwner)
  | { readonly kind: 'alive'; readonly game: string; readonly at: number };

export interface NewLinkRow extends TokenOwner {
  readonly hash: string;
  /** Milliseconds since 1970, UTC. */
  readonly until: number;
}

/** How long what is kept, in ms; see docs/hosting.md. */
export interface Retention {
  readonly names: number;
  readonly results: number;
}

export interface Store {
  create(game: NewStored): Promise<void>;
  /** All of them or none; kept for good once it resolves. @throws where they could not be kept */
  commit(changes: readonly Change[]): Promise<void>;
  unfinished(): Promise<readonly string[]>;
  load(id: string): Promise<Stored | undefined>;
  /** Of an unfinished game. */
  byCode(code: string): Promise<string | undefined>;
  ownerOf(tokenHash: string): Promise<TokenOwner | undefined>;
  addLink(link: NewLinkRow): Promise<void>;
  /** Uses a link up. */
  takeLink(hash: string, now: number): Promise<TokenOwner | 'used' | undefined>;
  remove(id: string): Promise<void>;
  /** Deletes what has been kept for long enough. */
  retire(now: number, retention: Retention): Promise<{ readonly games: number; readonly names: number }>;
  /** Whether it can be written to now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
