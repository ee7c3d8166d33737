/** All games that this server holds: made, found by code or token, resumed after a restart. */
import { gameFrom } from '#domain/game/fold.ts';
import type { GameMade, LinkMade, LinkTaken, NewGame, NewLink } from '#protocol/http.ts';
import { Committer, reasonOf } from './committer.ts';
import { createdEvent } from './content.ts';
import { cleanName, foldName } from './names/clean.ts';
import type { Cancel, Chance, Clock, Log } from './ports.ts';
import { GameRoom } from './room.ts';
import type { Content, Retention, Role, Store, TokenOwner } from './store/store.ts';
import { tokenHash } from './system.ts';

/** Between two notes that a running clock is still watched, in ms. A restart gives at most so much away. */
const ALIVE_EVERY = 800;
/** A game that has ended is held so long after its last screen has gone, in ms. */
const ENDED_HELD = 10 * 60_000;
const LINK_LASTS = 10 * 60_000;

const PAGES: Readonly<Record<Role, string>> = { host: 'host/', room: 'room/', participant: 'join/' };

export interface RoomsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
}

export class Rooms {
  readonly committer: Committer;
  readonly store: Store;
  private readonly held = new Map<string, GameRoom>();
  private readonly loading = new Map<string, Promise<GameRoom | undefined>>();
  private readonly dropping = new Map<string, Cancel>();
  private readonly options: RoomsOptions;
  private beat: Cancel | undefined;
  private closed = false;

  constructor(options: RoomsOptions) {
    this.options = options;
    this.store = options.store;
    this.committer = new Committer(options.store, options.clock, options.log);
    this.heartbeat();
  }

  all(): Iterable<GameRoom> {
    return this.held.values();
  }

  // Making and finding

  /** @throws where it could not be kept */
  async create(asked: NewGame, content: Content): Promise<GameMade> {
    const { store, clock, chance } = this.options;
    const at = clock.now();
    const token = chance.token();
    const id = chance.token().slice(0, 16);
    const code = await this.freeCode();
    const created = createdEvent(asked, content, at, chance.seed);
    const listed = asked.settings.names === 'list' ? cleanList(asked.classList ?? []) : [];
    await store.create({
      id,
      code,
      at,
      names: asked.settings.names,
      content,
      listed,
      events: [created],
      tokenHash: tokenHash(token),
    });
    this.hold({ id, code, content, listed, names: new Map(), game: gameFrom([created]) });
    return { game: id, code, token };
  }

  private async freeCode(): Promise<string> {
    for (;;) {
      const code = this.options.chance.code();
      const held = [...this.held.values()].some((room) => room.code === code);
      if (!held && (await this.store.byCode(code)) === undefined) return code;
    }
  }

  /** After a restart. A game that can't be read is left alone, and the others go on. */
  async resumeAll(): Promise<number> {
    let resumed = 0;
    for (const id of await this.store.unfinished()) {
      try {
        if (await this.get(id)) resumed += 1;
      } catch (error) {
        this.options.log.error('a game could not be resumed', { reason: reasonOf(error) });
      }
    }
    return resumed;
  }

  /** Also one that has ended, as long as it is kept. */
  async get(id: string): Promise<GameRoom | undefined> {
    const held = this.held.get(id);
    if (held || this.closed) return held;
    const known = this.loading.get(id);
    if (known) return known;
    const loading = this.load(id).finally(() => this.loading.delete(id));
    this.loading.set(id, loading);
    return loading;
  }

  private async load(id: string): Promise<GameRoom | undefined> {
    const stored = await this.store.load(id);
    if (!stored) return undefined;
    const room = this.hold({ ...stored, game: gameFrom(stored.events) });
    if (stored.ended) this.dropLater(id);
    else await room.resume(Math.max(stored.alive, stored.events.at(-1)?.at ?? 0));
    return room;
  }

  private hold(
    about: Pick<
      ConstructorParameters<typeof GameRoom>[0],
      'id' | 'code' | 'content' | 'listed' | 'names' | 'game'
    >,
  ): GameRoom {
    const { clock, chance } = this.options;
    const room = new GameRoom({
      ...about,
      clock,
      chance,
      committer: this.committer,
      onEnd: () => this.dropLater(about.id),
    });
    this.held.set(about.id, room);
    return room;
  }

  /** From memory alone: its report and its participants' own results stay in the store. */
  private dropLater(id: string): void {
    this.dropping.get(id)?.();
    const cancel = this.options.clock.after(ENDED_HELD, () => {
      const room = this.held.get(id);
      if (room && room.presence.connections > 0) return this.dropLater(id);
      this.drop(id, room);
    });
    this.dropping.set(id, cancel);
  }

  /** @param code cleaned already, see codeFrom */
  async byCode(code: string): Promise<GameRoom | undefined> {
    for (const room of this.held.values()) if (room.code === code) return room;
    const id = await this.store.byCode(code);
    return id === undefined ? undefined : this.get(id);
  }

  ownerOf(token: string): Promise<TokenOwner | undefined> {
    return this.store.ownerOf(tokenHash(token));
  }

  // Links

  async makeLink(game: string, { for: whom, ...rest }: NewLink): Promise<LinkMade> {
    const token = this.options.chance.token();
    const role = whom === 'seat' ? 'participant' : whom;
    const seat = 'seat' in rest ? rest.seat : null;
    const until = this.options.clock.now() + LINK_LASTS;
    await this.store.addLink({ game, role, seat, hash: tokenHash(token), until });
    return { token, path: `${PAGES[role]}#link=${token}`, until };
  }

  /** @throws where the lasting token could not be kept */
  async takeLink(link: string): Promise<LinkTaken | 'used' | undefined> {
    const now = this.options.clock.now();
    const owner = await this.store.takeLink(tokenHash(link), now);
    if (owner === undefined || owner === 'used') return owner;
    const room = await this.get(owner.game);
    if (!room) return undefined;
    const token = this.options.chance.token();
    await this.store.commit([{ kind: 'token', ...owner, hash: tokenHash(token), at: now }]);
    return { as: owner.role, game: owner.game, code: room.code, token };
  }

  // The end

  /** Deletes everything of a game, in one step. */
  async remove(id: string): Promise<void> {
    const room = this.held.get(id);
    // What waits to be kept must not come after the deletion.
    room?.close('ended');
    await this.committer.flush();
    await this.store.remove(id);
    this.drop(id, room);
    room?.farewell('game-gone');
  }

  /** Deletes what has been kept for long enough, from memory as well. */
  async retire(
    now: number,
    retention: Retention,
  ): Promise<{ readonly games: number; readonly names: number }> {
    const gone = await this.store.retire(now, retention);
    for (const [id, room] of this.held) {
      if (!room.ended || now < room.lastEvent + retention.names) continue;
      // Its names are in memory; who still looks at it is shown the rest when they come back.
      this.drop(id, room);
      room.farewell('game-gone');
    }
    return gone;
  }

  private drop(id: string, room: GameRoom | undefined): void {
    room?.close('ended');
    this.held.delete(id);
    this.dropping.get(id)?.();
    this.dropping.delete(id);
  }

  get isClosing(): boolean {
    return this.closed;
  }

  private heartbeat(): void {
    this.beat = this.options.clock.after(ALIVE_EVERY, () => {
      const at = this.options.clock.now();
      const changes = [...this.held.values()]
        .filter((room) => room.clockRuns)
        .map((room) => ({ kind: 'alive', game: room.id, at }) as const);
      if (changes.length === 0) this.options.clock.settle?.();
      else {
        void this.committer.add({ committed: () => {}, undone: () => {} }, { changes, undo: () => {} });
      }
      this.heartbeat();
    });
  }

  /** Says farewell, keeps what waits, and closes the store. */
  async close(): Promise<void> {
    this.closed = true;
    this.beat?.();
    for (const room of this.held.values()) room.close('server-closing');
    await this.committer.flush();
    for (const room of this.held.values()) room.farewell('server-closing');
    for (const cancel of this.dropping.values()) cancel();
    this.held.clear();
    await this.store.close();
  }
}

/** As they will be shown, each once. */
function cleanList(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((text) => {
    const name = cleanName(text);
    if (name === undefined || seen.has(foldName(name))) return [];
    seen.add(foldName(name));
    return name;
  });
}
