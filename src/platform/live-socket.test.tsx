import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ParticipantSnapshotSchema } from '#protocol/to-participant.ts';
import { madeUpSnapshot } from '../../tests/made-up-live.ts';
import { connectLive, type LiveClient, type LiveOptions } from './live-socket.ts';
import type { Wire, WireEvents, WireKind } from './live-wire.ts';

interface Opened {
  readonly kind: WireKind;
  readonly on: WireEvents;
  readonly asked: [event: string, message: unknown][];
  answer: (event: string) => unknown;
  closed: boolean;
}
const opened: Opened[] = [];
let answers: (event: string) => unknown;

vi.mock('./live-wire.ts', () => ({
  openWire: (kind: WireKind, _address: URL, _patience: number, on: WireEvents): Wire => {
    const one: Opened = { kind, on, asked: [], answer: answers, closed: false };
    opened.push(one);
    return {
      connected: true,
      ask: async (event, message) => {
        one.asked.push([event, message]);
        return one.answer(event);
      },
      close: () => {
        one.closed = true;
      },
    };
  },
}));

const OK = { ok: true, version: 1 };
let client: LiveClient;
const heard = {
  onState: vi.fn(),
  onGreeted: vi.fn(),
  onSnapshot: vi.fn(),
  onFarewell: vi.fn(),
  onRefused: vi.fn(),
};

function connect() {
  const options: LiveOptions<ReturnType<typeof madeUpSnapshot>> = {
    snapshot: ParticipantSnapshotSchema,
    hello: () => ({ as: 'participant', protocol: 1, token: 'T'.repeat(43) }),
    ...heard,
  };
  client = connectLive(options);
}
const wire = (): Opened => {
  const last = opened.at(-1);
  if (!last) throw new Error('nothing was opened');
  return last;
};
/** The connection stands, and the hello is answered. */
const connected = async () => {
  wire().on.onConnect();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  opened.length = 0;
  answers = () => OK;
  for (const one of Object.values(heard)) one.mockReset();
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('getting in', () => {
  test('hello is said at once, and only then it is connected', async () => {
    connect();
    expect(heard.onState.mock.calls).toEqual([['connecting']]);
    await connected();
    expect(wire().asked[0]?.[0]).toBe('hello');
    expect(heard.onGreeted).toHaveBeenCalledWith(OK);
    expect(heard.onState).toHaveBeenLastCalledWith('connected');
  });

  test('where WebSockets fail, polling is tried at once, and kept to afterwards', async () => {
    connect();
    expect(wire().kind).toBe('websocket');
    wire().on.onLost();
    await vi.advanceTimersByTimeAsync(0);
    expect(wire().kind).toBe('polling');
    expect(heard.onState.mock.calls).toEqual([['connecting']]);
    await connected();
    wire().on.onLost();
    await vi.advanceTimersByTimeAsync(5000);
    expect(opened.map(({ kind }) => kind)).toEqual(['websocket', 'polling', 'polling']);
  });

  test.each(['unknown-token', 'blocked', 'old-client'] as const)(
    'refused as %s it stays away until it is asked again',
    async (refused) => {
      answers = () => ({ ok: false, refused });
      connect();
      await connected();
      expect(heard.onRefused).toHaveBeenCalledWith(refused);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(opened).toHaveLength(1);
      client.again();
      expect(opened).toHaveLength(2);
    },
  );

  test('a server that closes just now is tried again', async () => {
    answers = () => ({ ok: false, refused: 'server-closing' });
    connect();
    await connected();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(opened.length).toBeGreaterThan(1);
    expect(heard.onRefused).not.toHaveBeenCalled();
  });
});

describe('coming back', () => {
  test('a lost connection is replaced within fifteen seconds, however often it fails, and never all at once', async () => {
    connect();
    await connected();
    wire().on.onLost();
    expect(heard.onState).toHaveBeenLastCalledWith('away');
    // Half of the jitter of three seconds, and a little.
    await vi.advanceTimersByTimeAsync(1600);
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(opened).toHaveLength(2);
    for (let tries = 0; tries < 8; tries++) {
      const before = opened.length;
      wire().on.onLost();
      await vi.advanceTimersByTimeAsync(8000);
      expect(opened).toHaveLength(before + 1);
    }
    await connected();
    expect(heard.onState).toHaveBeenLastCalledWith('connected');
  });

  test('the network comes back: at once', async () => {
    connect();
    await connected();
    window.dispatchEvent(new Event('offline'));
    expect(heard.onState).toHaveBeenLastCalledWith('away');
    expect(wire().closed).toBe(true);
    window.dispatchEvent(new Event('online'));
    expect(opened).toHaveLength(2);
  });

  test('awake after a sleep: hello again, and where nobody answers, another connection', async () => {
    connect();
    await connected();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(wire().asked.filter(([event]) => event === 'hello')).toHaveLength(2);
    wire().answer = () => null;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(opened).toHaveLength(2);
  });

  test('a hello that is on its way is not said twice: it might join twice', async () => {
    answers = () => new Promise(() => undefined);
    connect();
    wire().on.onConnect();
    client.again();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(wire().asked).toHaveLength(1);
  });

  test.each(['removed', 'blocked', 'elsewhere', 'game-gone'] as const)(
    'after "%s" it stays away',
    async (why) => {
      connect();
      await connected();
      wire().on.onEvent('farewell', { why });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(heard.onFarewell).toHaveBeenCalledWith(why);
      expect(opened).toHaveLength(1);
    },
  );

  test('after "server-closing" it comes back', async () => {
    connect();
    await connected();
    wire().on.onEvent('farewell', { why: 'server-closing' });
    wire().on.onLost();
    await vi.advanceTimersByTimeAsync(5000);
    expect(opened).toHaveLength(2);
  });

  test('closed, it is silent', async () => {
    connect();
    await connected();
    client.close();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });
});

describe('what comes and goes', () => {
  test('a snapshot older than the last is not shown; one that is no snapshot means another version', async () => {
    connect();
    await connected();
    const [older, newer] = [madeUpSnapshot({ at: 'lobby' }), madeUpSnapshot({ at: 'lobby' })];
    wire().on.onEvent('snapshot', newer);
    wire().on.onEvent('snapshot', older);
    expect(heard.onSnapshot.mock.calls).toEqual([[newer]]);
    wire().on.onEvent('snapshot', { ...newer, secret: 'a key' });
    expect(heard.onRefused).toHaveBeenCalledWith('old-client');
  });

  test('what is sent is acknowledged, or nobody knows, and then there is another connection', async () => {
    connect();
    expect(await client.send('participant', { do: 'leave' })).toBeNull();
    await connected();
    expect(await client.send('participant', { do: 'leave' })).toEqual(OK);
    wire().answer = () => null;
    expect(await client.send('participant', { do: 'leave' })).toBeNull();
    expect(heard.onState).toHaveBeenLastCalledWith('away');
  });
});
