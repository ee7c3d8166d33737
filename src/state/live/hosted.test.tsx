import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetGame, type KnownGame, keepGame, knownGame, readKnownGames, useKnownGames } from './hosted.ts';

const DAY = 24 * 60 * 60 * 1000;
const game = (id: string, change: Partial<KnownGame> = {}): KnownGame => ({
  as: 'host',
  game: id,
  code: 'BCDFGH',
  token: 'a'.repeat(43),
  title: id,
  at: 1000 * DAY,
  ...change,
});
const games = () => useKnownGames.getState().games.map(({ game: id, as }) => `${id}/${as}`);

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  useKnownGames.setState({ games: [], read: false, inMemory: false });
});

describe('the games of a device', () => {
  test('are found again after a reload, newest first, one a game and part', () => {
    keepGame(game('old'));
    keepGame(game('new', { at: 1001 * DAY }));
    keepGame(game('new', { as: 'room', at: 1001 * DAY }));
    keepGame(game('old', { title: 'again', at: 1002 * DAY }));
    useKnownGames.setState({ games: [], read: false });
    readKnownGames();
    expect(games()).toEqual(['old/host', 'new/room', 'new/host']);
    expect(knownGame(useKnownGames.getState().games, 'old', 'host')?.title).toBe('again');
    expect(knownGame(useKnownGames.getState().games, 'old', 'room')).toBeUndefined();
  });
  test('long past any report are forgotten', () => {
    keepGame(game('ancient'));
    keepGame(game('new', { at: 1200 * DAY }));
    expect(games()).toEqual(['new/host']);
  });
  test('are forgotten when asked, one part or all of them', () => {
    keepGame(game('g'));
    keepGame(game('g', { as: 'room' }));
    forgetGame('g', 'room');
    expect(games()).toEqual(['g/host']);
    forgetGame('g');
    expect(games()).toEqual([]);
  });
  test('that were damaged are left out, and cost no other', () => {
    localStorage.setItem(
      'plumbline.live-games',
      JSON.stringify({ format: 1, games: [{ game: 7 }, game('whole'), { ...game('short'), token: 'x' }] }),
    );
    readKnownGames();
    expect(games()).toEqual(['whole/host']);
    localStorage.setItem('plumbline.live-games', '{');
    readKnownGames();
    expect(games()).toEqual([]);
  });
  test('are known to this page where the browser keeps nothing, and it says so', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    keepGame(game('g'));
    expect(games()).toEqual(['g/host']);
    expect(useKnownGames.getState().inMemory).toBe(true);
    readKnownGames();
    expect(games()).toEqual(['g/host']);
  });
});
