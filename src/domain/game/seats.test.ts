import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noSeats, type Seats, seatAt, takenSeats, withSeat } from './seats.ts';

describe('seats', () => {
  it('hold what was last set, in the order of their numbers, like a map', () => {
    const Step = fc.record({
      seat: fc.integer({ min: 0, max: 300 }),
      value: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(Step, { maxLength: 60 }), (steps) => {
        let seats: Seats<string> = noSeats();
        const map = new Map<number, string>();
        for (const { seat, value } of steps) {
          seats = withSeat(seats, seat, value);
          if (value === undefined) map.delete(seat);
          else map.set(seat, value);
        }
        expect([...takenSeats(seats)]).toEqual([...map].toSorted(([a], [b]) => a - b));
        expect(seats.count).toBe(map.size);
        const numbers = Array.from({ length: 301 }, (_, seat) => seat);
        expect(numbers.filter((seat) => seatAt(seats, seat) !== map.get(seat))).toEqual([]);
      }),
    );
  });

  it('never change once made', () => {
    const before = withSeat(withSeat(noSeats<string>(), 3, 'three'), 70, 'seventy');
    withSeat(before, 3, 'other');
    withSeat(before, 70, undefined);
    expect([...takenSeats(before)]).toEqual([
      [3, 'three'],
      [70, 'seventy'],
    ]);
  });

  it('share everything but the places around the one that is set', () => {
    let seats: Seats<number> = noSeats();
    for (let seat = 0; seat < 2000; seat++) seats = withSeat(seats, seat, seat);
    const after = withSeat(seats, 1000, -1);
    const copied = after.chunks.filter((chunk, i) => chunk !== seats.chunks[i]);
    expect(copied).toHaveLength(1);
    expect(copied[0]?.length).toBeLessThanOrEqual(64);
  });

  it('have nobody at a number that is no seat', () => {
    const seats = withSeat(noSeats<string>(), 0, 'zero');
    expect([seatAt(seats, -1), seatAt(seats, 0.5), seatAt(seats, 64), seatAt(seats, Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
