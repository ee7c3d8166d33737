/**
 * One value a seat, seats numbered from 0. Never changed in place: setting a value copies the few places around
 * it, so that a burst of two thousand answers does not copy two thousand places two thousand times.
 */
const WIDTH = 64;

export interface Seats<T> {
  readonly chunks: readonly (readonly (T | undefined)[])[];
  /** How many seats hold a value. */
  readonly count: number;
}

const EMPTY: Seats<never> = { chunks: [], count: 0 };

export function noSeats<T>(): Seats<T> {
  return EMPTY;
}

export function seatAt<T>(seats: Seats<T>, seat: number): T | undefined {
  return seats.chunks[Math.floor(seat / WIDTH)]?.[seat % WIDTH];
}

/** @param value undefined empties the seat */
export function withSeat<T>(seats: Seats<T>, seat: number, value: T | undefined): Seats<T> {
  const at = Math.floor(seat / WIDTH);
  const chunks = seats.chunks.slice();
  while (chunks.length <= at) chunks.push([]);
  const chunk = (chunks[at] ?? []).slice();
  const before = chunk[seat % WIDTH];
  while (chunk.length < seat % WIDTH) chunk.push(undefined);
  chunk[seat % WIDTH] = value;
  chunks[at] = chunk;
  const change = Number(value !== undefined) - Number(before !== undefined);
  return { chunks, count: seats.count + change };
}

/** Taken seats in their order. */
export function* takenSeats<T>(seats: Seats<T>): Generator<readonly [seat: number, value: T]> {
  for (let at = 0; at < seats.chunks.length; at++) {
    const chunk = seats.chunks[at] ?? [];
    for (let i = 0; i < chunk.length; i++) {
      const value = chunk[i];
      if (value !== undefined) yield [at * WIDTH + i, value];
    }
  }
}
