import { describe, expect, it } from 'vitest';
import type { GameOptions } from '../../../tests/made-up-game.ts';
import { CALM, MadeUpGame, madeUpQuestion, PLAIN, SENSITIVE } from '../../../tests/made-up-game.ts';
import type { Phase } from './game.ts';
import { finalAnswer, participantAt } from './game.ts';
import { DEFAULT_GAME_SETTINGS } from './settings.ts';

function withPeople(people: number, options: GameOptions = {}): MadeUpGame {
  const made = new MadeUpGame(options);
  for (let seat = 0; seat < people; seat++) made.join();
  return made;
}

function stage({ game }: MadeUpGame): string {
  const { phase } = game;
  return phase.at === 'question' ? `${phase.index} ${phase.stage} ${phase.round}` : phase.at;
}

const standing = ({ game }: MadeUpGame, seat: number) => participantAt(game, seat)?.standing;

describe('a game', () => {
  it('goes through its phases to the end', () => {
    const made = withPeople(1, { settings: { promptFirst: true }, questions: PLAIN.slice(0, 2) });
    const seen = [stage(made)];
    for (const word of [
      'next',
      'open',
      'close',
      'discuss',
      'ask-again',
      'close',
      'reveal',
      'show-standings',
      'next',
      'open',
      'reveal',
      'next',
    ] as const) {
      expect(made.host(word)).toBeGreaterThan(0);
      seen.push(stage(made));
    }
    expect(seen).toEqual([
      'lobby',
      '0 shown 1',
      '0 open 1',
      '0 closed 1',
      '0 discussion 1',
      '0 open 2',
      '0 closed 2',
      '0 revealed 2',
      'standings',
      '1 shown 1',
      '1 open 1',
      '1 revealed 1',
      'ended',
    ]);
    expect(made.game.phase).toEqual({ at: 'ended', how: 'finished' } satisfies Phase);
  });

  it('opens a question at once unless it is read first', () => {
    const made = withPeople(1);
    made.host('next');
    expect(stage(made)).toBe('0 open 1');
  });

  it('does not go on while a question is not revealed', () => {
    const made = withPeople(1, { settings: { promptFirst: true } });
    made.host('next');
    for (const word of ['open', 'close', 'discuss', 'ask-again'] as const) {
      expect(made.host('next')).toBe('not-now');
      made.host(word);
    }
    expect(stage(made)).toBe('0 open 2');
  });

  it('goes past a question that the host leaves out, at any stage before the reveal', () => {
    const made = withPeople(1, { settings: { promptFirst: true } });
    made.host('next');
    expect(made.host('skip')).toBe(1);
    expect(made.host('open')).toBe('not-now');
    made.host('next');
    made.host('open');
    made.host('reveal');
    expect(made.host('skip')).toBe('revealed-already');
    expect(stage(made)).toBe('1 revealed 1');
  });

  it('can be ended by the host at any time, and then nothing changes any more', () => {
    const made = withPeople(1);
    made.host('next');
    made.answer(0, 'right');
    made.host('end');
    expect(made.game.phase).toEqual({ at: 'ended', how: 'host' });
    const { version } = made.game;
    expect(made.host('next')).toBe('ended');
    expect(made.answer(0, 'wrong')).toBe('ended');
    expect(made.participant(0, { do: 'leave' })).toBe('ended');
    expect(() => made.join()).toThrow('ended');
    expect(made.closeInTime()).toBe('ended');
    expect(made.tell({ by: 'server', command: { do: 'resume', alive: made.now } })).toBe(0);
    expect(made.game.version).toBe(version);
  });

  it('refuses everything before it was made', () => {
    const made = new MadeUpGame();
    made.game = { ...made.game, version: 0 };
    expect(made.host('next')).toBe('not-now');
  });
});

describe('asking again', () => {
  it('keeps both rounds', () => {
    const made = withPeople(2);
    made.host('next');
    made.answer(0, 'wrong');
    made.answer(1, 'half');
    made.host('close');
    made.host('discuss');
    made.host('ask-again');
    made.answer(0, 'right');
    made.host('reveal');
    const asked = made.game.asked[0];
    expect(asked?.first.given.count).toBe(2);
    expect(asked?.second?.given.count).toBe(1);
    expect(asked && finalAnswer(asked, 0)).toMatchObject({ round: 2, answer: { fraction: 1 } });
    expect(asked && finalAnswer(asked, 1)).toMatchObject({ round: 1, answer: { fraction: 0.5 } });
  });

  it('is possible once, and only before the reveal', () => {
    const made = withPeople(1);
    made.host('next');
    expect(made.host('ask-again')).toBe('not-now');
    made.host('close');
    expect(made.host('ask-again')).toBe(1);
    made.host('close');
    expect(made.host('ask-again')).toBe('not-now');
    expect(made.host('discuss')).toBe('not-now');
    made.host('reveal');
    expect(made.host('ask-again')).toBe('revealed-already');
    expect(made.host('discuss')).toBe('revealed-already');
    expect(made.host('open')).toBe('revealed-already');
  });

  it('takes no more answers to the first round', () => {
    const made = withPeople(1);
    made.host('next');
    made.host('close');
    const first = { do: 'answer', index: 0, round: 1, response: 'right' } as const;
    const second = { ...first, round: 2 } as const;
    made.after(2000).host('discuss');
    expect(made.participant(0, first)).toBe('too-late');
    expect(made.participant(0, second)).toBe('not-now');
    made.host('ask-again');
    expect(made.participant(0, first)).toBe('too-late');
    expect(made.participant(0, second)).toBe(1);
  });
});

describe('a pause', () => {
  it('holds the game in every phase until it goes on', () => {
    const made = withPeople(1);
    for (const step of ['next', 'close', 'reveal', 'show-standings', 'next'] as const) {
      expect(made.host('pause')).toBe(1);
      expect(made.host('pause')).toBe(0);
      if (step === 'next') expect(made.host('next')).toBe('paused');
      expect(made.host('continue')).toBe(1);
      expect(made.host('continue')).toBe(0);
      made.host(step);
    }
    expect(stage(made)).toBe('1 open 1');
  });

  it('takes no answers, and says why', () => {
    const made = withPeople(1);
    made.host('next');
    made.host('pause');
    expect(made.answer(0, 'right')).toBe('paused');
    made.host('continue');
    expect(made.answer(0, 'right')).toBe(1);
  });
});

describe('an answer', () => {
  it('that is sent twice stands once, and is acknowledged twice', () => {
    const made = withPeople(1);
    made.host('next');
    expect(made.answer(0, 'right')).toBe(1);
    expect(made.answer(0, 'right')).toBe(0);
    expect(made.events.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
  });

  it('that stands is acknowledged again in every later phase', () => {
    const made = withPeople(2);
    made.host('next');
    made.answer(0, 'right');
    made.pass(1);
    const again = { do: 'answer', index: 0, round: 1, response: 'right' } as const;
    for (const step of [
      'pause',
      'continue',
      'close',
      'discuss',
      'ask-again',
      'reveal',
      'next',
      'end',
    ] as const) {
      made.after(5000).host(step);
      expect(made.participant(0, again)).toBe(0);
      expect(made.participant(1, { do: 'pass', index: 0, round: 1 })).toBe(0);
    }
  });

  it('may be changed until the question closes, if the host allows', () => {
    const free = withPeople(1);
    free.host('next');
    free.answer(0, 'wrong');
    expect(free.answer(0, 'right')).toBe(1);
    expect(free.pass(0)).toBe(1);
    expect(free.game.asked[0]?.first.given.count).toBe(1);

    const fixed = withPeople(2, { settings: { changeAnswers: false } });
    fixed.host('next');
    fixed.answer(0, 'wrong');
    expect(fixed.answer(0, 'right')).toBe('answered-already');
    expect(fixed.pass(0)).toBe('answered-already');
    fixed.pass(1);
    expect(fixed.answer(1, 'right')).toBe(1);
  });

  it('is refused with its reason where it cannot be taken', () => {
    const made = withPeople(2, { settings: { promptFirst: true } });
    const to = (index: number) => ({ do: 'answer', index, round: 1, response: 'right' }) as const;
    expect(made.answer(0, 'right')).toBe('not-now');
    made.host('next');
    expect(made.answer(0, 'right')).toBe('not-now');
    made.host('open');
    expect(made.participant(0, to(1))).toBe('not-now');
    expect(made.participant(0, to(99))).toBe('not-now');
    expect(made.answer(7, 'right')).toBe('not-in-the-game');
    expect(made.answer(0, '')).toBe('blank');
    expect(made.answer(0, { rubbish: true })).toBe('does-not-fit');
    made.host('reveal');
    expect(made.answer(0, 'right')).toBe('too-late');
    made.host('next');
    made.host('open');
    expect(made.participant(0, to(0))).toBe('too-late');
    made.host('skip');
    expect(made.participant(0, to(1))).toBe('too-late');
    expect(made.events.some(({ kind }) => kind === 'answered')).toBe(false);
  });

  it('keeps each fact’s own part, and the time used', () => {
    const made = withPeople(1, {
      questions: [madeUpQuestion('one', { facts: ['a', 'b', 'c'] })],
      judge: () => ({
        outcome: 'scored',
        fraction: 0.5,
        parts: [
          { id: 'x', fraction: 1, facts: ['a'] },
          { id: 'y', fraction: 0, facts: ['b'] },
        ],
      }),
    });
    made.host('next');
    made.after(2500).answer(0, 'anything');
    expect(made.events.at(-1)).toMatchObject({
      fraction: 0.5,
      used: 2500,
      facts: [
        { fact: 'a', fraction: 1 },
        { fact: 'b', fraction: 0 },
        { fact: 'c', fraction: 0.5 },
      ],
    });
  });
});

describe('joining', () => {
  it('gives each person a seat of their own, never one twice', () => {
    const made = withPeople(3);
    made.host({ do: 'remove', seat: 2 });
    made.participant(1, { do: 'leave' });
    expect(made.join()).toBe(3);
  });

  it('is possible late, unless the host said otherwise', () => {
    const open = withPeople(1);
    open.host('next');
    const late = open.join();
    expect(open.answer(late, 'right')).toBe(1);
    const closed = withPeople(1, { settings: { lateJoin: false } });
    closed.host('next');
    expect(() => closed.join()).toThrow('locked');
  });

  it('is over when the game is locked or full; a removed person’s seat is free again', () => {
    const made = withPeople(2, { settings: { seats: 2 } });
    expect(() => made.join()).toThrow('full');
    made.participant(0, { do: 'leave' });
    expect(() => made.join()).toThrow('full');
    made.host({ do: 'remove', seat: 0 });
    expect(made.host('lock')).toBe(1);
    expect(made.host('lock')).toBe(0);
    expect(() => made.join()).toThrow('locked');
    made.host('unlock');
    expect(made.join()).toBe(2);
  });

  it('counts a table that shares a device as one answer of several people', () => {
    const made = new MadeUpGame();
    const seat = made.join(4);
    expect(participantAt(made.game, seat)?.people).toBe(4);
    made.host('next');
    expect([made.answer(seat, 'right'), made.answer(seat, 'right')]).toEqual([1, 0]);
  });
});

describe('letting in', () => {
  it('is the host’s: who waits cannot answer, nor get in by leaving and coming back', () => {
    const made = withPeople(1, { settings: { approve: true } });
    made.host('next');
    expect(made.answer(0, 'right')).toBe('not-let-in-yet');
    made.participant(0, { do: 'leave' });
    made.participant(0, { do: 'return' });
    expect(standing(made, 0)).toBe('waiting');
    made.host({ do: 'let-in', seat: 0 });
    expect(made.answer(0, 'right')).toBe(1);
    made.participant(0, { do: 'leave' });
    made.participant(0, { do: 'return' });
    expect(standing(made, 0)).toBe('in');
  });

  it('happens to all who wait when the host no longer asks for it', () => {
    const made = withPeople(2, { settings: { approve: true } });
    made.host({ do: 'change-settings', settings: DEFAULT_GAME_SETTINGS });
    expect([standing(made, 0), standing(made, 1)]).toEqual(['in', 'in']);
  });

  it('brings back someone who was removed or blocked by mistake, while there is a seat', () => {
    const made = withPeople(2, { settings: { seats: 2 } });
    made.host({ do: 'block', seat: 0 });
    made.host({ do: 'let-in', seat: 0 });
    expect(standing(made, 0)).toBe('in');
    made.host({ do: 'remove', seat: 0 });
    made.join();
    expect(made.host({ do: 'let-in', seat: 0 })).toBe('full');
  });
});

describe('someone who is gone', () => {
  it('cannot act once removed or blocked, whatever they send', () => {
    const made = withPeople(2);
    made.host('next');
    made.answer(0, 'right');
    made.host({ do: 'remove', seat: 0 });
    made.host({ do: 'block', seat: 1 });
    for (const word of ['return', 'leave'] as const) {
      expect(made.participant(0, { do: word })).toBe('not-in-the-game');
      expect(made.participant(1, { do: word })).toBe('blocked');
    }
    expect(made.answer(0, 'right')).toBe('not-in-the-game');
    expect(made.pass(1)).toBe('blocked');
  });

  it('comes back to their own answers after leaving', () => {
    const made = withPeople(1);
    made.host('next');
    made.answer(0, 'half');
    expect(made.participant(0, { do: 'leave' })).toBe(1);
    expect(made.participant(0, { do: 'leave' })).toBe(0);
    expect(made.answer(0, 'right')).toBe('not-in-the-game');
    expect(made.participant(0, { do: 'return' })).toBe(1);
    expect(made.participant(0, { do: 'return' })).toBe(0);
    expect(made.answer(0, 'half')).toBe(0);
  });
});

describe('the host', () => {
  it('grants extra time, once for each change', () => {
    const made = withPeople(1);
    expect(made.host({ do: 'extra-time', seat: 0, factor: 1.5 })).toBe(1);
    expect(made.host({ do: 'extra-time', seat: 0, factor: 1.5 })).toBe(0);
    expect(made.host({ do: 'extra-time', seat: 5, factor: 2 })).toBe('not-in-the-game');
    expect(made.game.ownTime).toEqual([0]);
    made.host({ do: 'extra-time', seat: 0, factor: 1 });
    expect(made.game.ownTime).toEqual([]);
  });

  it('enters counted hands before the reveal, for the round that is on', () => {
    const made = new MadeUpGame();
    const count = (n: number) => made.host({ do: 'count-hands', hands: { leaf: n } });
    expect(count(1)).toBe('not-now');
    made.host('next');
    count(3);
    count(4);
    made.host('close');
    made.host('discuss');
    expect(count(1)).toBe('not-now');
    made.host('ask-again');
    count(9);
    made.host('reveal');
    expect(count(1)).toBe('revealed-already');
    expect([made.game.asked[0]?.first.hands, made.game.asked[0]?.second?.hands]).toEqual([
      { leaf: 4 },
      { leaf: 9 },
    ]);
  });

  it('shows no standings where they are hidden, before the reveal, or on a sensitive question', () => {
    const hidden = withPeople(1, { settings: { standings: 'hidden' } });
    hidden.ask('right');
    expect(hidden.host('show-standings')).toBe('not-now');
    for (const question of [SENSITIVE, CALM]) {
      const made = withPeople(1, { questions: [question, ...PLAIN] });
      made.host('next');
      expect(made.host('show-standings')).toBe('not-now');
      made.host('reveal');
      expect(made.host('show-standings')).toBe('not-now');
      made.ask('right');
      expect(made.host('show-standings')).toBe(1);
    }
  });

  it('looks back at what is revealed, also after the end, and not while a question is being answered', () => {
    const made = withPeople(1);
    made.ask('right');
    expect(made.host({ do: 'look-back', index: 1 })).toBe('not-now');
    expect(made.host({ do: 'look-back', index: 0 })).toBe(1);
    made.host('next');
    expect(made.game.lookingBack).toBeNull();
    expect(made.host({ do: 'look-back', index: 0 })).toBe('not-now');
    made.host('end');
    expect(made.host({ do: 'look-back', index: 0 })).toBe(1);
    expect(made.host({ do: 'look-back', index: null })).toBe(1);
  });

  it('changes the settings in the lobby alone', () => {
    const made = withPeople(1);
    const command = { do: 'change-settings', settings: { ...DEFAULT_GAME_SETTINGS, seats: 5 } } as const;
    expect(made.host(command)).toBe(1);
    expect(made.game.settings.seats).toBe(5);
    made.host('next');
    expect(made.host(command)).toBe('not-now');
  });
});
