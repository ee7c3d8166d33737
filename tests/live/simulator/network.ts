/**
 * A network between screens and the server. Within one connection messages keep their order, as they do over TCP;
 * a connection can go at any moment, with everything that is under way, and each end learns of it in its own time.
 */
import type { Answered } from '#protocol/to-browser.ts';
import type { Draws } from './chance.ts';
import type { ServerEnd, SimulatedServer, ToBrowser } from './port.ts';
import { type Told, tellIn } from './seen.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Screen {
  take(told: Told): void;
  /** The connection is gone, as far as the screen can tell. */
  lost(): void;
}

/** @param at when the server heard what it answers */
export type Heard = (answer: Answered, at: number) => void;

export interface Line {
  send(event: 'hello' | 'participant' | 'host', payload: unknown, answered: Heard): void;
  /** Nothing comes through any more, and nobody knows it yet. */
  cut(): void;
  /** The screen closes it. */
  close(): void;
}

/** Looks at everything that leaves the server, when it leaves. */
export type Recorder = (event: ToBrowser | 'answer', payload: unknown) => void;

export class Network {
  private readonly server: SimulatedServer;
  private readonly time: VirtualTime;
  private readonly draws: Draws;
  private readonly open = new Set<Connection>();

  constructor(server: SimulatedServer, time: VirtualTime, draws: Draws) {
    this.server = server;
    this.time = time;
    this.draws = draws;
  }

  /** Undefined: nobody answers. */
  connect(screen: Screen, record: Recorder): Line | undefined {
    const connection = new Connection(screen, record, this.time, this.draws, () =>
      this.open.delete(connection),
    );
    const end = this.server.connect({
      take: (event, payload) => connection.down(event, payload),
      closed: () => connection.closedByServer(),
    });
    if (!end) return undefined;
    connection.end = end;
    this.open.add(connection);
    return connection;
  }

  /** With the server's end goes everything. */
  killServer(): void {
    this.server.kill();
    for (const connection of [...this.open]) connection.serverDied();
  }
}

class Connection implements Line {
  end: ServerEnd | undefined;
  private dead = false;
  private lastUp = 0;
  private lastDown = 0;
  private readonly screen: Screen;
  private readonly record: Recorder;
  private readonly time: VirtualTime;
  private readonly draws: Draws;
  private readonly gone: () => void;

  constructor(screen: Screen, record: Recorder, time: VirtualTime, draws: Draws, gone: () => void) {
    this.screen = screen;
    this.record = record;
    this.time = time;
    this.draws = draws;
    this.gone = gone;
  }

  private latency(): number {
    return this.draws.longTailed(40, 2500);
  }

  send(event: 'hello' | 'participant' | 'host', payload: unknown, answered: Heard): void {
    const text = JSON.stringify(payload);
    // What was sent twice is seldom, and then side by side.
    for (const again of this.draws.happens(0.05) ? [false, true] : [false]) {
      this.lastUp = Math.max(this.lastUp, this.time.now() + this.latency());
      this.time.after(this.lastUp - this.time.now(), () => {
        if (this.dead || !this.end) return;
        const at = this.time.now();
        void this.end.heard(event, JSON.parse(text)).then((answer) => {
          if (this.dead) return;
          this.record('answer', answer);
          this.downward(() => {
            if (!again) answered(answer, at);
          });
        });
      });
    }
  }

  down(event: ToBrowser, payload: unknown): void {
    if (this.dead) return;
    this.record(event, payload);
    // As it is at this moment; what is shown later is another.
    const told = tellIn(event, payload);
    this.downward(() => this.screen.take(told));
  }

  private downward(deliver: () => void): void {
    this.lastDown = Math.max(this.lastDown, this.time.now() + this.latency());
    this.time.after(this.lastDown - this.time.now(), () => {
      if (!this.dead) deliver();
    });
  }

  cut(): void {
    if (this.dead) return;
    this.dead = true;
    // A ping that nobody answers, within twenty seconds; or the end of the connection at once.
    const late = this.draws.happens(0.5);
    this.time.after(late ? this.draws.between(0, 20_000) : 0, () => this.endAtServer());
    this.time.after(this.draws.longTailed(500, 10_000), () => this.screen.lost());
  }

  close(): void {
    if (this.dead) return;
    this.dead = true;
    this.time.after(this.latency(), () => this.endAtServer());
  }

  closedByServer(): void {
    this.downward(() => {
      if (this.dead) return;
      this.dead = true;
      this.screen.lost();
    });
    this.endAtServer();
  }

  serverDied(): void {
    this.end = undefined;
    this.gone();
    if (this.dead) return;
    this.dead = true;
    this.time.after(this.draws.longTailed(300, 5000), () => this.screen.lost());
  }

  private endAtServer(): void {
    this.end?.ended();
    this.end = undefined;
    this.gone();
  }
}
