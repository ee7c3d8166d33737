/** Who is connected to a room, and through which screens. */
import type { Cancel, Clock, Seen, Viewer } from './ports.ts';

/** A page that reloads or a phone that changes its network is not gone yet, in ms. */
export const AWAY_AFTER = 10_000;

export interface HostScreen {
  readonly viewer: Viewer;
  readonly view: 'room' | 'teacher';
}

export class Presence {
  private readonly bySeat = new Map<number, Viewer>();
  /** When a seat without a screen was last seen. */
  private readonly lastSeen = new Map<number, number>();
  readonly hosts = new Set<HostScreen>();
  readonly rooms = new Set<Viewer>();
  private readonly clock: Clock;
  private readonly changed: () => void;
  private waiting: Cancel | undefined;

  /** @param changed called when who is present may have changed */
  constructor(clock: Clock, changed: () => void) {
    this.clock = clock;
    this.changed = changed;
  }

  readonly present = (seat: number): boolean => {
    if (this.bySeat.has(seat)) return true;
    const seen = this.lastSeen.get(seat);
    return seen !== undefined && this.clock.now() < seen + AWAY_AFTER;
  };

  viewerOf(seat: number): Viewer | undefined {
    return this.bySeat.get(seat);
  }

  seats(): IterableIterator<[number, Viewer]> {
    return this.bySeat.entries();
  }

  get seatsTaken(): number {
    return this.bySeat.size;
  }

  get connections(): number {
    return this.bySeat.size + this.hosts.size + this.rooms.size;
  }

  /** After a restart nobody is connected, and nobody has left. */
  expect(seat: number): void {
    this.lastSeen.set(seat, this.clock.now());
    this.lookAgain();
  }

  /** @returns to take it off again */
  attach(viewer: Viewer, seen: Seen): () => void {
    if (seen.role === 'room') {
      this.rooms.add(viewer);
      return () => void this.rooms.delete(viewer);
    }
    if (seen.role === 'host') {
      const screen = { viewer, view: seen.view };
      this.hosts.add(screen);
      return () => void this.hosts.delete(screen);
    }
    const { seat } = seen;
    const before = this.bySeat.get(seat);
    this.bySeat.set(seat, viewer);
    // The newest screen is the one that someone looks at; the others would show what is no longer so.
    before?.farewell('elsewhere');
    this.lastSeen.delete(seat);
    this.changed();
    return () => {
      if (this.bySeat.get(seat) !== viewer) return;
      this.bySeat.delete(seat);
      this.expect(seat);
      this.changed();
    };
  }

  private lookAgain(): void {
    if (this.waiting || this.lastSeen.size === 0) return;
    this.waiting = this.clock.after(AWAY_AFTER, () => {
      this.waiting = undefined;
      const now = this.clock.now();
      for (const [seat, seen] of this.lastSeen) if (seen + AWAY_AFTER <= now) this.lastSeen.delete(seat);
      this.changed();
      this.lookAgain();
    });
  }

  close(): void {
    this.waiting?.();
    this.waiting = undefined;
  }
}
