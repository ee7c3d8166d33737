import { beforeEach, describe, expect, it } from 'vitest';
import { GRACE } from '#domain/game/deadlines.ts';
import { TIME_TO_RETURN } from '#domain/game/fold.ts';
import type { GameSettings } from '#domain/game/settings.ts';
import type { Counts, Snapshot } from '#protocol/to-browser.ts';
import { checkNewGame } from './content.ts';
import { COUNTS_EVERY } from './fan-out.ts';
import { type Clock, NO_LOG, type Viewer } from './ports.ts';
import { AWAY_AFTER } from './presence.ts';
import { type GameRoom, HELD_FOR } from './room.ts';
import { Rooms } from './rooms.ts';
import { MemoryStore } from './store/memory-store.ts';
import { systemChance } from './system.ts';

/** Time that passes when it is told to; what is due runs in its order, and is waited for. */
class TestClock implements Clock {
  private at = 1_000_000;
  private due: { readonly at: number; readonly run: () => void }[] = [];
  now = () => this.at;
  after(ms: number, run: () => void) {
    const one = { at: this.at + Math.max(0, ms), run };
    this.due.push(one);
    return () => {
      this.due = this.due.filter((other) => other !== one);
    };
  }
  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    await settled();
    for (;;) {
      const next = this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.due = this.due.filter((other) => other !== next);
      this.at = Math.max(this.at, next.at);
      next.run();
      await settled();
    }
    this.at = end;
  }
}
const settled = () => new Promise((turn) => setImmediate(turn));

class Screen implements Viewer {
  readonly seen: Snapshot[] = [];
  readonly counted: Counts[] = [];
  readonly farewells: string[] = [];
  snapshot(make: () => Snapshot) {
    this.seen.push(structuredClone(make()));
  }
  counts(counts: Counts) {
    this.counted.push(counts);
  }
  farewell(why: string) {
    this.farewells.push(why);
  }
  get last() {
    return this.seen.at(-1);
  }
}

const facts = ['one', 'two'].map((id) => ({ id, claim: id, document: 'd', section: 's', topic: 't' }));
const questions = facts.map(({ id }) => ({
  id: `topic.${id}`,
  type: 'single-choice',
  prompt: `Which ${id}?`,
  facts: [id],
  options: ['a', 'b', 'c'].map((option) => ({
    id: option,
    text: `Option ${option}`,
    rationale: `Why ${option}`,
  })),
  answerKey: 'a',
}));

let clock: TestClock;
let store: MemoryStore;
let rooms: Rooms;

async function makeRoom(settings: Partial<GameSettings> = {}): Promise<GameRoom> {
  const bank = { id: 'b', version: '1', title: 'Bank', language: 'en', documents: [], calm: [] };
  const checked = checkNewGame({ bank, questions, facts, settings });
  if (checked.problems) throw new Error(JSON.stringify(checked.problems));
  const made = await rooms.create(checked.asked, checked.content);
  const room = await rooms.get(made.game);
  if (!room) throw new Error('no room');
  return room;
}

/** Asks, and lets the commit happen. */
async function done<T>(asked: Promise<T>): Promise<T> {
  await clock.pass(20);
  return asked;
}

async function seat(
  room: GameRoom,
): Promise<{ readonly seat: number; readonly screen: Screen; leave: () => void }> {
  const joined = await done(room.join({}));
  if (!joined.ok) throw new Error(joined.refused);
  const screen = new Screen();
  return {
    seat: joined.seat,
    screen,
    leave: room.attach(screen, { role: 'participant', seat: joined.seat }),
  };
}

const pass = { do: 'pass', index: 0, round: 1 } as const;

beforeEach(() => {
  clock = new TestClock();
  store = new MemoryStore();
  rooms = new Rooms({ store, clock, chance: systemChance, log: NO_LOG });
});

describe('what could not be saved', () => {
  it('is refused, has not happened, and goes through when it is sent again', async () => {
    const room = await makeRoom();
    const { seat: one, screen } = await seat(room);
    await done(room.host({ do: 'next' }));
    const before = room.state;
    const seen = screen.seen.length;
    store.broken = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    const asked = [room.participant(one, pass), room.host({ do: 'reveal' }), room.join({})];
    await clock.pass(100);
    expect(await Promise.all(asked)).toEqual(Array(3).fill({ ok: false, refused: 'not-saved' }));
    expect(room.state).toBe(before);
    expect(screen.seen.length).toBe(seen);
    store.broken = undefined;
    expect(await done(room.participant(one, pass))).toMatchObject({ ok: true });
    expect(await done(room.join({}))).toMatchObject({ ok: true, seat: 1 });
    expect((await store.load(room.id))?.events.length).toBe(room.state.version);
  });

  it('is closed in time once it can be', async () => {
    const room = await makeRoom({ secondsPerQuestion: 5 });
    await done(room.host({ do: 'next' }));
    store.broken = new Error('locked');
    await clock.pass(10_000);
    expect(room.state.phase).toMatchObject({ stage: 'open' });
    store.broken = undefined;
    await clock.pass(1000);
    expect(room.state.phase).toMatchObject({ stage: 'closed' });
  });
});

describe('time', () => {
  it('closes a question, with its grace, whoever is there', async () => {
    const room = await makeRoom({ secondsPerQuestion: 5 });
    await done(room.host({ do: 'next' }));
    await clock.pass(5000 + GRACE - 50);
    expect(room.state.phase).toMatchObject({ stage: 'open' });
    await clock.pass(100);
    expect(room.state.phase).toMatchObject({ stage: 'closed' });
  });

  it('waits for who has more of it, and only while they are there', async () => {
    const room = await makeRoom({ secondsPerQuestion: 10 });
    const { seat: slow, leave, screen } = await seat(room);
    await done(room.host({ do: 'extra-time', seat: slow, factor: 2 }));
    await done(room.host({ do: 'next' }));
    expect(screen.last).toMatchObject({ phase: { question: { limit: 20_000 } } });
    await clock.pass(12_000);
    expect(room.state.phase).toMatchObject({ stage: 'open' });
    leave();
    await clock.pass(AWAY_AFTER - 100);
    await clock.pass(200);
    expect(room.state.phase).toMatchObject({ stage: 'closed' });
  });

  it('tells the teacher’s view how many still have time as soon as the common time is over, and when theirs is', async () => {
    const room = await makeRoom({ secondsPerQuestion: 10 });
    const teacher = new Screen();
    room.attach(teacher, { role: 'host', view: 'teacher' });
    const { seat: slow } = await seat(room);
    const { seat: slower } = await seat(room);
    await done(room.host({ do: 'extra-time', seat: slow, factor: 1.5 }));
    await done(room.host({ do: 'extra-time', seat: slower, factor: null }));
    await done(room.host({ do: 'next' }));
    await clock.pass(9_900);
    expect(teacher.counted.at(-1)?.stillHaveTime ?? 0).toBe(0);
    await clock.pass(100 + 2 * COUNTS_EVERY);
    expect(teacher.counted.at(-1)).toMatchObject({ stillHaveTime: 2 });
    await clock.pass(5_000);
    expect(teacher.counted.at(-1)).toMatchObject({ stillHaveTime: 1 });
  });

  it('holds a game for its host, then ends it', async () => {
    const room = await makeRoom();
    const leave = room.attach(new Screen(), { role: 'host', view: 'room' });
    await clock.pass(2 * HELD_FOR);
    expect(room.ended).toBe(false);
    leave();
    await clock.pass(HELD_FOR - 1000);
    expect(room.ended).toBe(false);
    await clock.pass(2000);
    expect(room.state.phase).toEqual({ at: 'ended', how: 'abandoned' });
  });

  it('that the server was away counts against nobody', async () => {
    const room = await makeRoom({ secondsPerQuestion: 60 });
    await done(room.host({ do: 'next' }));
    await clock.pass(20_000);
    const again = new Rooms({ store, clock, chance: systemChance, log: NO_LOG });
    // The first process is gone; an hour passes.
    await rooms.close();
    await clock.pass(3_600_000);
    const loading = again.get(room.id);
    await clock.pass(50);
    const back = await loading;
    const screen = new Screen();
    back?.attach(screen, { role: 'room' });
    const { phase } = screen.last ?? {};
    const left = phase?.at === 'question' ? (phase.question.timeLeft ?? 0) : 0;
    expect(left).toBeGreaterThan(39_000);
    // And the moment that devices are given to come back.
    expect(left).toBeLessThanOrEqual(41_000 + TIME_TO_RETURN);
    await again.close();
  });
});

describe('hosts and projectors', () => {
  it('get counts four times a second at most, and participants none', async () => {
    const room = await makeRoom();
    const people = [];
    for (let i = 0; i < 30; i++) people.push(await seat(room));
    const projector = new Screen();
    room.attach(projector, { role: 'room' });
    await done(room.host({ do: 'next' }));
    await clock.pass(1000);
    const before = people.map(({ screen }) => screen.seen.length);
    projector.counted.length = 0;
    for (const one of people) {
      await done(room.participant(one.seat, pass));
      await clock.pass(13);
    }
    await clock.pass(1000);
    expect(projector.counted.length).toBeLessThanOrEqual(Math.ceil((30 * 33) / COUNTS_EVERY) + 1);
    expect(projector.counted.at(-1)).toMatchObject({ answered: 30, present: 30 });
    expect(people.map(({ screen }) => screen.seen.length)).toEqual(before);
  });

  it('see the spread before the reveal on the teacher’s own screen alone', async () => {
    const room = await makeRoom();
    const { seat: one } = await seat(room);
    const [teacher, mirrored, projector] = [new Screen(), new Screen(), new Screen()];
    room.attach(teacher, { role: 'host', view: 'teacher' });
    room.attach(mirrored, { role: 'host', view: 'room' });
    room.attach(projector, { role: 'room' });
    await done(room.host({ do: 'next' }));
    const view = projector.last?.phase.at === 'question' ? projector.last.phase.question.view : null;
    const options = (view as unknown as { options: { id: string; text: string }[] }).options;
    const b = options.find(({ text }) => text === 'Option b')?.id;
    await done(room.participant(one, { do: 'answer', index: 0, round: 1, response: { option: b } }));
    await clock.pass(2000);
    expect(teacher.last).toMatchObject({
      phase: { spread: { first: { answered: 1, mean: 0 } } },
      teacher: { mixUp: { text: 'Option b', count: 1, rationale: 'Why b' }, next: { prompt: 'Which two?' } },
      people: [{ answered: true, extraTime: 1 }],
    });
    for (const screen of [mirrored, projector]) {
      expect(screen.last).toMatchObject({ phase: { spread: null, reveal: null } });
      expect(JSON.stringify(screen.seen)).not.toMatch(/Why b|extraTime|"answered":true/);
    }
    await done(room.host({ do: 'reveal' }));
    expect(projector.last).toMatchObject({
      phase: { reveal: { keyInWords: 'Option a' }, spread: { second: null } },
    });
  });

  it('count hands where there are no phones', async () => {
    const room = await makeRoom();
    const screen = new Screen();
    room.attach(screen, { role: 'host', view: 'room' });
    await done(room.host({ do: 'next' }));
    const view = screen.last?.phase.at === 'question' ? screen.last.phase.question.view : null;
    const { options } = view as unknown as { options: { id: string; text: string }[] };
    const hands = Object.fromEntries(options.map(({ id, text }) => [id, text === 'Option a' ? 3 : 1]));
    expect(await done(room.host({ do: 'count-hands', hands: { a: 3 } }))).toEqual({
      ok: false,
      refused: 'does-not-fit',
    });
    expect(await done(room.host({ do: 'count-hands', hands }))).toMatchObject({ ok: true });
    await done(room.host({ do: 'reveal' }));
    expect(screen.last).toMatchObject({ phase: { spread: { first: { answered: 5, mean: 0.6 } } } });
  });
});

describe('names', () => {
  it('are another one’s in nobody’s game, and change in the lobby alone', async () => {
    const room = await makeRoom({ names: 'typed' });
    expect(await done(room.join({ name: 'Ana' }))).toMatchObject({ ok: true, seat: 0 });
    expect(await done(room.join({ name: 'ána' }))).toEqual({ ok: false, refused: 'name-taken' });
    expect(await done(room.join({}))).toEqual({ ok: false, refused: 'name-not-usable' });
    expect(await done(room.participant(0, { do: 'rename', name: 'Bea' }))).toMatchObject({ ok: true });
    expect(room.names.of(0)).toBe('Bea');
    await done(room.host({ do: 'next' }));
    expect(await done(room.participant(0, { do: 'rename', name: 'Cid' }))).toEqual({
      ok: false,
      refused: 'not-now',
    });
    expect(await done(room.host({ do: 'rename', seat: 0, name: 'Dan' }))).toMatchObject({ ok: true });
    expect((await store.load(room.id))?.names).toEqual(new Map([[0, 'Dan']]));
    expect(JSON.stringify((await store.load(room.id))?.events)).not.toMatch(/Ana|Bea|Dan/);
  });

  it('are gone from memory, too, when their day is over', async () => {
    const room = await makeRoom();
    const { screen } = await seat(room);
    await done(room.host({ do: 'end' }));
    const day = 24 * 3_600_000;
    await rooms.retire(clock.now() + day - 1000, { names: day, results: 30 * day });
    expect(screen.farewells).toEqual([]);
    await rooms.retire(clock.now() + day, { names: day, results: 30 * day });
    expect(screen.farewells).toEqual(['game-gone']);
    expect((await store.load(room.id))?.names.size).toBe(0);
  });
});
