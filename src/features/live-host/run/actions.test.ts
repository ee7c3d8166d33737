import { describe, expect, test } from 'vitest';
import { hostQuestion, LOBBY, madeUpHost, REVEALED } from '../../../../tests/made-up-room.ts';
import { actionsFor, handsFor, messageOf } from './actions.ts';
import { actionOfKey } from './use-shortcuts.ts';

const at = (stage: Parameters<typeof hostQuestion>[0], change = {}) =>
  actionsFor(madeUpHost(hostQuestion(stage), change));
const all = ({ main, beside, quiet }: ReturnType<typeof actionsFor>) => [main, ...beside, ...quiet];

describe('what a host can do next', () => {
  test('the main action leads from the lobby through a question to its end', () => {
    expect(actionsFor(madeUpHost(LOBBY)).main).toBe('start');
    expect(at({ stage: 'shown' }).main).toBe('open');
    expect(at({ stage: 'open' }).main).toBe('close');
    expect(at({ stage: 'closed' }).main).toBe('reveal');
    expect(at({ stage: 'discussion' }).main).toBe('ask-again');
    expect(at({ stage: 'revealed' }).main).toBe('next');
    expect(at({ stage: 'revealed', index: 2 }).main).toBe('finish');
    expect(actionsFor(madeUpHost({ at: 'ended', how: 'host', places: [], teams: [] })).main).toBe('report');
  });
  test('asks again once, before the reveal, and never an estimate', () => {
    expect(all(at({ stage: 'closed' }))).toContain('discuss');
    expect(all(at({ stage: 'closed', round: 2 }))).not.toContain('discuss');
    expect(all(at({ stage: 'closed', estimate: true }))).not.toContain('discuss');
    expect(all(at({ stage: 'revealed' }))).not.toContain('discuss');
    expect(all(at({ stage: 'revealed' }))).not.toContain('ask-again');
  });
  test('adds time only where there is a clock', () => {
    expect(all(at({ stage: 'open' }))).not.toContain('add-time');
    expect(all(at({ stage: 'open', limit: 30_000, timeLeft: 20_000 }))).toContain('add-time');
  });
  test('shows no standings after a sensitive question, where they are hidden, or where nobody plays', () => {
    const { settings } = madeUpHost(LOBBY);
    expect(all(at({ stage: 'revealed' }))).toContain('standings');
    expect(all(at({ stage: 'revealed', sensitive: true }))).not.toContain('standings');
    expect(all(at({ stage: 'revealed' }, { present: 0 }))).not.toContain('standings');
    expect(all(at({ stage: 'revealed' }, { settings: { ...settings, standings: 'hidden' } }))).not.toContain(
      'standings',
    );
  });
  test('a pause and a look back lead back to the game, and to nothing else', () => {
    expect(actionsFor(madeUpHost(hostQuestion(), { paused: true }))).toEqual({
      main: 'continue',
      beside: [],
      quiet: ['end'],
    });
    expect(actionsFor(madeUpHost(REVEALED, { lookingBack: 0, revealed: [0] })).main).toBe('back-to-game');
  });
  test('counting hands stands in front where nobody has a phone, and is not offered without options', () => {
    expect(at({ stage: 'open' }, { present: 0 }).beside).toContain('hands');
    expect(at({ stage: 'open' }).quiet).toContain('hands');
    const view = { type: 'short-text', prompt: 'Who?' };
    expect(all(at({ stage: 'open', view }, { present: 0 }))).not.toContain('hands');
    expect(
      handsFor({
        type: 'true-false',
        prompt: 'So?',
        choices: [
          { id: 'a', value: true },
          { id: 'b', value: false },
        ],
      }),
    ).toEqual([
      { id: 'a', value: true },
      { id: 'b', value: false },
    ]);
  });
});

describe('keys', () => {
  test('do what is offered now and nothing else', () => {
    const closed = at({ stage: 'closed' });
    expect(actionOfKey('n', closed)).toBe('reveal');
    expect(actionOfKey('ArrowRight', closed)).toBe('reveal');
    expect(actionOfKey('d', closed)).toBe('discuss');
    expect(actionOfKey('t', closed)).toBeUndefined();
    expect(actionOfKey('p', actionsFor(madeUpHost(hostQuestion(), { paused: true })))).toBe('continue');
  });
  test('never skip a question or end a game', () => {
    for (const key of 'abcdefghijklmnopqrstuvwxyz') {
      const action = actionOfKey(key, { main: null, beside: ['skip', 'end'], quiet: ['reveal'] });
      expect(['reveal', undefined]).toContain(action);
    }
  });
});

describe('what is sent', () => {
  test('is a message of the protocol, or nothing where a dialog comes first', () => {
    expect(messageOf('start')).toEqual({ do: 'next' });
    expect(messageOf('add-time')).toEqual({ do: 'add-time', by: 30_000 });
    expect(messageOf('back-to-game')).toEqual({ do: 'look-back', index: null });
    expect(messageOf('end')).toBeUndefined();
  });
});
