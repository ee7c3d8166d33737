/** A restart on a bad day: nothing can be kept, or the clock of the machine was set back. */
import { expect, it } from 'vitest';
import { timeLeftFor } from '#domain/game/deadlines.ts';
import { TIME_TO_RETURN } from '#domain/game/fold.ts';
import { DEFAULT_GAME_SETTINGS } from '#domain/game/settings.ts';
import { checkNewGame } from '#server/live/content.ts';
import { NO_LOG } from '#server/live/ports.ts';
import { Rooms } from '#server/live/rooms.ts';
import { MemoryStore } from '#server/live/store/memory-store.ts';
import { systemChance } from '#server/live/system.ts';
import { newGame } from './simulator/content.ts';
import { VirtualTime } from './simulator/virtual-time.ts';

const BEGAN = Date.UTC(2026, 2, 2, 9);

/** A question of twenty seconds is open for eight, and the process ends. */
async function killedGame() {
  const store = new MemoryStore();
  const time = new VirtualTime(BEGAN);
  const rooms = new Rooms({ store, clock: time, chance: systemChance, log: NO_LOG });
  const checked = checkNewGame(newGame({ ...DEFAULT_GAME_SETTINGS, secondsPerQuestion: 20 }));
  if (checked.problems) throw new Error('the made-up game does not fit');
  const { game } = await rooms.create(checked.asked, checked.content);
  const room = await rooms.get(game);
  void room?.join({});
  await time.run(time.now() + 100, () => false);
  void room?.host({ do: 'next' });
  await time.run(time.now() + 8000, () => false);
  return { store, game, killedAt: time.now() };
}

async function startAgain(store: MemoryStore, game: string, at: number) {
  const time = new VirtualTime(at);
  const rooms = new Rooms({ store, clock: time, chance: systemChance, log: NO_LOG });
  const resumed = rooms.resumeAll();
  const pass = (ms: number) => time.run(time.now() + ms, () => false);
  await pass(50);
  await resumed;
  const room = await rooms.get(game);
  if (!room) throw new Error('the game is gone');
  const left = () => timeLeftFor(room.state, { extraTime: 1 }, room.scene().now);
  return { room, pass, left };
}

it('a game whose restart cannot be kept at first takes nothing until it can, and then nobody has lost time', async () => {
  const { store, game, killedAt } = await killedGame();
  store.broken = new Error('no space');
  const { room, pass, left } = await startAgain(store, game, killedAt + 60_000);
  await pass(3000);
  expect(await room.participant(0, { do: 'pass', index: 0, round: 1 })).toEqual({
    ok: false,
    refused: 'not-saved',
  });
  store.broken = undefined;
  await pass(1000);
  expect(room.state.phase).toMatchObject({ at: 'question', stage: 'open' });
  // Eight seconds were used, of which at most one was not noted.
  expect(left()).toBeGreaterThanOrEqual(12_000);
  const passed = room.participant(0, { do: 'pass', index: 0, round: 1 });
  await pass(100);
  expect(await passed).toMatchObject({ ok: true });
});

it('a game goes on when the machine’s clock was set back by an hour', async () => {
  const { store, game, killedAt } = await killedGame();
  const { pass, left } = await startAgain(store, game, killedAt - 3_600_000);
  await pass(TIME_TO_RETURN);
  const before = left() ?? 0;
  expect(before).toBeGreaterThan(10_000);
  await pass(4000);
  expect(before - (left() ?? 0)).toBeCloseTo(4000, -2);
});
