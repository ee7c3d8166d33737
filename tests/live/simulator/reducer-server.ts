/** The rules alone, with just enough of a server around them: events are kept a moment later, then acknowledged. */
import type { Command } from '#domain/game/commands.ts';
import { closesAt, timeLeftFor } from '#domain/game/deadlines.ts';
import { decide } from '#domain/game/decide.ts';
import type { GameEvent, GameQuestion } from '#domain/game/events.ts';
import { afterEvent, gameFrom } from '#domain/game/fold.ts';
import { type Game, participantAt } from '#domain/game/game.ts';
import { tallyOf } from '#domain/game/points.ts';
import { takenSeats } from '#domain/game/seats.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import { opaqueId } from '#domain/random/random.ts';
import { DOES_NOT_FIT, type Scoring } from '#domain/scoring/scoring.ts';
import type { Answered } from '#protocol/to-browser.ts';
import type { HostMessage, ParticipantMessage } from '#protocol/to-server.ts';
import { isRight, newGame, SENSITIVE_INDEX, secretOf } from './content.ts';
import type { MakeServer, Receiver, ServerEnd, SimulatedServer } from './port.ts';
import type { VirtualTime } from './virtual-time.ts';

const OPTIONS = ['first', 'second', 'third', 'fourth'];
const HOST = 'host';
const SEAT = 'seat-';

type Hello =
  | { readonly as: 'new-participant'; readonly people?: number }
  | { readonly as: 'participant' | 'host'; readonly token: string };

export const reducerServer: MakeServer = (time, random) => new ReducerServer(time, random);

function judge({ id }: GameQuestion, response: unknown): Scoring {
  const index = Number(id.split('-').at(-1));
  const { option } = response as { option?: unknown };
  if (typeof option !== 'string') return DOES_NOT_FIT;
  return { outcome: 'scored', fraction: isRight(index, option) ? 1 : 0, parts: [] };
}

class ReducerServer implements SimulatedServer {
  readonly neverUndoes = true;
  private readonly time: VirtualTime;
  private readonly random: () => number;
  private readonly log: GameEvent[] = [];
  private alive = 0;
  private process: Process | undefined;

  constructor(time: VirtualTime, random: () => number) {
    this.time = time;
    this.random = random;
  }

  async create(settings: GameSettings) {
    const { bank, questions } = newGame(settings);
    this.log.push({
      kind: 'created',
      at: this.time.now(),
      format: 1,
      bank: bank.id,
      bankVersion: bank.version,
      language: bank.language,
      settings,
      seed: 'game',
      questions: questions.map(({ id }, index) => ({
        id,
        version: 'v1',
        type: 'single-choice',
        facts: [`fact-${index}`],
        seed: `seed-${index}`,
        estimate: false,
        sensitive: index === SENSITIVE_INDEX,
        calm: false,
      })),
    });
    this.start();
    return { code: 'CODE', hostToken: HOST };
  }

  private start(): void {
    this.process = new Process(this.time, this.random, this.log, (at) => {
      this.alive = at;
    });
  }

  connect(receiver: Receiver): ServerEnd | undefined {
    return this.process?.connect(receiver);
  }

  kill(): void {
    this.process?.die();
    this.process = undefined;
  }

  async restart(): Promise<void> {
    this.start();
    const alive = Math.max(this.alive, this.log.at(-1)?.at ?? 0);
    this.process?.run({ by: 'server', command: { do: 'resume', alive } });
  }

  kept(): readonly GameEvent[] {
    return this.log;
  }

  async seatOf(token: string): Promise<number | undefined> {
    return Number(token.slice(SEAT.length));
  }

  authored(index: number, response: unknown): unknown {
    return authoredOption(index, response);
  }
}

function authoredOption(index: number, response: unknown): unknown {
  const { option } = response as { option: string };
  const ids = OPTIONS.map((word) => `${secretOf(index)}-${word}`);
  return { option: ids.find((id) => opaqueId(`seed-${index}`, id) === option) };
}

/** From start to kill. */
class Process {
  private readonly time: VirtualTime;
  private readonly random: () => number;
  private readonly log: GameEvent[];
  private readonly beat: (at: number) => void;
  /** With what is not kept yet. */
  private game: Game;
  private kept: Game;
  private lastCommit = 0;
  private dead = false;
  private closing: () => void = () => {};
  private readonly greeted = new Set<Receiver>();
  private readonly screens = new Map<
    Receiver,
    { readonly seat: number | 'host'; readonly end: () => void }
  >();

  constructor(time: VirtualTime, random: () => number, log: GameEvent[], beat: (at: number) => void) {
    this.time = time;
    this.random = random;
    this.log = log;
    this.beat = beat;
    this.game = gameFrom(log);
    this.kept = this.game;
    this.heartbeat();
  }

  die(): void {
    this.dead = true;
    this.closing();
  }

  private heartbeat(): void {
    if (this.dead) return;
    if (this.kept.clock?.since) this.beat(this.time.now());
    this.time.after(800, () => this.heartbeat());
  }

  private readonly present = (seat: number) =>
    [...this.screens.values()].some((screen) => screen.seat === seat);

  run(command: Command): { refused: string } | { events: readonly GameEvent[]; kept: Promise<number> } {
    const decision = decide(this.game, command, { now: this.time.now(), judge });
    if ('refused' in decision) return decision;
    for (const event of decision.events) this.game = afterEvent(this.game, event);
    return { events: decision.events, kept: this.keep(decision.events, this.game) };
  }

  /** Commits come in order, each some milliseconds after it was asked for. */
  private keep(events: readonly GameEvent[], after: Game): Promise<number> {
    const { time } = this;
    this.lastCommit = Math.max(this.lastCommit, time.now() + this.random() * 30);
    return new Promise((resolve) => {
      time.after(this.lastCommit - time.now(), () => {
        if (this.dead) return;
        this.log.push(...events);
        this.kept = after;
        resolve(after.version);
        if (events.length > 0) this.tell(events);
        this.schedule();
      });
    });
  }

  private schedule(): void {
    this.closing();
    const at = closesAt(this.game, this.time.now(), this.present);
    if (at === null || this.dead) return;
    this.closing = this.time.after(Math.max(1, at - this.time.now()), () => {
      if (this.dead) return;
      const due = closesAt(this.game, this.time.now(), this.present);
      if (due !== null && due <= this.time.now())
        this.run({ by: 'server', command: { do: 'close-in-time' } });
      else this.schedule();
    });
  }

  private tell(events: readonly GameEvent[]): void {
    const many = events.every(({ kind }) => kind === 'answered' || kind === 'passed' || kind === 'joined');
    for (const [receiver, { seat }] of this.screens) {
      if (many && seat !== 'host') continue;
      receiver.take('snapshot', this.snapshot(seat));
    }
  }

  private snapshot(reader: number | 'host'): unknown {
    const game = this.kept;
    const { phase } = game;
    const participant = reader === 'host' ? undefined : participantAt(game, reader);
    const question = phase.at === 'question' ? game.questions[phase.index] : undefined;
    return {
      version: game.version,
      paused: game.paused,
      people: reader === 'host' ? [...takenSeats(game.seats)].map(([, person]) => person) : undefined,
      phase: {
        at: participant?.standing === 'waiting' ? 'waiting' : phase.at,
        score: participant ? tallyOf(game, participant) : undefined,
        question:
          phase.at === 'question' && question
            ? {
                index: phase.index,
                round: phase.round,
                stage: phase.stage,
                sensitive: question.sensitive,
                timeLeft: timeLeftFor(game, participant ?? { extraTime: 1 }, this.time.now()),
                view: {
                  options: OPTIONS.map((word) => ({
                    id: opaqueId(question.seed, `${secretOf(phase.index)}-${word}`),
                  })),
                },
              }
            : undefined,
      },
    };
  }

  connect(receiver: Receiver): ServerEnd {
    return {
      heard: (event, payload) => this.heard(receiver, event, payload),
      ended: () => {
        this.screens.delete(receiver);
        this.schedule();
      },
    };
  }

  private async heard(receiver: Receiver, event: string, payload: unknown): Promise<Answered> {
    if (event === 'hello') return this.hello(receiver, payload as Hello);
    const seat = this.screens.get(receiver)?.seat;
    if (seat === undefined) return { ok: false, refused: 'wrong-role' };
    if (seat === 'host')
      return this.answered({ by: 'host', command: payload as Exclude<HostMessage, { do: 'rename' }> });
    const message = payload as Exclude<ParticipantMessage, { do: 'rename' }>;
    if (message.do !== 'answer') return this.answered({ by: 'participant', seat, command: message });
    const authored = authoredOption(message.index, message.response);
    return this.answered({ by: 'participant', seat, command: { ...message, response: authored } });
  }

  private async answered(command: Command): Promise<Answered> {
    const done = this.run(command);
    if ('refused' in done) return { ok: false, refused: done.refused as 'not-now' };
    return { ok: true, version: await done.kept };
  }

  private async hello(receiver: Receiver, hello: Hello): Promise<Answered> {
    if (hello.as === 'new-participant') {
      // One seat a connection, also when its hello comes twice.
      if (this.greeted.has(receiver)) return { ok: false, refused: 'not-now' };
      this.greeted.add(receiver);
      const done = this.run({ by: 'server', command: { do: 'join', people: hello.people ?? 1 } });
      if ('refused' in done) return { ok: false, refused: done.refused as 'not-now' };
      const version = await done.kept;
      const joined = done.events.find((event) => event.kind === 'joined');
      if (!joined) return { ok: false, refused: 'not-now' };
      this.show(receiver, joined.seat);
      return { ok: true, version, token: `${SEAT}${joined.seat}` };
    }
    const seat = hello.as === 'host' ? 'host' : Number(hello.token.slice(SEAT.length));
    if (seat !== 'host') {
      const standing = participantAt(this.kept, seat)?.standing;
      if (standing === undefined) return { ok: false, refused: 'unknown-token' };
      if (standing === 'blocked' || standing === 'removed') return { ok: false, refused: 'not-in-the-game' };
    }
    this.show(receiver, seat);
    return { ok: true, version: this.kept.version };
  }

  /** The newest screen of a seat is the one that counts. */
  private show(receiver: Receiver, seat: number | 'host'): void {
    for (const [other, screen] of [...this.screens]) {
      if (seat === 'host' || screen.seat !== seat || other === receiver) continue;
      screen.end();
      other.closed();
    }
    this.screens.set(receiver, { seat, end: () => this.screens.delete(receiver) });
    receiver.take('snapshot', this.snapshot(seat));
    this.schedule();
  }
}
