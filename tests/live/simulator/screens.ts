/** People at their screens: they connect, lose the network, come back, and act on what they see. */
import type { Answered } from '#protocol/to-browser.ts';
import { PROTOCOL } from '#protocol/version.ts';
import type { Draws } from './chance.ts';
import type { Heard, Line, Network } from './network.ts';
import type { ToBrowser } from './port.ts';
import type { SeenSnapshot, Told } from './seen.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface World {
  readonly time: VirtualTime;
  readonly network: Network;
  readonly draws: Draws;
  readonly code: string;
  /** Once true, nobody loses the network any more. */
  calm: boolean;
  readonly leaves: (screen: ScreenBase, event: ToBrowser | 'answer', payload: unknown) => void;
  readonly problem: (what: string) => void;
}

/** Without an answer for so long, a screen connects anew, in ms. */
const PATIENCE = 4000;

export abstract class ScreenBase {
  readonly world: World;
  readonly who: string;
  protected line: Line | undefined;
  protected seen: SeenSnapshot | undefined;
  /** Said hello, and was answered. */
  protected known = false;
  protected stopped = false;
  private highest = 0;

  constructor(world: World, who: string) {
    this.world = world;
    this.who = who;
  }

  get last(): SeenSnapshot | undefined {
    return this.seen;
  }

  protected abstract hello(): unknown;
  /** @returns whether to go on */
  protected abstract greeted(answer: Answered): boolean;
  protected abstract look(seen: SeenSnapshot): void;

  connect(): void {
    if (this.stopped || this.line) return;
    const { network, time, draws } = this.world;
    const line = network.connect(
      {
        take: (told) => {
          if (this.line === line) this.take(told);
        },
        lost: () => {
          if (this.line === line) this.lost();
        },
      },
      (event, payload) => this.world.leaves(this, event, payload),
    );
    if (!line) {
      time.after(draws.between(200, 3000), () => this.connect());
      return;
    }
    this.line = line;
    this.send('hello', this.hello(), (answer) => {
      this.known = answer.ok;
      if (!this.greeted(answer)) this.stop();
    });
  }

  protected send(event: 'hello' | 'participant' | 'host', payload: unknown, answered: Heard): void {
    const { line } = this;
    if (!line) return;
    let waits = true;
    line.send(event, payload, (answer, at) => {
      if (!waits || this.line !== line) return;
      waits = false;
      if (answer.ok) this.note(answer.version);
      answered(answer, at);
    });
    this.world.time.after(PATIENCE, () => {
      if (waits && this.line === line) this.drop();
    });
  }

  private take(told: Told): void {
    if (told.event === 'farewell') {
      this.farewell(told.why);
      return;
    }
    this.note(told.version);
    if (told.event !== 'snapshot') return;
    this.seen = told.snapshot;
    this.look(told.snapshot);
  }

  private note(version: number): void {
    if (version < this.highest) {
      this.world.problem(`${this.who} saw version ${version} after ${this.highest}`);
    }
    this.highest = Math.max(this.highest, version);
  }

  protected farewell(why: string): void {
    if (why === 'removed' || why === 'blocked') this.stop();
  }

  /** As a reload, or a timeout: this end closes. */
  drop(): void {
    this.line?.close();
    this.lost();
  }

  cut(): void {
    this.line?.cut();
  }

  protected lost(): void {
    this.line = undefined;
    this.known = false;
    const { time, draws, calm } = this.world;
    const away = !calm && draws.happens(0.1) ? draws.between(5000, 30_000) : draws.between(0, 3000);
    time.after(away, () => this.connect());
  }

  stop(): void {
    this.stopped = true;
    this.line?.close();
    this.line = undefined;
  }

  protected get protocol(): number {
    return PROTOCOL;
  }
}
