/**
 * A live game's connection, for every role: says hello whenever there is a new one, checks all that comes against
 * the protocol, and comes back by itself after sleep, a lost network or a restart of the server. What is sent is
 * acknowledged or it is not sent: nothing is queued here, since only a screen knows what is still wanted.
 */
import * as v from 'valibot';
import type { Snapshot } from '#protocol/to-browser.ts';
import {
  type Answered,
  AnsweredSchema,
  type AnyRefusal,
  type Counts,
  CountsSchema,
  type Farewell,
  FarewellSchema,
} from '#protocol/to-participant.ts';
import type { Hello, HostMessage, ParticipantMessage } from '#protocol/to-server.ts';
import { fileAddress } from './base.ts';
import { openWire, type Wire, type WireKind } from './live-wire.ts';

/** `connecting`: for the first time. `away`: it was there once, or could not be had yet; it is tried again. */
export type LiveState = 'connecting' | 'connected' | 'away';

export interface LiveOptions<S extends Snapshot> {
  /** Of the one role that this screen has. */
  readonly snapshot: v.GenericSchema<unknown, S>;
  /** Who we are by now; asked at every connection. */
  readonly hello: () => Hello;
  readonly onState: (state: LiveState) => void;
  /** The server knows us. */
  readonly onGreeted?: (answered: Extract<Answered, { ok: true }>) => void;
  readonly onSnapshot: (snapshot: S) => void;
  readonly onCounts?: (counts: Counts) => void;
  /** The server ends the connection. But for `server-closing` and `too-slow` we then stay away. */
  readonly onFarewell?: (why: Farewell['why']) => void;
  /** The hello was refused for good: trying again by ourselves would change nothing. */
  readonly onRefused: (why: AnyRefusal) => void;
}

export interface LiveClient {
  /** What the server said; null: nobody knows whether it arrived. Send the same again, once connected. */
  send(
    ...message: [event: 'participant', ParticipantMessage] | [event: 'host', HostMessage]
  ): Promise<Answered | null>;
  /** Asks for a whole new snapshot; where there is no connection, tries for one now. After a farewell, too. */
  again(): void;
  close(): void;
}

/** How long a connection may take, by how many failed before it; then polling is tried first. In ms. */
const PATIENCE = [3500, 4000, 6000, 10_000] as const;
/** Waits by how many failed. Up to `JITTER` is added, but to the second try: a whole room comes back together. */
const WAITS = [200, 0, 1000, 2000, 4000] as const;
const JITTER = 3000;
/** An acknowledgement that takes longer will not come. */
const ACKNOWLEDGED = 6000;
/** A connection that slept answers within this, or is dead. */
const AWAKE = 3000;

const at = (list: readonly number[], index: number): number => list[Math.min(index, list.length - 1)] ?? 0;
const PASSING: readonly AnyRefusal[] = ['not-saved', 'server-closing'];
const COME_BACK: readonly Farewell['why'][] = ['server-closing', 'too-slow'];

export function connectLive<S extends Snapshot>(options: LiveOptions<S>): LiveClient {
  let wire: Wire | null = null;
  let state: LiveState | null = null;
  /** Connections that failed since the last one that held. */
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let way: WireKind = 'websocket';
  /** Of the newest snapshot on this connection. */
  let version = 0;
  /** A hello on its way: a second one would join twice. */
  let greeting: Wire | null = null;
  let stopped = false;
  let closed = false;

  const become = (next: LiveState) => {
    if (next === state) return;
    state = next;
    options.onState(next);
  };

  const drop = () => {
    clearTimeout(timer);
    const old = wire;
    wire = null;
    old?.close();
  };

  /** Whatever happened to the connection: another one, after a while. */
  const lost = () => {
    drop();
    if (stopped || closed) return;
    if (state !== 'connected') failures += 1;
    // The second way of connecting is part of the first try.
    if (state !== 'connecting' || failures > 1) become('away');
    const jitter = failures === 1 ? 0 : Math.random() * JITTER;
    timer = setTimeout(open, at(WAITS, failures) + jitter);
  };

  const stop = () => {
    stopped = true;
    drop();
  };

  const ask = async (event: string, message: unknown, patience: number): Promise<Answered | null> => {
    const asked = wire;
    if (!asked) return null;
    const answered = v.safeParse(AnsweredSchema, await asked.ask(event, message, patience));
    if (answered.success) return answered.output;
    // No answer, or none that we understand: this connection is of no use.
    if (wire === asked) lost();
    return null;
  };

  const greet = async (patience: number) => {
    const greeted = wire;
    if (!greeted || greeting === greeted) return;
    greeting = greeted;
    const answered = await ask('hello', options.hello(), patience);
    if (greeting === greeted) greeting = null;
    if (!answered || closed || wire !== greeted) return;
    if (answered.ok) {
      failures = 0;
      options.onGreeted?.(answered);
      become('connected');
    } else if (PASSING.includes(answered.refused)) {
      lost();
    } else {
      stop();
      become('away');
      options.onRefused(answered.refused);
    }
  };

  const hear = (event: string, message: unknown) => {
    if (event === 'snapshot') {
      const parsed = v.safeParse(options.snapshot, message);
      if (!parsed.success) {
        // A server of another version than this page, which only loading it anew can cure.
        stop();
        become('away');
        options.onRefused('old-client');
      } else if (parsed.output.version >= version) {
        version = parsed.output.version;
        options.onSnapshot(parsed.output);
      }
    } else if (event === 'counts') {
      const parsed = v.safeParse(CountsSchema, message);
      if (parsed.success) options.onCounts?.(parsed.output);
    } else if (event === 'farewell') {
      const parsed = v.safeParse(FarewellSchema, message);
      if (!parsed.success) return;
      const { why } = parsed.output;
      if (!COME_BACK.includes(why)) {
        stop();
        become('away');
      }
      options.onFarewell?.(why);
    }
  };

  const open = () => {
    drop();
    if (state === null) become('connecting');
    version = 0;
    // Where WebSockets are refused or swallowed, the next attempt is by polling; what worked is kept to.
    const kind = failures % 2 === 0 ? way : way === 'websocket' ? 'polling' : 'websocket';
    const opened = openWire(kind, new URL(fileAddress('socket.io/')), at(PATIENCE, failures), {
      onConnect: () => {
        way = kind;
        void greet(ACKNOWLEDGED);
      },
      onEvent: (event, message) => {
        if (wire === opened) hear(event, message);
      },
      onLost: () => {
        if (wire === opened) lost();
      },
    });
    wire = opened;
  };

  const again = () => {
    if (closed) return;
    stopped = false;
    if (wire?.connected) void greet(AWAKE);
    else if (!wire) open();
  };
  /** Back on the network, or awake: a connection may look alive and be dead. */
  const wake = () => {
    if (!stopped && document.visibilityState === 'visible') again();
  };
  const offline = () => {
    if (!stopped) lost();
  };
  window.addEventListener('online', wake);
  window.addEventListener('offline', offline);
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  window.addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', wake);
  open();

  return {
    send: (event, message) =>
      state === 'connected' ? ask(event, message, ACKNOWLEDGED) : Promise.resolve(null),
    again,
    close() {
      closed = true;
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', offline);
      window.removeEventListener('pageshow', shown);
      document.removeEventListener('visibilitychange', wake);
      drop();
    },
  };
}
