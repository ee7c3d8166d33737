/**
 * The state of one game and how it changes: a command becomes events, or a refusal; the events are kept with all
 * that belongs to them; and only then has it happened. What could not be kept is undone.
 */
import type { Command } from '#domain/game/commands.ts';
import { decide } from '#domain/game/decide.ts';
import type { Context } from '#domain/game/decision.ts';
import type { GameEvent } from '#domain/game/events.ts';
import { afterEvent } from '#domain/game/fold.ts';
import type { Game } from '#domain/game/game.ts';
import type { AnyRefusal } from '#protocol/to-browser.ts';
import type { Committer, Entry, Owner } from './committer.ts';
import type { Clock } from './ports.ts';
import type { Change } from './store/store.ts';

/** Until the server tries again what it could not keep, in ms. */
export const TRY_AGAIN = 500;

export interface KeptGameOptions {
  readonly id: string;
  /** The fold of what is kept. */
  readonly game: Game;
  readonly clock: Clock;
  readonly committer: Committer;
  readonly judge: Context['judge'];
  /** Events were kept. */
  readonly onKept: (events: readonly GameEvent[]) => void;
  /** Something could not be kept. */
  readonly onUndone: () => void;
}

export type Done =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refused: AnyRefusal };

/** What is kept with the events, and taken back with them. */
export interface With {
  readonly changes: readonly Change[];
  readonly undo: () => void;
}
const NOTHING_MORE: With = { changes: [], undo: () => {} };

interface KeptEntry extends Entry {
  readonly events: readonly GameEvent[];
  readonly after: Game;
}

export const refuse = (refused: AnyRefusal) => ({ ok: false, refused }) as const;

export class KeptGame implements Owner<KeptEntry> {
  private readonly options: KeptGameOptions;
  private newestGame: Game;
  private keptGame: Game;
  private lastAt: number;
  /** How much later it is in this game than by the system's clock, which may have been set back. */
  private ahead = 0;
  private resuming = false;
  private over: 'ended' | 'server-closing' | undefined;

  constructor(options: KeptGameOptions) {
    this.options = options;
    this.newestGame = options.game;
    this.keptGame = options.game;
    this.lastAt = options.game.createdAt;
  }

  /** What is decided next stands on it. Not all of it may be kept yet. */
  get newest(): Game {
    return this.newestGame;
  }

  /** What anyone is told. */
  get kept(): Game {
    return this.keptGame;
  }

  /** When something last happened, in ms since 1970. */
  get lastEvent(): number {
    return this.lastAt;
  }

  get isOver(): boolean {
    return this.over !== undefined;
  }

  now(): number {
    return Math.max(this.options.clock.now() + this.ahead, this.lastAt);
  }

  decide(command: Command) {
    if (this.resuming) return refuse('not-saved');
    const decision = decide(this.newestGame, command, { now: this.now(), judge: this.options.judge });
    return 'refused' in decision ? refuse(decision.refused) : decision;
  }

  async run(command: Command): Promise<Done> {
    const decision = this.decide(command);
    if ('refused' in decision) return decision;
    return this.keep(decision.events);
  }

  async keep(events: readonly GameEvent[], { changes, undo }: With = NOTHING_MORE): Promise<Done> {
    if (this.over) {
      undo();
      return refuse(this.over);
    }
    const before = this.newestGame;
    const after = events.reduce(afterEvent, before);
    this.newestGame = after;
    this.lastAt = events.at(-1)?.at ?? this.lastAt;
    const { id, committer } = this.options;
    const own: Change[] =
      events.length === 0 ? [] : [{ kind: 'events', game: id, from: before.version + 1, events }];
    const kept = await committer.add<KeptEntry>(this, {
      events,
      after,
      changes: [...own, ...changes],
      undo: () => {
        this.newestGame = before;
        undo();
      },
    });
    // What else was kept with it is in the snapshots that went out before this.
    return kept ? { ok: true, version: this.keptGame.version } : refuse('not-saved');
  }

  /** After a restart: the time away counts against nobody. */
  resume(alive: number): Promise<Done> {
    this.lastAt = Math.max(this.lastAt, alive);
    this.ahead = Math.max(0, this.lastAt - this.options.clock.now());
    return this.resumeFrom(alive);
  }

  /** Until it is kept nothing else is decided: what came in the meantime would find its time over. */
  private async resumeFrom(alive: number): Promise<Done> {
    this.resuming = false;
    const done = await this.run({ by: 'server', command: { do: 'resume', alive } });
    if (!done.ok && done.refused === 'not-saved') {
      this.resuming = true;
      this.options.clock.after(TRY_AGAIN / 2, () => void this.resumeFrom(alive));
    }
    return done;
  }

  committed(entries: readonly KeptEntry[]): void {
    this.keptGame = entries.at(-1)?.after ?? this.keptGame;
    const events = entries.flatMap((entry) => entry.events);
    if (events.length > 0) this.options.onKept(events);
  }

  undone(): void {
    this.options.onUndone();
  }

  /** What waits to be kept still is; nothing new begins: it would be kept for a game that is gone. */
  stop(why: 'ended' | 'server-closing'): void {
    this.over = why;
  }
}
