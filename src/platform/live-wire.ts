/**
 * One connection to a Socket.IO server, as it speaks on the wire (Engine.IO 4, Socket.IO 5): text only, one
 * namespace, over a WebSocket or long polling, without changing from one to the other. The library's own client
 * is 13 kB, more than half of all that a participant's page may add to the app; a class fetches this thirty times.
 */

export type WireKind = 'websocket' | 'polling';

export interface WireEvents {
  readonly onConnect: () => void;
  readonly onEvent: (event: string, message: unknown) => void;
  /** Once, however it ended; not after `close`. */
  readonly onLost: () => void;
}

export interface Wire {
  readonly connected: boolean;
  /** The server's acknowledgement; null where none comes within `patience` (ms), or before the connection ends. */
  ask(event: string, message: unknown, patience: number): Promise<unknown>;
  close(): void;
}

interface Transport {
  send(packet: string): void;
  /** The server has named the connection. */
  opened(sid: string): void;
  close(): void;
}

/** What a transport brings: whole packets, and its end. */
interface Heard {
  readonly packet: (text: string) => void;
  readonly end: () => void;
}

/** Packets of Engine.IO, and the messages of Socket.IO within them. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const MESSAGE = '4';
const NOOP = '6';
const CONNECT = '0';
const EVENT = '2';
const ACK = '3';

/** @param patience until it has to be connected, in ms */
export function openWire(kind: WireKind, address: URL, patience: number, on: WireEvents): Wire {
  const acks = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let connected = false;
  let over = false;
  /** Longest silence, in ms; the server says it. */
  let quiet = patience;
  let silence = setTimeout(lost, patience);

  function end(): boolean {
    if (over) return false;
    over = true;
    connected = false;
    clearTimeout(silence);
    transport.close();
    for (const answer of acks.values()) answer(null);
    return true;
  }
  function lost(): void {
    if (end()) on.onLost();
  }

  const hearMessage = (text: string) => {
    const [, kindOf, id = '', body = ''] = /^(\d)(\d*)(.*)$/s.exec(text) ?? [];
    if (kindOf === CONNECT) {
      connected = true;
      on.onConnect();
    } else if (kindOf === EVENT) {
      const [event, message] = JSON.parse(body) as [string, unknown];
      on.onEvent(event, message);
    } else if (kindOf === ACK) {
      acks.get(Number(id))?.((JSON.parse(body) as unknown[])[0]);
    } else lost();
  };

  const hear = (packet: string) => {
    if (over) return;
    clearTimeout(silence);
    silence = setTimeout(lost, connected ? quiet : patience);
    const rest = packet.slice(1);
    try {
      switch (packet[0]) {
        case OPEN: {
          const hello = JSON.parse(rest) as { sid: string; pingInterval: number; pingTimeout: number };
          quiet = hello.pingInterval + hello.pingTimeout;
          transport.opened(hello.sid);
          return transport.send(MESSAGE + CONNECT);
        }
        case PING:
          return transport.send(PONG);
        case MESSAGE:
          return hearMessage(rest);
        case NOOP:
          return;
        default:
          // It ends the connection, or it is no packet: whoever speaks there is not our server.
          return lost();
      }
    } catch {
      lost();
    }
  };

  const url = new URL(address);
  url.searchParams.set('EIO', '4');
  url.searchParams.set('transport', kind);
  const heard: Heard = { packet: hear, end: lost };
  const transport = kind === 'websocket' ? viaWebSocket(url, heard) : viaPolling(url, heard);

  return {
    get connected() {
      return connected;
    },
    ask(event, message, wait) {
      if (!connected) return Promise.resolve(null);
      const id = asked++;
      return new Promise((done) => {
        const timer = setTimeout(() => answer(null), wait);
        const answer = (value: unknown) => {
          clearTimeout(timer);
          acks.delete(id);
          done(value);
        };
        acks.set(id, answer);
        transport.send(`${MESSAGE}${EVENT}${id}${JSON.stringify([event, message])}`);
      });
    },
    close() {
      end();
    },
  };
}

function viaWebSocket(url: URL, heard: Heard): Transport {
  url.protocol = url.protocol.replace('http', 'ws');
  let socket: WebSocket | null = null;
  try {
    socket = new WebSocket(url);
    socket.onmessage = ({ data }) => (typeof data === 'string' ? heard.packet(data) : heard.end());
    socket.onerror = heard.end;
    socket.onclose = heard.end;
  } catch {
    // A policy of the browser's forbids it.
    setTimeout(heard.end);
  }
  return {
    send(packet) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(packet);
    },
    opened() {},
    close() {
      if (!socket) return;
      // Closed before it was open, it reports an error: one that we have made.
      socket.onmessage = socket.onerror = socket.onclose = () => undefined;
      socket.close();
    },
  };
}

/** Between packets of one payload. */
const SEPARATOR = '\x1e';

function viaPolling(url: URL, heard: Heard): Transport {
  const stop = new AbortController();
  let waiting: string[] = [];
  let posting = false;

  const ask = async (init: RequestInit): Promise<string> => {
    const answer = await fetch(url, { cache: 'no-store', signal: stop.signal, ...init });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  };
  const poll = async () => {
    while (!stop.signal.aborted) {
      for (const packet of (await ask({})).split(SEPARATOR)) heard.packet(packet);
    }
  };
  /** One request at a time: two might arrive in the wrong order. */
  const post = async () => {
    if (posting) return;
    posting = true;
    while (waiting.length > 0) {
      const body = waiting.join(SEPARATOR);
      waiting = [];
      await ask({ method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8' }, body });
    }
    posting = false;
  };
  // The caller has its transport first.
  setTimeout(() => poll().catch(heard.end));
  return {
    send(packet) {
      waiting.push(packet);
      post().catch(heard.end);
    },
    opened(sid) {
      url.searchParams.set('sid', sid);
    },
    close() {
      // The server sees its open poll end, and knows.
      stop.abort();
    },
  };
}
