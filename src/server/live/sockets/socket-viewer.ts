/** A screen at the other end of a socket, however slowly it reads. */
import type { Socket } from 'socket.io';
import type { Counts, Farewell, Snapshot } from '#protocol/to-browser.ts';
import type { Clock, Viewer } from '../ports.ts';

/** Above this, in bytes, it gets one snapshot once it has read what waits. */
export const BEHIND = 256 * 1024;
/** Above this, or when it stays behind for so long, the connection is closed; it may come back. */
export const TOO_FAR = 1024 * 1024;
export const BEHIND_FOR = 30_000;

/** What of engine.io's connection tells how much waits; none of it is in its types. */
interface Waiting {
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number } };
}

export class SocketViewer implements Viewer {
  private readonly socket: Socket;
  private readonly clock: Clock;
  private owed: (() => Snapshot) | undefined;
  private behindSince: number | undefined;
  private gone = false;
  /** Told of everything that is sent. */
  private readonly sent: (event: string, payload: unknown) => void;

  constructor(socket: Socket, clock: Clock, sent: (event: string, payload: unknown) => void = () => {}) {
    this.socket = socket;
    this.clock = clock;
    this.sent = sent;
    socket.conn.on('drain', () => this.catchUp());
  }

  /** Bytes that wait to be read. */
  waiting(): number {
    const { writeBuffer = [], transport } = this.socket.conn as unknown as Waiting;
    let bytes = transport?.socket?.bufferedAmount ?? 0;
    for (const { data } of writeBuffer) bytes += typeof data === 'string' ? data.length : 0;
    return bytes;
  }

  snapshot(make: () => Snapshot): void {
    if (this.gone) return;
    if (this.waiting() > BEHIND) {
      this.owed = make;
      this.behindSince ??= this.clock.now();
      return;
    }
    this.send('snapshot', make());
  }

  counts(counts: Counts): void {
    // They come again soon.
    if (this.gone || this.owed || this.waiting() > BEHIND) return;
    this.send('counts', counts);
  }

  farewell(why: Farewell['why']): void {
    if (this.gone) return;
    this.send('farewell', { why });
    this.gone = true;
    this.socket.disconnect(true);
  }

  private send(event: 'snapshot' | 'counts' | 'farewell', payload: unknown): void {
    if (event === 'snapshot') {
      this.owed = undefined;
      this.behindSince = undefined;
    }
    this.sent(event, payload);
    this.socket.emit(event, payload);
  }

  private catchUp(): void {
    if (this.owed && !this.gone && this.waiting() <= BEHIND) this.send('snapshot', this.owed());
  }

  /** Looked at once a second. */
  closeIfTooSlow(): void {
    this.catchUp();
    const long = this.behindSince !== undefined && this.clock.now() - this.behindSince > BEHIND_FOR;
    if (this.gone || (!long && this.waiting() <= TOO_FAR)) return;
    this.gone = true;
    this.socket.emit('farewell', { why: 'too-slow' });
    // What waits would not be read in time either.
    this.socket.conn.close(true);
  }
}
