/** What views are made of: a room at one moment. */
import { progress } from '#domain/game/deadlines.ts';
import type { Game } from '#domain/game/game.ts';
import { type Place, standings } from '#domain/game/points.ts';
import { takenSeats } from '#domain/game/seats.ts';
import type { AskedQuestions } from '../asked.ts';
import type { NameBook } from '../names/name-book.ts';

export interface Scene {
  readonly id: string;
  readonly code: string;
  readonly game: Game;
  readonly questions: AskedQuestions;
  readonly names: Pick<NameBook, 'of'>;
  readonly now: number;
  readonly present: (seat: number) => boolean;
}

interface Ranking {
  readonly places: readonly Place[];
  readonly bySeat: ReadonlyMap<number, Place>;
}
const rankings = new WeakMap<Game, Ranking>();

/** Reckoned once for a state, whoever asks: two thousand results are sent from one. */
export function rankingOf(game: Game): Ranking {
  const known = rankings.get(game);
  if (known) return known;
  const places = standings(game);
  const ranking = { places, bySeat: new Map(places.map((place) => [place.seat, place])) };
  rankings.set(game, ranking);
  return ranking;
}

export interface Attendance {
  /** Of those in the game, who have answered or skipped the open question. */
  readonly answered: number;
  /** Who are waited for: those connected, and those who have answered and left. */
  readonly present: number;
}

export function attendance(game: Game, present: (seat: number) => boolean): Attendance {
  if (game.phase.at === 'question') {
    const { answered, of } = progress(game, present);
    return { answered, present: of };
  }
  let here = 0;
  for (const [seat, { standing }] of takenSeats(game.seats)) {
    if (standing === 'in' && present(seat)) here += 1;
  }
  return { answered: 0, present: here };
}
