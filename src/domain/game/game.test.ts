import { expect, it } from 'vitest';
import { MadeUpGame, PLAIN } from '../../../tests/made-up-game.ts';
import { withoutRemoved } from './game.ts';
import { takenSeats } from './seats.ts';

it('counts nobody whom the host removed, and everyone who left', () => {
  const made = new MadeUpGame({ questions: PLAIN });
  for (let seat = 0; seat < 4; seat++) made.join();
  made.host('next');
  for (const seat of [0, 1, 2, 3]) made.answer(seat, 'right');
  made.host({ do: 'remove', seat: 1 });
  made.host({ do: 'block', seat: 2 });
  made.participant(3, { do: 'leave' });
  const first = made.game.asked[0]?.first;
  if (!first) throw new Error('nothing was asked');
  const counted = withoutRemoved(made.game, first);
  expect([...takenSeats(counted.given)].map(([seat]) => seat)).toEqual([0, 3]);
  expect(counted.given.count).toBe(2);
  expect(withoutRemoved(made.game, counted)).toBe(counted);
});
