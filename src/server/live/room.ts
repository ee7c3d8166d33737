/**
 * One game in the hands of the server: commands become events, events are kept, and only then is anyone told.
 * Knows no socket and no database: both are ports, so that the simulator drives the same code.
 */
import { closesAt, stillHaveTimeTurnsAt } from '#domain/game/deadlines.ts';
import type { GameEvent } from '#domain/game/events.ts';
import { type Game, participantAt } from '#domain/game/game.ts';
import { takenSeats } from '#domain/game/seats.ts';
import type { AnyRefusal } from '#protocol/to-browser.ts';
import type { HostMessage, ParticipantMessage } from '#protocol/to-server.ts';
import { AskedQuestions } from './asked.ts';
import type { Committer } from './committer.ts';
import { FanOut } from './fan-out.ts';
import { type Done, KeptGame, refuse, TRY_AGAIN } from './kept-game.ts';
import { NameBook } from './names/name-book.ts';
import type { Cancel, Chance, Clock, Seen, Viewer } from './ports.ts';
import { Presence } from './presence.ts';
import type { Change, Content } from './store/store.ts';
import { tokenHash } from './system.ts';
import type { Scene } from './views/scene.ts';

/** How long a game waits for a host who is gone, in ms. */
export const HELD_FOR = 30 * 60_000;

export interface RoomOptions {
  readonly id: string;
  readonly code: string;
  readonly content: Content;
  readonly listed: readonly string[];
  readonly names: ReadonlyMap<number, string>;
  /** The fold of what is kept. */
  readonly game: Game;
  readonly clock: Clock;
  readonly committer: Committer;
  readonly chance: Chance;
  /** Once the game has ended. */
  readonly onEnd?: () => void;
}

export type Joined =
  | { readonly ok: true; readonly version: number; readonly seat: number; readonly token: string }
  | { readonly ok: false; readonly refused: AnyRefusal };

export class GameRoom {
  readonly id: string;
  readonly code: string;
  readonly questions: AskedQuestions;
  readonly names: NameBook;
  readonly presence: Presence;
  private readonly kept: KeptGame;
  private readonly fanOut: FanOut;
  private readonly options: RoomOptions;
  private closing: Cancel | undefined;
  private counting: Cancel | undefined;
  private abandoning: Cancel | undefined;

  constructor(options: RoomOptions) {
    const { id, code, content, listed, names, game, clock, committer } = options;
    this.options = options;
    this.id = id;
    this.code = code;
    this.questions = new AskedQuestions(content);
    this.names = new NameBook(names, listed, content.bank.language);
    this.kept = new KeptGame({
      id,
      game,
      clock,
      committer,
      judge: this.questions.judge,
      onKept: (events) => this.tell(events),
      onUndone: () => {
        if (!this.kept.isOver) this.schedule(TRY_AGAIN);
      },
    });
    this.presence = new Presence(clock, () => {
      this.fanOut.later(this.kept.kept.phase.at === 'lobby');
      this.schedule();
    });
    this.fanOut = new FanOut(this.presence, clock, () => this.scene());
    this.holdForHost();
  }

  /** The state that is kept. */
  get state(): Game {
    return this.kept.kept;
  }

  get ended(): boolean {
    return this.kept.kept.phase.at === 'ended';
  }

  /** When something last happened, in ms since 1970. */
  get lastEvent(): number {
    return this.kept.lastEvent;
  }

  /** Whether time runs that a restart would have to give back. */
  get clockRuns(): boolean {
    return this.kept.kept.clock !== null && this.kept.kept.clock.since !== null;
  }

  scene(): Scene {
    const { id, code, questions, names } = this;
    return {
      id,
      code,
      questions,
      names,
      game: this.kept.kept,
      now: this.kept.now(),
      present: this.presence.present,
    };
  }

  // What people ask

  async join(asked: {
    readonly name?: string | undefined;
    readonly people?: number | undefined;
    readonly token?: string | undefined;
  }): Promise<Joined> {
    const { settings, seed, version } = this.kept.newest;
    const decision = this.kept.decide({ by: 'server', command: { do: 'join', people: asked.people ?? 1 } });
    if ('refused' in decision) return decision;
    const joined = decision.events.find((event) => event.kind === 'joined');
    if (!joined) return refuse('not-now');
    const chosen = this.names.choose(settings.names, asked.name, `${seed}/${version}`);
    if ('refused' in chosen) return refuse(chosen.refused);
    const token = asked.token ?? this.options.chance.token();
    const { seat } = joined;
    const done = await this.kept.keep(decision.events, {
      changes: [
        { kind: 'name', game: this.id, seat, name: chosen.name },
        { kind: 'token', game: this.id, role: 'participant', seat, hash: tokenHash(token), at: joined.at },
      ],
      undo: this.names.set(seat, chosen.name),
    });
    return done.ok ? { ...done, seat, token } : done;
  }

  async participant(seat: number, message: ParticipantMessage): Promise<Done> {
    switch (message.do) {
      case 'answer': {
        const { index, round } = message;
        const response = this.questions.authored(this.kept.newest.questions[index], message.response);
        if (response === undefined) return refuse('does-not-fit');
        return this.kept.run({ by: 'participant', seat, command: { do: 'answer', index, round, response } });
      }
      case 'rename':
        return this.renameSelf(seat, message.name);
      default:
        return this.kept.run({ by: 'participant', seat, command: message });
    }
  }

  async host(message: HostMessage): Promise<Done> {
    switch (message.do) {
      case 'rename': {
        const { seat } = message;
        const chosen = this.names.given(message.name, this.names.of(seat));
        return 'refused' in chosen ? refuse(chosen.refused) : this.rename(seat, chosen.name);
      }
      case 'count-hands': {
        const hands = this.authoredHands(message.hands);
        return hands
          ? this.kept.run({ by: 'host', command: { do: 'count-hands', hands } })
          : refuse('does-not-fit');
      }
      default:
        return this.kept.run({ by: 'host', command: message });
    }
  }

  /** In the lobby alone: a name that changes in the middle of a game is a way to hide. */
  private async renameSelf(seat: number, asked: string): Promise<Done> {
    const participant = participantAt(this.kept.newest, seat);
    if (!participant || participant.standing === 'removed') return refuse('not-in-the-game');
    if (participant.standing === 'blocked') return refuse('blocked');
    if (this.kept.newest.phase.at !== 'lobby') return refuse('not-now');
    const { settings, seed, version } = this.kept.newest;
    const own = this.names.of(seat);
    const chosen = this.names.choose(settings.names, asked, `${seed}/${version}`, own);
    return 'refused' in chosen ? refuse(chosen.refused) : this.rename(seat, chosen.name);
  }

  private async rename(seat: number, name: string): Promise<Done> {
    const decision = this.kept.decide({ by: 'host', command: { do: 'renamed', seat } });
    if ('refused' in decision) return decision;
    const changes: Change[] = [{ kind: 'name', game: this.id, seat, name }];
    return this.kept.keep(decision.events, { changes, undo: this.names.set(seat, name) });
  }

  private authoredHands(hands: Readonly<Record<string, number>>): Record<string, number> | undefined {
    const { phase, questions } = this.kept.newest;
    const asked = phase.at === 'question' ? questions[phase.index] : undefined;
    return asked ? this.questions.authoredCounts(asked, hands) : {};
  }

  // By the server itself

  /** After a restart: the time away counts against nobody, and those who were there are expected back. */
  resume(alive: number): Promise<Done> {
    for (const [seat, { standing }] of takenSeats(this.kept.newest.seats)) {
      if (standing === 'in') this.presence.expect(seat);
    }
    return this.kept.resume(alive);
  }

  private schedule(soonest = 0): void {
    this.closing?.();
    this.closing = undefined;
    this.countAgain();
    const now = this.kept.now();
    const at = closesAt(this.kept.newest, now, this.presence.present);
    if (at === null) return;
    this.closing = this.options.clock.after(Math.max(soonest, at - now), () => {
      this.closing = undefined;
      const due = closesAt(this.kept.newest, this.kept.now(), this.presence.present);
      if (due === null) return;
      if (due > this.kept.now()) this.schedule();
      else void this.kept.run({ by: 'server', command: { do: 'close-in-time' } });
    });
  }

  /** The host is told how many still have time when that changes, also where nobody does anything then. */
  private countAgain(): void {
    this.counting?.();
    this.counting = undefined;
    const now = this.kept.now();
    const at = stillHaveTimeTurnsAt(this.kept.newest, now, this.presence.present);
    if (at === null) return;
    this.counting = this.options.clock.after(at - now, () => {
      this.fanOut.later(false);
      this.countAgain();
    });
  }

  private holdForHost(): void {
    this.abandoning?.();
    this.abandoning = undefined;
    if (this.kept.isOver || this.ended || this.presence.hosts.size > 0) return;
    this.abandoning = this.options.clock.after(HELD_FOR, () => {
      void this.kept.run({ by: 'server', command: { do: 'abandon' } }).then(({ ok }) => {
        if (!ok) this.holdForHost();
      });
    });
  }

  // Screens

  /** Shows the room on a screen, as far as it may see it. @returns to take it off again */
  attach(viewer: Viewer, seen: Seen): () => void {
    const detach = this.presence.attach(viewer, seen);
    if (seen.role === 'participant') {
      const standing = participantAt(this.kept.newest, seen.seat)?.standing;
      if (standing === 'left') {
        void this.kept.run({ by: 'participant', seat: seen.seat, command: { do: 'return' } });
      }
      this.fanOut.toParticipant(seen.seat, viewer);
    } else if (seen.role === 'host') {
      this.holdForHost();
      this.fanOut.toHost({ viewer, view: seen.view });
    } else this.fanOut.toRoom(viewer);
    return () => {
      detach();
      if (seen.role === 'host') this.holdForHost();
    };
  }

  private tell(events: readonly GameEvent[]): void {
    if (!this.kept.isOver) this.schedule();
    this.fanOut.tell(events, this.kept.kept);
    if (events.some(({ kind }) => kind === 'ended')) {
      this.holdForHost();
      this.options.onEnd?.();
    }
  }

  /** The last word on every screen of the room. */
  farewell(why: 'game-gone' | 'server-closing'): void {
    for (const [, viewer] of [...this.presence.seats()]) viewer.farewell(why);
    for (const { viewer } of [...this.presence.hosts]) viewer.farewell(why);
    for (const viewer of [...this.presence.rooms]) viewer.farewell(why);
  }

  /** What waits to be kept still is; nothing new begins. */
  close(why: 'ended' | 'server-closing'): void {
    this.kept.stop(why);
    this.closing?.();
    this.counting?.();
    this.abandoning?.();
    this.presence.close();
    this.fanOut.close();
  }
}
