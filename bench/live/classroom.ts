/** The two servers under the same load: how each is asked to do the same. */

import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import type { NewGame } from '#protocol/http.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { type Answer, Person, type Told } from './person.ts';

/** A room with its host, and whoever joins. */
export interface Classroom {
  readonly host: Person;
  readonly people: Person[];
  /** @throws where the server refuses */
  join(person: Person): Promise<void>;
  /** Everyone has the open question once this is done. */
  open(index: number): Promise<void>;
  answer(person: Person, at: number): Promise<Answer>;
  /** @returns once the host's part is acknowledged */
  reveal(index: number): Promise<void>;
  hasResult(told: Told): boolean;
}

const QUESTIONS = 20;

export function benchGame(seats: number): NewGame {
  const indexes = Array.from({ length: QUESTIONS }, (_, index) => index);
  return {
    bank: {
      id: 'bench',
      version: 'v1',
      title: 'Bench',
      language: 'en',
      documents: [{ id: 'book', title: 'A book about a tree' }],
      calm: [],
    },
    questions: indexes.map((index) => ({
      id: `tree.question-${index}`,
      type: 'single-choice',
      prompt: `What does a tree do first in the year that follows a dry one, in case ${index}?`,
      facts: [`fact-${index}`],
      explanation: 'A dry year leaves little in store, so that whatever is grown has to pay for itself soon.',
      options: ['leaves', 'wood', 'roots', 'seeds'].map((word) => ({
        id: word,
        text: `It grows ${word} before anything else`,
        rationale: `Whoever takes ${word} for the first of all has seen the second week and not the first.`,
      })),
      answerKey: 'roots',
    })),
    facts: indexes.map((index) => ({
      id: `fact-${index}`,
      claim: `After a dry year a tree grows its roots first; in case ${index} as in all others.`,
      document: 'book',
      section: 'After the dry year',
      topic: 'tree',
    })),
    settings: { ...DEFAULT_GAME_SETTINGS, seats },
  };
}

function ok(answer: Answer, what: string): Answer {
  if (!answer.ok) throw new Error(`${what}: ${answer.refused}`);
  return answer;
}

export async function ownClassroom(url: string, seats: number, reconnects = false): Promise<Classroom> {
  const response = await fetch(`${url}/api/games`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(benchGame(seats)),
  });
  if (response.status !== 201)
    throw new Error(`no game was made: ${response.status} ${await response.text()}`);
  const { code, token } = (await response.json()) as { code: string; token: string };
  const host = new Person(url, { reconnects });
  await host.connected();
  const hello = { as: 'host', protocol: PROTOCOL, token, view: 'room' };
  ok(await host.say('hello', hello), 'the host');
  // A connection that comes back says hello again; see kill.ts for participants.
  host.socket.io.on('reconnect', () => void host.say('hello', hello).catch(() => {}));
  const people: Person[] = [];
  const isAt = (index: number, stage: string) => (told: Told) =>
    told.phase?.question?.index === index && told.phase.question.stage === stage;
  return {
    host,
    people,
    async join(person) {
      await person.connected();
      const answer = await person.say('hello', { as: 'new-participant', protocol: PROTOCOL, code });
      person.token = ok(answer, 'joining').token;
      people.push(person);
    },
    async open(index) {
      ok(await host.say('host', { do: 'next' }), 'next');
      await Promise.all(people.map((person) => person.until(isAt(index, 'open'))));
    },
    answer(person, at) {
      const question = person.snapshot?.phase?.question;
      const options = question?.view?.options ?? [];
      const option = options[at % options.length]?.id;
      return person.say('participant', {
        do: 'answer',
        index: question?.index ?? 0,
        round: 1,
        response: { option },
      });
    },
    async reveal(_index) {
      ok(await host.say('host', { do: 'reveal' }), 'reveal');
    },
    hasResult: (told) => told.phase?.question?.stage === 'revealed' && Boolean(told.phase.result),
  };
}

/** Of a message with the question, and of one with a result, as the other server sent them last. */
export interface Bytes {
  question: number;
  result: number;
}

export async function bareClassroom(url: string, bytes: Readonly<Bytes>): Promise<Classroom> {
  const host = new Person(url);
  await host.connected();
  ok(await host.say('hello', { as: 'host' }), 'the host');
  const people: Person[] = [];
  const text = (length: number) => 'x'.repeat(Math.max(0, length));
  return {
    host,
    people,
    async join(person) {
      await person.connected();
      ok(await person.say('hello', { as: 'participant' }), 'joining');
      people.push(person);
    },
    async open(index) {
      ok(await host.say('host', { state: `open ${index}`, text: text(bytes.question) }), 'open');
      await Promise.all(people.map((person) => person.until(({ state }) => state === `open ${index}`)));
    },
    answer: (person, at) =>
      person.say('participant', { do: 'answer', index: 0, round: 1, response: { option: `x${at % 4}` } }),
    async reveal(index) {
      ok(await host.say('host', { state: `revealed ${index}`, text: text(bytes.result) }), 'reveal');
    },
    hasResult: ({ state }) => state?.startsWith('revealed') ?? false,
  };
}
