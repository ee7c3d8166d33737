import type { Answered } from '#protocol/to-browser.ts';
import type { HostMessage } from '#protocol/to-server.ts';
import { ScreenBase, type World } from './screens.ts';
import type { SeenSnapshot } from './seen.ts';

type Word = Extract<HostMessage['do'], 'next' | 'open' | 'close' | 'discuss' | 'ask-again' | 'reveal'>;

/** Looks at the room every few moments, and does what a host might do then. */
export class HostScreen extends ScreenBase {
  readonly view: 'room' | 'teacher';
  private readonly token: string;

  constructor(world: World, token: string) {
    super(world, 'the host');
    this.token = token;
    this.view = world.draws.happens(0.5) ? 'teacher' : 'room';
  }

  protected hello(): unknown {
    return { as: 'host', protocol: this.protocol, token: this.token, view: this.view };
  }

  protected greeted(answer: Answered): boolean {
    if (!answer.ok && answer.refused === 'unknown-token') this.world.problem('the host was not known again');
    if (!answer.ok) this.drop();
    return true;
  }

  protected look(): void {}

  begin(): void {
    const { time, draws } = this.world;
    time.after(draws.between(500, 6000), () => {
      if (this.stopped) return;
      if (this.known && this.seen) {
        const message = this.choose(this.seen);
        if (message) this.send('host', message, () => {});
      }
      this.begin();
    });
  }

  private choose(seen: SeenSnapshot): HostMessage | undefined {
    const { draws } = this.world;
    if (seen.paused) return { do: 'continue' };
    if (seen.at === 'ended') return undefined;
    const waits = seen.seats.find(({ standing }) => standing === 'waiting');
    if (waits && draws.happens(0.5)) return { do: 'let-in', seat: waits.seat };
    if (draws.happens(0.06)) return this.intervene(seen);
    switch (seen.at) {
      case 'lobby':
        if (draws.happens(0.3)) return this.extraTime(seen);
        return draws.happens(0.4) ? { do: 'next' } : undefined;
      case 'question':
        return this.run(seen);
      default:
        return { do: 'next' };
    }
  }

  private run({ question }: SeenSnapshot): HostMessage | undefined {
    const { draws } = this.world;
    const say = (word: Word): HostMessage => ({ do: word });
    switch (question?.stage) {
      case 'shown':
        return say('open');
      case 'open':
        if (draws.happens(0.6)) return undefined;
        return draws.happens(0.2)
          ? { do: 'add-time', by: draws.one([1000, 10_000]) }
          : say(draws.one<Word>(['close', 'close', 'reveal']));
      case 'closed':
        return say(draws.one<Word>(['reveal', 'reveal', 'discuss', 'ask-again']));
      case 'discussion':
        return say(draws.one<Word>(['ask-again', 'reveal']));
      case 'revealed':
        return draws.one<HostMessage>([
          { do: 'next' },
          { do: 'next' },
          { do: 'show-standings' },
          { do: 'look-back', index: draws.whole(0, question.index) },
        ]);
      default:
        return undefined;
    }
  }

  private extraTime({ seats }: SeenSnapshot): HostMessage | undefined {
    const { draws } = this.world;
    if (seats.length === 0) return undefined;
    return { do: 'extra-time', seat: draws.one(seats).seat, factor: draws.one([1.5, 2, null]) };
  }

  private intervene({ seats }: SeenSnapshot): HostMessage | undefined {
    const { draws } = this.world;
    const someone = seats.length === 0 ? undefined : draws.one(seats).seat;
    const any: HostMessage[] = [
      { do: 'pause' },
      { do: 'pause' },
      { do: draws.one(['lock', 'unlock', 'skip']) },
    ];
    if (someone !== undefined) {
      const factor = draws.one([1, 1.5, 2, null] as const);
      any.push({ do: 'extra-time', seat: someone, factor }, { do: 'extra-time', seat: someone, factor });
      any.push(
        { do: 'let-in', seat: someone },
        { do: draws.one(['remove', 'block', 'let-in']), seat: someone },
      );
    }
    return draws.one(any);
  }
}
