/** A host's screen or a projector on a live game: what the server last showed of it, and a way to act on it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GenericSchema } from 'valibot';
import { monotonic } from '#platform/clock.ts';
import { connectLive, type LiveClient, type LiveState } from '#platform/live-socket.ts';
import type { Answered, AnyRefusal, Counts, Farewell, Snapshot } from '#protocol/to-browser.ts';
import type { Hello, HostMessage } from '#protocol/to-server.ts';

export interface LiveCounts {
  readonly answered: number;
  readonly present: number;
  /** Told to teachers' screens alone. */
  readonly stillHaveTime?: number | undefined;
}

export interface LiveScreen<S extends Snapshot> {
  readonly state: LiveState;
  readonly snapshot: S | null;
  /** When the snapshot came, by the monotonic clock: time left counts from here. */
  readonly at: number;
  /** The newest count of answers, of the snapshot or after it. */
  readonly counts: LiveCounts;
  /** Why there is nothing more to come; null while there may be. */
  readonly over: { readonly refused: AnyRefusal } | { readonly farewell: Farewell['why'] } | null;
  /** What the server said; null: it did not arrive, as far as we know. */
  readonly send: (message: HostMessage) => Promise<Answered | null>;
  /** Tries anew, at once. */
  readonly again: () => void;
}

interface Shown<S> {
  readonly state: LiveState;
  readonly snapshot: S | null;
  readonly at: number;
  readonly counts: Counts | null;
  readonly over: LiveScreen<Snapshot>['over'];
}

const NOTHING = { state: 'connecting', snapshot: null, at: 0, counts: null, over: null } as const;

/** @param hello of a host or a room; undefined while it is not known yet */
export function useLiveScreen<S extends Exclude<Snapshot, { role: 'participant' }>>(
  schema: GenericSchema<unknown, S>,
  hello: Hello | undefined,
): LiveScreen<S> {
  const [shown, setShown] = useState<Shown<S>>(NOTHING);
  const client = useRef<LiveClient | null>(null);
  const who = hello && JSON.stringify(hello);

  useEffect(() => {
    if (!who) return;
    setShown(NOTHING);
    const change = (part: Partial<Shown<S>>) => setShown((now) => ({ ...now, ...part }));
    const own = connectLive<S>({
      snapshot: schema,
      hello: () => JSON.parse(who) as Hello,
      onState: (state) => change(state === 'connected' ? { state, over: null } : { state }),
      onSnapshot: (snapshot) => change({ snapshot, at: monotonic() }),
      onCounts: (counts) => change({ counts }),
      onFarewell: (farewell) => {
        if (farewell !== 'server-closing' && farewell !== 'too-slow') change({ over: { farewell } });
      },
      onRefused: (refused) => change({ over: { refused } }),
    });
    client.current = own;
    return () => {
      client.current = null;
      own.close();
    };
  }, [who, schema]);

  const send = useCallback(
    (message: HostMessage): Promise<Answered | null> =>
      client.current?.send('host', message) ?? Promise.resolve(null),
    [],
  );
  const again = useCallback(() => client.current?.again(), []);
  const { snapshot, counts } = shown;
  const newer = snapshot && counts && counts.version >= snapshot.version ? counts : null;
  return {
    state: shown.state,
    snapshot,
    at: shown.at,
    counts: {
      answered: newer?.answered ?? snapshot?.answered ?? 0,
      present: newer?.present ?? snapshot?.present ?? 0,
      stillHaveTime: newer?.stillHaveTime,
    },
    over: shown.over,
    send,
    again,
  };
}
