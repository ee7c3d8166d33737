/** Joins, answers in a burst and spread over three seconds, results: how long each takes, and what is lost. */
import type { Classroom } from './classroom.ts';
import { Person, type Told } from './person.ts';
import { quantile } from './quantiles.ts';

/** So many connect at once. */
const AT_ONCE = 100;
const SPREAD_OVER = 3000;

export interface Joined {
  /** From the first connection to the last greeting, in ms. */
  readonly all: number;
  readonly p95: number;
  readonly failed: number;
}

export interface Asked {
  /** From sending an answer to its acknowledgement, each, in ms. */
  readonly acks: readonly number[];
  /** From the last acknowledgement to the last result on a screen, in ms; with the host's reveal in it. */
  readonly toLastResult: number;
  /** When the first answer was sent and the last result had come, by the load's own clock. */
  readonly from: number;
  readonly to: number;
  readonly failed: number;
  /** From opening to result, most to one participant. */
  readonly messages: number;
  readonly bytes: { readonly question: number; readonly result: number };
}

export async function joinAll(room: Classroom, url: string, count: number): Promise<Joined> {
  const begun = performance.now();
  const times: number[] = [];
  let failed = 0;
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const from = performance.now();
      const person = new Person(url);
      try {
        await room.join(person);
        times.push(performance.now() - from);
      } catch {
        failed += 1;
        person.close();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, worker));
  return { all: performance.now() - begun, p95: quantile(times, 0.95), failed };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const sizeOf = (told: Told | undefined) => JSON.stringify(told ?? null).length;

/** One question, from opening to everyone's result. */
export async function ask(room: Classroom, index: number, how: 'burst' | 'spread'): Promise<Asked> {
  const { people } = room;
  const before = people.map((person) => person.messages);
  await room.open(index);
  const question = sizeOf(people[0]?.snapshot);
  let failed = 0;
  const acks: number[] = [];
  const from = performance.now();
  await Promise.all(
    people.map(async (person, at) => {
      if (how === 'spread') await wait((SPREAD_OVER * at) / people.length);
      const sent = performance.now();
      const answer = await room.answer(person, at).catch(() => ({ ok: false }));
      if (answer.ok) acks.push(performance.now() - sent);
      else failed += 1;
    }),
  );
  const last = performance.now();
  const results = people.map((person) => person.until(room.hasResult));
  await room.reveal(index);
  failed += (await Promise.all(results)).filter((came) => !came).length;
  const to = performance.now();
  const messages = Math.max(...people.map((person, at) => person.messages - (before[at] ?? 0)));
  return {
    acks,
    toLastResult: to - last,
    from,
    to,
    failed,
    messages,
    bytes: { question, result: sizeOf(people[0]?.snapshot) },
  };
}

/** What came of a room, question by question. */
export interface Loaded {
  readonly joined: Joined;
  readonly burst: Asked[];
  readonly spread: Asked[];
}

export function closeAll(rooms: readonly Classroom[]): void {
  for (const { host, people } of rooms) for (const person of [host, ...people]) person.close();
}
