import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { expect, it } from 'vitest';
import type { Snapshot } from '#protocol/to-browser.ts';
import { BEHIND, BEHIND_FOR, SocketViewer, TOO_FAR } from './socket-viewer.ts';

/** A connection that reads when it is told to. */
class SlowSocket {
  readonly sent: [string, unknown][] = [];
  closed: string | undefined;
  readonly conn = Object.assign(new EventEmitter(), {
    writeBuffer: [] as { data: string }[],
    transport: { socket: { bufferedAmount: 0 } },
    close: () => {
      this.closed = 'at once';
    },
  });
  emit(event: string, payload: unknown) {
    this.sent.push([event, payload]);
  }
  disconnect() {
    this.closed = 'after what waits';
  }
  reads() {
    this.conn.writeBuffer = [];
    this.conn.transport.socket.bufferedAmount = 0;
    this.conn.emit('drain');
  }
}

const snapshot = (version: number) => ({ version }) as unknown as Snapshot;

function made() {
  const socket = new SlowSocket();
  const time = { now: 0 };
  const clock = { now: () => time.now, after: () => () => {} };
  return { socket, time, viewer: new SocketViewer(socket as unknown as Socket, clock) };
}

it('a slow reader gets the newest snapshot once it has read, in place of all that it missed', () => {
  const { socket, viewer } = made();
  viewer.snapshot(() => snapshot(1));
  socket.conn.writeBuffer = [{ data: 'x'.repeat(BEHIND + 1) }];
  for (const version of [2, 3, 4]) viewer.snapshot(() => snapshot(version));
  viewer.counts({ version: 4, answered: 1, present: 1 });
  expect(socket.sent).toEqual([['snapshot', { version: 1 }]]);
  socket.reads();
  expect(socket.sent).toEqual([
    ['snapshot', { version: 1 }],
    ['snapshot', { version: 4 }],
  ]);
  viewer.closeIfTooSlow();
  expect(socket.closed).toBeUndefined();
});

it('is closed when too much waits, or for too long', () => {
  const much = made();
  much.socket.conn.transport.socket.bufferedAmount = TOO_FAR + 1;
  much.viewer.closeIfTooSlow();
  expect(much.socket.closed).toBe('at once');
  expect(much.socket.sent.at(-1)).toEqual(['farewell', { why: 'too-slow' }]);

  const long = made();
  long.socket.conn.transport.socket.bufferedAmount = BEHIND + 1;
  long.viewer.snapshot(() => snapshot(1));
  long.time.now = BEHIND_FOR;
  long.viewer.closeIfTooSlow();
  expect(long.socket.closed).toBeUndefined();
  long.time.now = BEHIND_FOR + 1;
  long.viewer.closeIfTooSlow();
  expect(long.socket.closed).toBe('at once');
});

it('hears nothing after the farewell', () => {
  const { socket, viewer } = made();
  viewer.farewell('removed');
  viewer.snapshot(() => snapshot(1));
  viewer.farewell('blocked');
  expect(socket.sent).toEqual([['farewell', { why: 'removed' }]]);
  expect(socket.closed).toBe('after what waits');
});
