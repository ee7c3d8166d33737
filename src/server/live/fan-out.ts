/**
 * Who is told what after events were kept. Participants hear of what changes their own screen, and of nobody's
 * answer; hosts and projectors get counts and the lobby a few times a second.
 */
import { timeLeftFor } from '#domain/game/deadlines.ts';
import type { GameEvent } from '#domain/game/events.ts';
import { type Game, participantAt } from '#domain/game/game.ts';
import type { Cancel, Clock, Viewer } from './ports.ts';
import type { HostScreen, Presence } from './presence.ts';
import { participantSnapshot } from './views/participant.ts';
import { countsOf, hostSnapshot, roomSnapshot } from './views/room.ts';
import type { Scene } from './views/scene.ts';

/** Between two updates of the same kind, in ms. */
export const COUNTS_EVERY = 250;
/** The spread of answers and who is missing, on the teacher's own screen. */
const TEACHER_EVERY = 1000;

/** What these change stands on every screen. */
const FOR_ALL: ReadonlySet<GameEvent['kind']> = new Set<GameEvent['kind']>([
  'settings-changed',
  'question-shown',
  'opened',
  'time-added',
  'paused',
  'continued',
  'resumed',
  'discussion',
  'revealed',
  'question-skipped',
  'standings-shown',
  'ended',
]);
/** These are many, or say nothing new to who hosts: they can wait a moment. */
const SOON: ReadonlySet<GameEvent['kind']> = new Set<GameEvent['kind']>([
  'joined',
  'left',
  'returned',
  'answered',
  'passed',
]);

export class FanOut {
  private readonly presence: Presence;
  private readonly scene: () => Scene;
  private readonly counts: Coalesced;
  private readonly people: Coalesced;
  private readonly teachers: Coalesced;

  constructor(presence: Presence, clock: Clock, scene: () => Scene) {
    this.presence = presence;
    this.scene = scene;
    this.counts = new Coalesced(clock, COUNTS_EVERY, () => this.sendCounts());
    this.people = new Coalesced(clock, COUNTS_EVERY, () => this.toRooms());
    this.teachers = new Coalesced(clock, TEACHER_EVERY, () => this.toTeachers());
  }

  /** One message a screen at most, however many events there were. */
  tell(events: readonly GameEvent[], game: Game): void {
    const all = events.some(({ kind }) => FOR_ALL.has(kind)) || events.some(closedByHost);
    const seats = new Set<number>();
    for (const event of events) {
      if (event.kind === 'removed') {
        this.presence.viewerOf(event.seat)?.farewell(event.blocked ? 'blocked' : 'removed');
      } else if (event.kind === 'let-in' || event.kind === 'renamed' || event.kind === 'extra-time') {
        seats.add(event.seat);
      } else if (event.kind === 'closed') this.addThoseWithTime(game, event.at, seats);
    }
    if (all) for (const [seat, viewer] of this.presence.seats()) this.toParticipant(seat, viewer);
    else {
      for (const seat of seats) {
        const viewer = this.presence.viewerOf(seat);
        if (viewer) this.toParticipant(seat, viewer);
      }
    }
    if (events.some(({ kind }) => !SOON.has(kind))) this.toRooms();
    else this.later(events.some(({ kind }) => kind !== 'answered' && kind !== 'passed'));
  }

  /** @param people whether the list of people has changed, or only who has answered or is present */
  later(people: boolean): void {
    if (people) this.people.ask();
    else this.counts.ask();
    this.teachers.ask();
  }

  /** Screens of participants count down by themselves; whose own time was longer has to be told. */
  private addThoseWithTime(game: Game, at: number, seats: Set<number>): void {
    if (!game.clock) return;
    for (const [seat] of this.presence.seats()) {
      const participant = participantAt(game, seat);
      if (!participant || participant.extraTime === 1) continue;
      const left = timeLeftFor(game, participant, at);
      if (left === null || left > 0) seats.add(seat);
    }
  }

  toParticipant(seat: number, viewer: Viewer): void {
    if (!participantAt(this.scene().game, seat)) return;
    viewer.snapshot(() => {
      const scene = this.scene();
      const participant = participantAt(scene.game, seat);
      if (!participant) throw new Error('a seat that nobody took');
      return participantSnapshot(scene, participant);
    });
  }

  toHost({ viewer, view }: HostScreen): void {
    viewer.snapshot(() => hostSnapshot(this.scene(), view));
  }

  toRoom(viewer: Viewer): void {
    viewer.snapshot(() => roomSnapshot(this.scene()));
  }

  toRooms(): void {
    for (const cancelled of [this.counts, this.people, this.teachers]) cancelled.cancel();
    const shared = once(() => roomSnapshot(this.scene()));
    for (const viewer of this.presence.rooms) viewer.snapshot(shared);
    for (const screen of this.presence.hosts) this.toHost(screen);
  }

  private toTeachers(): void {
    for (const screen of this.presence.hosts) if (screen.view === 'teacher') this.toHost(screen);
  }

  private sendCounts(): void {
    const scene = this.scene();
    const counts = countsOf(scene, false);
    for (const viewer of this.presence.rooms) viewer.counts(counts);
    for (const { viewer, view } of this.presence.hosts) {
      viewer.counts(view === 'teacher' ? countsOf(scene, true) : counts);
    }
  }

  close(): void {
    for (const coalesced of [this.counts, this.people, this.teachers]) coalesced.cancel();
  }
}

const closedByHost = (event: GameEvent) => event.kind === 'closed' && event.by === 'host';

/** The first time that it is asked for, within this turn; what is sent later is made anew. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  queueMicrotask(() => {
    made = undefined;
  });
  return () => {
    made ??= make();
    return made;
  };
}

/** At once after a quiet time, and then once every so often. */
class Coalesced {
  private readonly clock: Clock;
  private readonly every: number;
  private readonly send: () => void;
  private last = Number.NEGATIVE_INFINITY;
  private waiting: Cancel | undefined;

  constructor(clock: Clock, every: number, send: () => void) {
    this.clock = clock;
    this.every = every;
    this.send = send;
  }

  ask(): void {
    if (this.waiting) return;
    const wait = Math.max(0, Math.min(this.every, this.last + this.every - this.clock.now()));
    this.waiting = this.clock.after(wait, () => {
      this.waiting = undefined;
      this.last = this.clock.now();
      this.send();
    });
  }

  cancel(): void {
    this.waiting?.();
    if (this.waiting) this.last = this.clock.now();
    this.waiting = undefined;
  }
}
