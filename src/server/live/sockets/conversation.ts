/**
 * One connection: who it is, what it may ask, and how long its nonsense is put up with. The role follows from
 * the token alone. Knows nothing of the transport, so that it can be tested without one.
 */
import * as v from 'valibot';
import { participantAt } from '#domain/game/game.ts';
import type { Answered, AnyRefusal, Farewell } from '#protocol/to-browser.ts';
import { type Hello, HelloSchema, HostMessageSchema, ParticipantMessageSchema } from '#protocol/to-server.ts';
import { codeFrom, PROTOCOL } from '#protocol/version.ts';
import { reasonOf } from '../committer.ts';
import {
  type FailureLimit,
  Flow,
  MALFORMED_WITHIN,
  MESSAGES_AT_ONCE,
  MESSAGES_PER_SECOND,
  MOST_MALFORMED,
} from '../limits.ts';
import type { Clock, Log, Seen, Viewer } from '../ports.ts';
import type { GameRoom } from '../room.ts';
import type { Rooms } from '../rooms.ts';

export interface ConversationOptions {
  readonly rooms: Rooms;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the connection's other end. */
  readonly address: string;
  readonly failures: FailureLimit;
  readonly close: (why: Farewell['why']) => void;
  /** Told of every message. */
  readonly heard?: ((event: unknown, outcome: string) => void) | undefined;
}

interface Present {
  readonly room: GameRoom;
  readonly seen: Seen;
  readonly detach: () => void;
}

const refuse = (refused: AnyRefusal): Answered => ({ ok: false, refused });

export class Conversation {
  private readonly options: ConversationOptions;
  private present: Present | undefined;
  private readonly flow: Flow;
  private malformed: number[] = [];
  private over = false;
  /** One hello at a time: two at once would leave a screen attached twice. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConversationOptions) {
    this.options = options;
    this.flow = new Flow(MESSAGES_PER_SECOND, MESSAGES_AT_ONCE, () => options.clock.now());
  }

  get isKnown(): boolean {
    return this.present !== undefined;
  }

  /** Any message, as it came. Never throws. */
  async heard(event: unknown, payload: unknown): Promise<Answered> {
    try {
      const answer = await this.answer(event, payload);
      this.options.heard?.(event, answer.ok ? 'ok' : answer.refused);
      if (!answer.ok && answer.refused === 'malformed') this.noteMalformed();
      return answer;
    } catch (error) {
      this.options.log.error('a message', { reason: reasonOf(error) });
      return refuse('not-saved');
    }
  }

  /** A message that could not even be answered. */
  noteMalformed(): void {
    const now = this.options.clock.now();
    this.malformed = [...this.malformed.filter((at) => at > now - MALFORMED_WITHIN), now];
    if (this.malformed.length >= MOST_MALFORMED && !this.over) {
      this.over = true;
      this.options.close('malformed');
    }
  }

  /** The connection is gone. */
  ended(): void {
    this.over = true;
    this.present?.detach();
    this.present = undefined;
  }

  private async answer(event: unknown, payload: unknown): Promise<Answered> {
    if (this.over) return refuse('not-now');
    if (!this.flow.takes()) return refuse('too-many-tries');
    switch (event) {
      case 'hello': {
        const turn = this.turn.then(() => this.hello(payload));
        this.turn = turn.catch(() => undefined);
        return turn;
      }
      case 'participant': {
        const message = v.safeParse(ParticipantMessageSchema, payload);
        if (!message.success) return refuse('malformed');
        const { room, seen } = this.present ?? {};
        if (!room || seen?.role !== 'participant') return refuse('wrong-role');
        return room.participant(seen.seat, message.output);
      }
      case 'host': {
        const message = v.safeParse(HostMessageSchema, payload);
        if (!message.success) return refuse('malformed');
        const { room, seen } = this.present ?? {};
        if (!room || seen?.role !== 'host') return refuse('wrong-role');
        return room.host(message.output);
      }
      default:
        return refuse('malformed');
    }
  }

  private async hello(payload: unknown): Promise<Answered> {
    const protocol = (payload as { protocol?: unknown } | null)?.protocol;
    // Before its form is looked at: an old browser says hello in an old form.
    if (typeof protocol === 'number' && protocol !== PROTOCOL) return refuse('old-client');
    const hello = v.safeParse(HelloSchema, payload);
    if (!hello.success) return refuse('malformed');
    return hello.output.as === 'new-participant' ? this.join(hello.output) : this.comeBack(hello.output);
  }

  private async join(hello: Extract<Hello, { as: 'new-participant' }>): Promise<Answered> {
    const code = codeFrom(hello.code);
    const room = code && (await this.options.rooms.byCode(code));
    if (!room) return this.failed('unknown-code');
    // One seat a connection: a script that wants a thousand needs a thousand of them.
    if (this.present?.seen.role === 'participant' && this.present.room === room) return refuse('not-now');
    const { name, people, token } = hello;
    const owner = token === undefined ? undefined : await this.options.rooms.ownerOf(token);
    if (token !== undefined && owner) {
      if (owner.game !== room.id || owner.role !== 'participant') return refuse('unknown-token');
      const back = await this.comeBack({ as: 'participant', protocol: PROTOCOL, token });
      return back.ok ? { ...back, token } : back;
    }
    const joined = await room.join({ name, people, token });
    if (!joined.ok) return joined;
    this.show(room, { role: 'participant', seat: joined.seat });
    return { ok: true, version: joined.version, token: joined.token };
  }

  private async comeBack(hello: Exclude<Hello, { as: 'new-participant' }>): Promise<Answered> {
    const owner = await this.options.rooms.ownerOf(hello.token);
    if (!owner) return this.failed('unknown-token');
    if (owner.role !== hello.as) return refuse('wrong-role');
    const room = await this.options.rooms.get(owner.game);
    if (!room) return refuse('unknown-token');
    if (hello.as === 'participant') {
      const { standing } = participantAt(room.state, owner.seat ?? -1) ?? {};
      if (standing === 'blocked') return refuse('blocked');
      if (owner.seat === null || !standing || standing === 'removed') return refuse('not-in-the-game');
      this.show(room, { role: 'participant', seat: owner.seat });
    } else this.show(room, hello.as === 'host' ? { role: 'host', view: hello.view } : { role: 'room' });
    return { ok: true, version: room.state.version };
  }

  private failed(why: 'unknown-code' | 'unknown-token'): Answered {
    const { failures, address } = this.options;
    return refuse(failures.failed(address) ? 'too-many-tries' : why);
  }

  private show(room: GameRoom, seen: Seen): void {
    // It went away while the answer was made.
    if (this.over) return;
    this.present?.detach();
    this.present = { room, seen, detach: room.attach(this.options.viewer, seen) };
  }
}
