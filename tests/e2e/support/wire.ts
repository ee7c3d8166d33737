/** A live game without its host's and participants' pages: what they would send, sent from here. */
import { io, type Socket } from 'socket.io-client';
import { DEFAULT_GAME_SETTINGS, type GameSettings } from '#domain/game/settings.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { readJson, type Written, type WrittenBank } from './bank.ts';

type View = Readonly<Record<string, unknown>>;
interface Seen {
  readonly phase: {
    readonly at: string;
    readonly question?: { readonly index: number; readonly view: View | null };
  };
}

/** One connection; the newest snapshot is kept. */
export class Wire {
  private readonly socket: Socket;
  private last: Seen | undefined;
  private waiting: (() => void)[] = [];
  constructor(url: string) {
    this.socket = io(url, { transports: ['websocket'], forceNew: true });
    this.socket.on('snapshot', (snapshot: Seen) => {
      this.last = snapshot;
      for (const look of this.waiting.splice(0)) look();
    });
  }
  async send(event: 'hello' | 'host' | 'participant', message: View): Promise<void> {
    const answered = (await this.socket.emitWithAck(event, message)) as { ok: boolean; refused?: string };
    if (!answered.ok) throw new Error(`${JSON.stringify(message)}: ${answered.refused}`);
  }
  hello(message: View): Promise<void> {
    return this.send('hello', { protocol: PROTOCOL, ...message });
  }
  /** The question of this index, as this one sees it. */
  async view(index: number): Promise<View> {
    for (;;) {
      const question = this.last?.phase.question;
      if (question?.index === index && question.view) return question.view;
      await new Promise<void>((done) => this.waiting.push(done));
    }
  }
  close(): void {
    this.socket.disconnect();
  }
}

export interface WireGame {
  readonly code: string;
  readonly host: Wire;
  /** Of the room's screen; works once. */
  readonly roomAddress: string;
}

/** Makes a game of these questions, in this order. */
export async function wireGame(
  url: string,
  bank: WrittenBank,
  questions: readonly Written[],
  settings: Partial<GameSettings> = {},
): Promise<WireGame> {
  const { id, title, language, documents } = readJson<Record<string, unknown>>(
    `questions/${bank.id}/bank.json`,
  );
  const facts = new Set(questions.flatMap((question) => question.facts));
  const body = {
    bank: { id, version: '1', title, language, documents, calm: [] },
    questions,
    facts: [...bank.facts.values()].filter((fact) => facts.has(fact.id)),
    settings: { ...DEFAULT_GAME_SETTINGS, ...settings },
  };
  const made = await post<{ game: string; code: string; token: string }>(`${url}api/games`, body);
  const link = await post<{ path: string }>(
    `${url}api/games/${made.game}/links`,
    { for: 'room' },
    made.token,
  );
  const host = new Wire(url);
  await host.hello({ as: 'host', token: made.token, view: 'room' });
  return { code: made.code, host, roomAddress: new URL(link.path, url).href };
}

async function post<T>(address: string, body: unknown, token = ''): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

interface Named {
  readonly id: string;
}
const named = (value: unknown) => (value ?? []) as readonly Named[];

/** Some answer to a question, as its view reports it; another one for another `turn`. */
export function someResponse(view: View, turn: number): unknown {
  const pick = (list: readonly Named[], by = turn) => list[by % list.length]?.id ?? '';
  const [options, items, places] = [named(view.options), named(view.items), named(view.places)];
  const paired = (others: readonly Named[]) =>
    Object.fromEntries(items.map(({ id }, i) => [id, pick(others, i + turn)]));
  switch (view.type) {
    case 'single-choice':
      return { option: pick(options) };
    case 'multiple-response':
      return { options: [pick(options)] };
    case 'true-false':
      return { value: turn % 2 === 0 };
    case 'numeric':
      return { value: 10 + turn };
    case 'short-text':
      return { text: `something like word ${turn}` };
    case 'map':
      return { places: [...new Set([pick(places), pick(places, turn + 2)])] };
    case 'ordering':
      return { order: items.map((_, i) => pick(items, i + turn)) };
    case 'matching':
      return { pairs: paired(named(view.targets)) };
    case 'categorise':
      return { placed: paired(named(view.categories)) };
    default: {
      const pieces = (view.pieces ?? []) as readonly (Named & { kind: string; options?: readonly Named[] })[];
      const blanks = pieces.filter(({ kind }) => kind !== 'text');
      const given = blanks.map(({ id, options: listed }) => [
        id,
        listed ? { option: pick(listed) } : { text: `word ${turn}` },
      ]);
      return { blanks: Object.fromEntries(given) };
    }
  }
}
