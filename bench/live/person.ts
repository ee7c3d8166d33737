/** One connection of the load: a participant or a host, at the other end of a WebSocket. */
import { io, type Socket } from 'socket.io-client';

export interface Answer {
  readonly ok: boolean;
  readonly refused?: string;
  readonly token?: string;
  readonly version?: number;
}

/** What is read of a snapshot; of the bare server's, `state` alone. */
export interface Told {
  readonly version: number;
  /** Of the bare server. */
  readonly state?: string;
  readonly phase?: {
    readonly at: string;
    readonly question?: {
      readonly index: number;
      readonly stage: string;
      readonly view: { readonly options?: readonly { readonly id: string }[] } | null;
    };
    readonly given?: { readonly passed: boolean; readonly response?: unknown } | null;
    readonly result?: unknown;
  };
}

/** Nobody waits longer for an answer, in ms. */
const PATIENCE = 30_000;

export class Person {
  readonly socket: Socket;
  token: string | undefined;
  snapshot: Told | undefined;
  /** Everything that came from the server: acknowledgements, snapshots, counts, farewells. */
  messages = 0;
  private readonly watching = new Set<() => void>();

  constructor(url: string, options: { readonly reconnects: boolean } = { reconnects: false }) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: options.reconnects,
      // As the app's client: back soon, and not all at once.
      reconnectionDelay: 500,
      reconnectionDelayMax: 3000,
      randomizationFactor: 0.9,
      timeout: 30_000,
    });
    this.socket.onAny(() => {
      this.messages += 1;
    });
    this.socket.on('snapshot', (told: Told) => {
      this.snapshot = told;
      for (const look of [...this.watching]) look();
    });
  }

  /** @throws where no connection comes about */
  connected(): Promise<void> {
    if (this.socket.connected) return Promise.resolve();
    return new Promise((done, failed) => {
      this.socket.once('connect', () => done());
      this.socket.once('connect_error', failed);
    });
  }

  /** @throws where no answer comes */
  async say(event: 'hello' | 'participant' | 'host', payload: unknown): Promise<Answer> {
    const answer = (await this.socket.timeout(PATIENCE).emitWithAck(event, payload)) as Answer;
    this.messages += 1;
    return answer;
  }

  /** Until a snapshot is as wanted, which the one at hand may be. @returns whether it came in time */
  until(wanted: (told: Told) => boolean, patience = PATIENCE): Promise<boolean> {
    if (this.snapshot && wanted(this.snapshot)) return Promise.resolve(true);
    return new Promise((done) => {
      const timer = setTimeout(() => end(false), patience);
      const look = () => {
        if (this.snapshot && wanted(this.snapshot)) end(true);
      };
      const end = (came: boolean) => {
        clearTimeout(timer);
        this.watching.delete(look);
        done(came);
      };
      this.watching.add(look);
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}
