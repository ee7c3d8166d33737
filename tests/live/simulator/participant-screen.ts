import type { Answered } from '#protocol/to-browser.ts';
import { ScreenBase } from './screens.ts';
import type { SeenQuestion, SeenSnapshot } from './seen.ts';

/** What someone said on one question in one round, in the order in which they said it. */
export interface Said {
  readonly index: number;
  readonly round: 1 | 2;
  /** Null: skipped. In opaque ids. */
  readonly response: { readonly option: string } | null;
  acknowledged: boolean;
  refused: string | undefined;
  /** When the server heard what it called too late. */
  lateAt?: number;
}

export class ParticipantScreen extends ScreenBase {
  token: string | undefined;
  /** Found out after the run. */
  seat: number | undefined;
  readonly said: Said[] = [];
  /** Not acknowledged yet; it is sent again after every connection. */
  private waiting: Said | undefined;
  /** Rounds in which they have made up their mind. */
  private readonly decided = new Set<string>();

  protected hello(): unknown {
    const { protocol } = this;
    return this.token === undefined
      ? { as: 'new-participant', protocol, code: this.world.code, people: this.world.draws.whole(1, 3) }
      : { as: 'participant', protocol, token: this.token };
  }

  protected greeted(answer: Answered): boolean {
    if (!answer.ok) {
      if (answer.refused === 'not-saved' || answer.refused === 'too-many-tries') {
        this.drop();
        return true;
      }
      if (this.token !== undefined && answer.refused === 'unknown-token') {
        this.world.problem(`${this.who} came back with a token that nobody knows`);
      }
      return false;
    }
    this.token = answer.token ?? this.token;
    this.sendWaiting();
    return true;
  }

  protected look({ at, question, paused }: SeenSnapshot): void {
    if (at === 'ended') this.waiting = undefined;
    if (!question || paused) return;
    this.sendWaiting();
    if (question.stage !== 'open' || question.options.length === 0) return;
    const key = `${question.index}/${question.round}`;
    if (this.decided.has(key)) return;
    this.decided.add(key);
    const { time, draws } = this.world;
    // Some never answer.
    if (draws.happens(0.05)) return;
    // And some at the last moment, or a little after it.
    const { timeLeft } = question;
    const last = timeLeft !== null && draws.happens(0.2);
    const thought = last ? timeLeft + draws.between(-500, 2500) : draws.longTailed(3000, 40_000);
    time.after(thought, () => this.say(question));
  }

  private say(question: SeenQuestion): void {
    const { draws, time } = this.world;
    const { index, round } = question;
    const response = draws.happens(0.1) ? null : { option: draws.one(question.options) };
    const said: Said = { index, round, response, acknowledged: false, refused: undefined };
    this.said.push(said);
    this.waiting = said;
    this.sendWaiting();
    // Second thoughts.
    if (draws.happens(0.25)) time.after(draws.longTailed(2000, 20_000), () => this.say(question));
  }

  private sendWaiting(): void {
    const said = this.waiting;
    if (!said || !this.known) return;
    const { index, round, response } = said;
    const message =
      response === null ? { do: 'pass', index, round } : { do: 'answer', index, round, response };
    this.send('participant', message, (answer, at) => {
      if (answer.ok) {
        said.acknowledged = true;
        if (this.waiting === said) this.waiting = undefined;
        return;
      }
      said.refused = answer.refused;
      if (answer.refused === 'too-late') said.lateAt = at;
      // Not kept, and still to be: while paused, when the game goes on.
      if (answer.refused === 'not-saved' || answer.refused === 'too-many-tries') {
        this.world.time.after(500, () => this.sendWaiting());
      } else if (answer.refused !== 'paused' && this.waiting === said) this.waiting = undefined;
    });
  }
}
