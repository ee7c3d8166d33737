/** Numbers for whoever runs the server: how much and how fast, never who or what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { TO_SERVER } from '#protocol/to-server.ts';
import type { Rooms } from './rooms.ts';

export interface Metrics {
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  heard(event: unknown, outcome: string): void;
  sent(event: string): void;
}

/** @param ofProcess also memory, CPU and delays of the event loop */
export function createMetrics(rooms: Rooms, connections: () => number, ofProcess: boolean): Metrics {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('plumbline_connections', 'Open sockets', connections);
  gauge('plumbline_games_running', 'Games that have not ended', () => {
    return [...rooms.all()].filter((room) => !room.ended).length;
  });
  gauge('plumbline_participants_present', 'Seats with a screen', () =>
    [...rooms.all()].reduce((sum, room) => sum + room.presence.seatsTaken, 0),
  );
  gauge('plumbline_store_healthy', '1: the last transaction was kept', () => Number(rooms.committer.healthy));
  const heard = new Counter({
    name: 'plumbline_messages_heard_total',
    help: 'Messages from browsers',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const sent = new Counter({
    name: 'plumbline_messages_sent_total',
    help: 'Messages to browsers, acknowledgements left out',
    labelNames: ['event'],
    registers,
  });
  const commits = new Histogram({
    name: 'plumbline_commit_seconds',
    help: 'Durable transactions',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const entries = new Counter({
    name: 'plumbline_commit_entries_total',
    help: 'What those transactions held',
    registers,
  });
  rooms.committer.onCommit = (ms, count) => {
    commits.observe(ms / 1000);
    entries.inc(count);
  };
  return {
    text: () => register.metrics(),
    contentType: register.contentType,
    heard(event, outcome) {
      // An event of someone's own invention makes no label.
      const known = (TO_SERVER as readonly unknown[]).includes(event) ? String(event) : 'unknown';
      heard.inc({ event: known, outcome });
    },
    sent: (event) => sent.inc({ event }),
  };
}
