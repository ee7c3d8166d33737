/**
 * The games that this device may host or show, with the tokens that prove it. Kept in localStorage, so that a
 * reload, a crash or the next morning finds the game again.
 */
import * as v from 'valibot';
import { create } from 'zustand';
import { TokenSchema } from '#protocol/http.ts';

const KnownGameSchema = v.object({
  as: v.picklist(['host', 'room']),
  game: v.string(),
  code: v.string(),
  token: TokenSchema,
  /** What it was called when it was made; empty where it was taken over by a link. */
  title: v.string(),
  /** When it came to this device, UTC ms. */
  at: v.number(),
});
export type KnownGame = v.InferOutput<typeof KnownGameSchema>;
const StoredSchema = v.object({ format: v.literal(1), games: v.array(v.unknown()) });

const KEY = 'plumbline.live-games';
/** A report is kept for 30 days by default; a link to one that is gone says so and is dropped. */
const KEPT = 120 * 24 * 60 * 60 * 1000;

interface Known {
  /** Newest first. */
  readonly games: readonly KnownGame[];
  /** False until the device's store was read: the prerendered page knows nothing. */
  readonly read: boolean;
  /** The store refuses: the games are known to this page alone. */
  readonly inMemory: boolean;
}

export const useKnownGames = create<Known>(() => ({ games: [], read: false, inMemory: false }));

function gamesFrom(text: string | null): KnownGame[] {
  try {
    const stored = v.safeParse(StoredSchema, JSON.parse(text ?? 'null'));
    if (!stored.success) return [];
    return stored.output.games.flatMap((one) => {
      const game = v.safeParse(KnownGameSchema, one);
      return game.success ? [game.output] : [];
    });
  } catch {
    return [];
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Reads what the device holds; other tabs may have added to it. */
export function readKnownGames(): void {
  const { games, inMemory } = useKnownGames.getState();
  useKnownGames.setState({ games: inMemory ? games : gamesFrom(read()), read: true });
}

function keep(change: (games: readonly KnownGame[]) => readonly KnownGame[]): void {
  const { games, inMemory } = useKnownGames.getState();
  const next = change(inMemory ? games : gamesFrom(read()));
  try {
    localStorage.setItem(KEY, JSON.stringify({ format: 1, games: next }));
    useKnownGames.setState({ games: next, read: true, inMemory: false });
  } catch {
    useKnownGames.setState({ games: next, read: true, inMemory: true });
  }
}

export function keepGame(game: KnownGame): void {
  keep((games) => [
    game,
    ...games.filter(
      (other) => !(other.game === game.game && other.as === game.as) && game.at - other.at < KEPT,
    ),
  ]);
}

/** The game is gone from the server, or is not to be found from here any more. */
export function forgetGame(game: string, as?: KnownGame['as']): void {
  keep((games) => games.filter((other) => other.game !== game || (as !== undefined && other.as !== as)));
}

export function knownGame(games: readonly KnownGame[], game: string, as: KnownGame['as']) {
  return games.find((one) => one.game === game && one.as === as);
}
