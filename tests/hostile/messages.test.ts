/** Every event, with everything that can be amiss with it, against the server's own handlers. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { AnsweredSchema } from '#protocol/to-browser.ts';
import { HelloSchema, HostMessageSchema, ParticipantMessageSchema } from '#protocol/to-server.ts';
import { checkNewGame } from '../../src/server/live/content.ts';
import { FailureLimit } from '../../src/server/live/limits.ts';
import type { Log, Viewer } from '../../src/server/live/ports.ts';
import type { GameRoom } from '../../src/server/live/room.ts';
import { Rooms } from '../../src/server/live/rooms.ts';
import { Conversation } from '../../src/server/live/sockets/conversation.ts';
import { MemoryStore } from '../../src/server/live/store/memory-store.ts';
import { systemChance, systemClock } from '../../src/server/live/system.ts';
import { aGame } from './live-server.ts';
import {
  anyMessage,
  EVENTS,
  type EventName,
  HELLOS,
  HOST_MESSAGES,
  PARTICIPANT_MESSAGES,
  TOKEN,
} from './payloads.ts';

const SCHEMAS = { hello: HelloSchema, participant: ParticipantMessageSchema, host: HostMessageSchema };
const blind: Viewer = { snapshot: (make) => void make(), counts: () => {}, farewell: () => {} };

let rooms: Rooms;
let room: GameRoom;
let hostToken = '';
let seatToken = '';
let faults: string[] = [];

function converse(): Conversation {
  const log: Log = { info: () => {}, error: (what, about) => faults.push(`${what} ${about?.reason}`) };
  const clock = systemClock();
  const failures = new FailureLimit(20, 60_000, clock.now);
  return new Conversation({ rooms, viewer: blind, clock, log, failures, address: 'a', close: () => {} });
}

async function as(role: 'nobody' | 'participant' | 'room' | 'host'): Promise<Conversation> {
  const conversation = converse();
  if (role === 'nobody') return conversation;
  let token = role === 'host' ? hostToken : seatToken;
  if (role === 'room') {
    const link = await rooms.makeLink(room.id, { for: 'room' });
    const taken = await rooms.takeLink(link.token);
    token = typeof taken === 'object' ? taken.token : '';
  }
  const hello = { as: role, protocol: 1, token, ...(role === 'host' ? { view: 'room' } : {}) };
  expect(await conversation.heard('hello', hello)).toMatchObject({ ok: true });
  return conversation;
}

beforeEach(async () => {
  faults = [];
  const clock = systemClock();
  const log: Log = { info: () => {}, error: (what) => faults.push(what) };
  rooms = new Rooms({ store: new MemoryStore(), clock, chance: systemChance, log });
  const checked = checkNewGame(aGame());
  if (checked.problems) throw new Error('the sample game');
  const made = await rooms.create(checked.asked, checked.content);
  hostToken = made.token;
  const found = await rooms.get(made.game);
  if (!found) throw new Error('no room');
  room = found;
  const joined = await room.join({});
  seatToken = joined.ok ? joined.token : '';
  await room.host({ do: 'next' });
  return async () => rooms.close();
});

const ROLES = ['nobody', 'participant', 'room', 'host'] as const;

describe('whoever speaks', () => {
  it.each(ROLES)('as %s, in no form that exists, changes nothing and gets a typed refusal', async (role) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMessage, { minLength: 1, maxLength: 12 }), async (messages) => {
        const conversation = await as(role);
        const before = room.state;
        for (const { event, payload } of messages) {
          const schema = SCHEMAS[event as EventName];
          // By chance it may be a good one; whether those may change something is asked below.
          if (Object.hasOwn(SCHEMAS, event) && v.is(schema, payload)) continue;
          const answered = await conversation.heard(event, payload);
          expect(v.parse(AnsweredSchema, answered)).toMatchObject({ ok: false });
        }
        expect(room.state).toBe(before);
        conversation.ended();
      }),
      { numRuns: 150 },
    );
    expect(faults).toEqual([]);
  });
});

describe('in a role that may not', () => {
  const cases = [
    ...ROLES.filter((role) => role !== 'host').flatMap((role) =>
      HOST_MESSAGES.map((message) => ({ role, event: 'host', message })),
    ),
    ...ROLES.filter((role) => role !== 'participant').flatMap((role) =>
      PARTICIPANT_MESSAGES.map((message) => ({ role, event: 'participant', message })),
    ),
  ] as const;

  it.each(cases)('$role: $event $message.do is refused', async ({ role, event, message }) => {
    const conversation = await as(role);
    const before = room.state;
    expect(await conversation.heard(event, message)).toEqual({ ok: false, refused: 'wrong-role' });
    expect(room.state).toBe(before);
  });

  it('a token of one role opens no other, and an invented one none', async () => {
    for (const hello of HELLOS.slice(1)) {
      for (const token of [hostToken, seatToken, TOKEN]) {
        const own = token === (hello.as === 'host' ? hostToken : hello.as === 'participant' ? seatToken : '');
        if (own) continue;
        const answered = await converse().heard('hello', { ...hello, token });
        expect(answered).toEqual({ ok: false, refused: token === TOKEN ? 'unknown-token' : 'wrong-role' });
      }
    }
  });
});

describe('in a phase that it does not belong to', () => {
  const phases: readonly [string, readonly string[]][] = [
    ['closed', ['close']],
    ['revealed', ['reveal']],
    ['standings', ['reveal', 'show-standings']],
    ['ended', ['end']],
  ];
  it.each(phases)('%s: no answer counts', async (_phase, steps) => {
    const participant = await as('participant');
    await room.host({ do: 'close' });
    // Past the grace of a close, by the only way that takes no time.
    if (steps[0] === 'close') await room.host({ do: 'discuss' });
    for (const step of steps) if (step !== 'close') await room.host({ do: step } as never);
    const before = room.state;
    for (const index of [0, 1, 999]) {
      for (const round of [1, 2] as const) {
        const answered = await participant.heard('participant', { do: 'pass', index, round });
        expect(answered).toMatchObject({ ok: false });
      }
    }
    expect(room.state).toBe(before);
  });

  it('said again, it counts once', async () => {
    const participant = await as('participant');
    const pass = { do: 'pass', index: 0, round: 1 };
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => participant.heard('participant', pass)));
    expect(new Set(all.map((answered) => JSON.stringify(answered))).size).toBe(1);
    expect(all[0]).toMatchObject({ ok: true });
    const events = (await rooms.store.load(room.id))?.events ?? [];
    expect(events.filter(({ kind }) => kind === 'passed')).toHaveLength(1);
  });
});

describe('a flood', () => {
  it('of good messages is slowed down', async () => {
    const participant = await as('participant');
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => participant.heard('participant', { do: 'pass', index: 0, round: 1 })),
    );
    expect(answers.filter(({ ok }) => !ok).every((one) => !one.ok && one.refused === 'too-many-tries')).toBe(
      true,
    );
    expect(answers.filter(({ ok }) => ok).length).toBeLessThan(200);
  });

  it('of guesses is told to stop; whoever has the code gets in', async () => {
    const hello = { as: 'new-participant', protocol: 1 };
    const clock = systemClock();
    const failures = new FailureLimit(20, 60_000, clock.now);
    const guess = (code: string) => {
      const log: Log = { info: () => {}, error: () => {} };
      const one = new Conversation({
        rooms,
        viewer: blind,
        clock,
        log,
        failures,
        address: 'a',
        close: () => {},
      });
      return one.heard('hello', { ...hello, code });
    };
    const refused = [];
    for (let i = 0; i < 25; i++) refused.push(await guess('ZZZZZZ'));
    expect(refused.slice(0, 20).every((one) => !one.ok && one.refused === 'unknown-code')).toBe(true);
    expect(refused.slice(20).every((one) => !one.ok && one.refused === 'too-many-tries')).toBe(true);
    expect(await guess(room.code)).toMatchObject({ ok: true });
  });

  it('of one hello, whose acknowledgements were lost, takes one seat as well', async () => {
    const hello = { as: 'new-participant', protocol: 1, code: room.code, token: 'B'.repeat(43) };
    const before = room.state.seats.count;
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await converse().heard('hello', hello));
    expect(answers.every((one) => one.ok && one.token === hello.token)).toBe(true);
    expect(room.state.seats.count).toBe(before + 1);
    const host = await converse().heard('hello', { ...hello, token: hostToken });
    expect(host).toEqual({ ok: false, refused: 'unknown-token' });
  });

  it('of joins on one connection takes one seat', async () => {
    const conversation = converse();
    const hello = { as: 'new-participant', protocol: 1, code: room.code };
    const all = await Promise.all(Array.from({ length: 10 }, () => conversation.heard('hello', hello)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

it('an old browser is told so, whatever form its hello has', async () => {
  for (const hello of [
    { protocol: 0 },
    { protocol: 2, as: 'host' },
    { protocol: 0, code: 'BCDFGH', name: 'Ana' },
  ]) {
    expect(await converse().heard('hello', hello)).toEqual({ ok: false, refused: 'old-client' });
  }
});

it('there is a good message for every form that the protocol knows', () => {
  const words = (messages: readonly Record<string, unknown>[]) =>
    new Set(messages.map((message) => message.do ?? message.as));
  const known = (schema: { readonly options: readonly { readonly entries: object }[] }, key: string) =>
    new Set(
      schema.options.map(({ entries }) => (entries as Record<string, { literal?: unknown }>)[key]?.literal),
    );
  expect(words(EVENTS.hello)).toEqual(known(HelloSchema, 'as'));
  expect(words(EVENTS.participant)).toEqual(known(ParticipantMessageSchema, 'do'));
  expect(words(EVENTS.host)).toEqual(known(HostMessageSchema, 'do'));
});
