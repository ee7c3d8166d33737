/** The server's own handlers, from a socket's messages to its store, over a store in memory that takes its time. */
import type { GameEvent } from '#domain/game/events.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import { CODE_ALPHABET } from '#protocol/version.ts';
import { checkNewGame } from '#server/live/content.ts';
import { FailureLimit } from '#server/live/limits.ts';
import { type Clock, NO_LOG, type Viewer } from '#server/live/ports.ts';
import { Rooms } from '#server/live/rooms.ts';
import { Conversation } from '#server/live/sockets/conversation.ts';
import { MemoryStore } from '#server/live/store/memory-store.ts';
import type { Change, NewStored } from '#server/live/store/store.ts';
import { tokenHash } from '#server/live/system.ts';
import { newGame } from './content.ts';
import type { MakeServer, Receiver, ServerEnd, SimulatedServer } from './port.ts';
import type { VirtualTime } from './virtual-time.ts';

export const roomServer: MakeServer = (time, random) => new RoomServer(time, random);

/** Dies with its process; what was under way may be kept all the same, and nobody hears of it. */
class SlowStore extends MemoryStore {
  process: { dead: boolean } = { dead: false };
  /** Of the one game, as a restart would find them. */
  readonly kept: GameEvent[] = [];
  private readonly time: VirtualTime;
  private readonly random: () => number;

  constructor(time: VirtualTime, random: () => number) {
    super();
    this.time = time;
    this.random = random;
  }

  override async create(game: NewStored): Promise<void> {
    await super.create(game);
    this.kept.push(...game.events);
  }

  override async commit(changes: readonly Change[]): Promise<void> {
    const { process, time, random } = this;
    await new Promise<void>((resolve) => time.after(random() * 30, resolve));
    if (!process.dead && random() < 0.01) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    if (process.dead && random() < 0.5) return new Promise(() => {});
    await super.commit(changes);
    for (const change of changes) if (change.kind === 'events') this.kept.push(...change.events);
    if (process.dead) await new Promise(() => {});
  }
}

class RoomServer implements SimulatedServer {
  readonly neverUndoes = false;
  private readonly time: VirtualTime;
  private readonly random: () => number;
  private readonly store: SlowStore;
  private process = { dead: false };
  private rooms: Rooms | undefined;
  private failures: FailureLimit;
  private game = '';

  constructor(time: VirtualTime, random: () => number) {
    this.time = time;
    this.random = random;
    this.store = new SlowStore(time, random);
    this.failures = new FailureLimit(20, 60_000, time.now);
  }

  /** Timers die with their process. Whole milliseconds, as the server's own clock. */
  private clock(): Clock {
    const { process, time } = this;
    return {
      now: () => Math.round(time.now()),
      after: (ms, run) =>
        time.after(ms, () => {
          if (!process.dead) run();
        }),
    };
  }

  private text(length: number): string {
    const letter = () => CODE_ALPHABET.charAt(Math.floor(this.random() * CODE_ALPHABET.length));
    return Array.from({ length }, letter).join('');
  }

  private start(): Rooms {
    this.process = { dead: false };
    this.store.process = this.process;
    this.failures = new FailureLimit(20, 60_000, this.time.now);
    const chance = { token: () => this.text(43), code: () => this.text(6), seed: () => this.text(12) };
    this.rooms = new Rooms({ store: this.store, clock: this.clock(), chance, log: NO_LOG });
    return this.rooms;
  }

  async create(settings: GameSettings) {
    const checked = checkNewGame(newGame(settings));
    if (checked.problems) throw new Error(`the made-up game: ${JSON.stringify(checked.problems)}`);
    const made = await this.start().create(checked.asked, checked.content);
    this.game = made.game;
    return { code: made.code, hostToken: made.token };
  }

  connect(receiver: Receiver): ServerEnd | undefined {
    const { rooms, process } = this;
    if (!rooms) return undefined;
    const clock = this.clock();
    const close = () => {
      conversation.ended();
      receiver.closed();
    };
    const viewer: Viewer = {
      snapshot: (make) => receiver.take('snapshot', make()),
      counts: (counts) => receiver.take('counts', counts),
      farewell: (why) => {
        receiver.take('farewell', { why });
        close();
      },
    };
    const conversation = new Conversation({
      rooms,
      viewer,
      clock,
      log: NO_LOG,
      address: '192.0.2.1',
      failures: this.failures,
      close: (why) => viewer.farewell(why),
    });
    return {
      heard: (event, payload) => (process.dead ? new Promise(() => {}) : conversation.heard(event, payload)),
      ended: () => conversation.ended(),
    };
  }

  kill(): void {
    this.process.dead = true;
    this.rooms = undefined;
  }

  async restart(): Promise<void> {
    await this.start().resumeAll();
  }

  kept(): readonly GameEvent[] {
    return this.store.kept;
  }

  async seatOf(token: string): Promise<number | undefined> {
    return (await this.store.ownerOf(tokenHash(token)))?.seat ?? undefined;
  }

  authored(index: number, response: unknown): unknown {
    const room = [...(this.rooms?.all() ?? [])].find(({ id }) => id === this.game);
    return room?.questions.authored(room.state.questions[index], response);
  }
}
