/** A whole server for a test: real HTTP, real sockets, a real database, on a port that is free. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import type { GameMade, NewGame } from '#protocol/http.ts';
import {
  type Answered,
  AnsweredSchema,
  CountsSchema,
  FarewellSchema,
  type Snapshot,
  SnapshotSchema,
} from '#protocol/to-browser.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { createApp } from '../../src/server/app.ts';
import { createLive, type Live, type LiveOptions } from '../../src/server/live/live.ts';
import { NO_LOG } from '../../src/server/live/ports.ts';
import { openStore } from '../../src/server/live/store/open.ts';
import { samples, types } from '../contract/samples.ts';

export interface TestServer {
  readonly url: string;
  readonly live: Live;
  readonly app: FastifyInstance;
  readonly folder: string;
  client(transports?: ('websocket' | 'polling')[], headers?: Record<string, string>): TestClient;
  post(path: string, body: unknown, token?: string): Promise<Response>;
  newGame(change?: Partial<NewGame>): Promise<GameMade>;
  /** As SIGTERM does it. */
  close(): Promise<void>;
  /** Closes it and deletes what it kept. */
  remove(): Promise<void>;
}

/** @param folder of an earlier server, to go on with its data */
export async function startServer(
  options: Partial<LiveOptions> = {},
  folder = mkdtempSync(join(tmpdir(), 'plumbline-live-')),
): Promise<TestServer> {
  const root = join(folder, 'dist');
  mkdirSync(root, { recursive: true });
  for (const name of ['index.html', '404.html']) {
    writeFileSync(join(root, name), '<!doctype html><html lang="en"><head><title>Test</title></head></html>');
  }
  const { store } = await openStore(join(folder, 'data'));
  const live = createLive({ store, log: NO_LOG, ...options });
  const app = await createApp({ root, routes: live.routes });
  live.sockets(app.server);
  await live.rooms.resumeAll();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const clients: TestClient[] = [];
  let closed = false;
  const server: TestServer = {
    url,
    live,
    app,
    folder,
    client(transports = ['websocket'], headers = {}) {
      const client = new TestClient(url, transports, headers);
      clients.push(client);
      return client;
    },
    post: (path, body, token) =>
      fetch(url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      }),
    async newGame(change = {}) {
      const response = await server.post('/api/games', { ...aGame(), ...change });
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as GameMade;
    },
    async close() {
      if (closed) return;
      closed = true;
      for (const client of clients) client.close();
      await live.close();
      await app.close();
    },
    async remove() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** One sample of each of the ten types. */
export const questions = types.flatMap((type) => samples(type.id).slice(0, 1));

export function aGame(
  asked: readonly { readonly id: string; readonly facts: readonly string[] }[] = questions,
) {
  const facts = [...new Set(asked.flatMap((question) => question.facts))];
  return {
    bank: {
      id: 'sample',
      version: '1',
      title: 'Sample',
      language: 'en',
      documents: [{ id: 'document', title: 'The document', shortTitle: 'Document' }],
      calm: [],
    },
    questions: asked.map((question) => ({ ...question })),
    facts: facts.map((id) => ({
      id,
      claim: `The claim of ${id}.`,
      document: 'document',
      section: 'A section',
      topic: 'sample',
    })),
    settings: {} as NewGame['settings'],
  };
}

export class TestClient {
  readonly socket: Socket;
  readonly snapshots: Snapshot[] = [];
  readonly messages: { readonly event: string; readonly payload: unknown }[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(url: string, transports: ('websocket' | 'polling')[], headers: Record<string, string>) {
    this.socket = io(url, {
      transports,
      upgrade: false,
      reconnection: false,
      forceNew: true,
      extraHeaders: headers,
    });
    this.socket.onAny((event: string, payload: unknown) => {
      // Everything that a server sends has the form that is promised.
      if (event === 'snapshot') this.snapshots.push(v.parse(SnapshotSchema, payload));
      else if (event === 'counts') v.parse(CountsSchema, payload);
      else if (event === 'farewell') v.parse(FarewellSchema, payload);
      else throw new Error(`an event that does not exist: ${event}`);
      this.messages.push({ event, payload });
      this.stir();
    });
    for (const event of ['connect', 'disconnect', 'connect_error']) this.socket.on(event, () => this.stir());
  }

  private stir(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Resolves once it is so; the runner's own time limit ends it otherwise. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!isSo()) return;
        this.waiting.delete(look);
        done();
      };
      this.waiting.add(look);
      look();
    });
  }

  async send(event: string, message: unknown): Promise<Answered> {
    await this.until(() => this.socket.connected);
    return v.parse(AnsweredSchema, await this.socket.emitWithAck(event, message));
  }

  hello(message: Record<string, unknown>): Promise<Answered> {
    return this.send('hello', { protocol: PROTOCOL, ...message });
  }

  join(code: string, name?: string): Promise<Answered> {
    return this.hello({ as: 'new-participant', code, ...(name === undefined ? {} : { name }) });
  }

  host(message: Record<string, unknown>): Promise<Answered> {
    return this.send('host', message);
  }

  answer(index: number, response: unknown, round: 1 | 2 = 1): Promise<Answered> {
    return this.send('participant', { do: 'answer', index, round, response });
  }

  get last(): Snapshot | undefined {
    return this.snapshots.at(-1);
  }

  /** The newest snapshot of this role, once it fits. */
  async shows<R extends Snapshot['role']>(
    role: R,
    fits: (snapshot: Extract<Snapshot, { role: R }>) => boolean,
  ): Promise<Extract<Snapshot, { role: R }>> {
    const is = (): Extract<Snapshot, { role: R }> | undefined => {
      const { last } = this;
      return last?.role === role && fits(last as Extract<Snapshot, { role: R }>)
        ? (last as Extract<Snapshot, { role: R }>)
        : undefined;
    };
    await this.until(() => is() !== undefined);
    const found = is();
    if (!found) throw new Error('it has passed already');
    return found;
  }

  close(): void {
    this.socket.disconnect();
  }
}
