import { describe, expect, it } from 'vitest';
import { CALM, ESTIMATE, MadeUpGame, madeUpQuestion, PLAIN, SENSITIVE } from '../../../tests/made-up-game.ts';
import { participantAt } from './game.ts';
import { standings, tallyOf, teamStandings } from './points.ts';
import type { GameSettings } from './settings.ts';

function played(people: number, settings: Partial<GameSettings> = {}, questions = PLAIN): MadeUpGame {
  const made = new MadeUpGame({ settings, questions });
  for (let seat = 0; seat < people; seat++) made.join();
  return made;
}

function pointsOf({ game }: MadeUpGame): number[] {
  return standings(game)
    .toSorted((a, b) => a.seat - b.seat)
    .map((place) => place.points);
}

function tally({ game }: MadeUpGame, seat: number) {
  const participant = participantAt(game, seat);
  if (!participant) throw new Error('nobody there');
  return tallyOf(game, participant);
}

describe('points for accuracy', () => {
  it('are a thousand times the fraction, whatever the time', () => {
    const made = played(3, { secondsPerQuestion: 20 });
    made.host('next');
    made.answer(0, 'right');
    made.after(19_000).answer(1, 'half');
    made.answer(2, 'wrong');
    made.host('reveal');
    expect(pointsOf(made)).toEqual([1000, 500, 0]);
  });

  it('come with the reveal, not before', () => {
    const made = played(1);
    made.host('next');
    made.answer(0, 'right');
    made.host('close');
    expect(pointsOf(made)).toEqual([0]);
    made.host('reveal');
    expect(pointsOf(made)).toEqual([1000]);
  });

  it('are not there for a question that the host left out', () => {
    const made = played(1);
    made.host('next');
    made.answer(0, 'right');
    made.host('skip');
    expect(tally(made, 0)).toEqual({
      seat: 0,
      points: 0,
      right: 0,
      partly: 0,
      notYet: 0,
      notTaken: 0,
      estimates: 0,
    });
  });
});

describe('points for speed', () => {
  const speed = { scoring: 'speed', secondsPerQuestion: 20 } as const;

  it('fall to half over the time: 1000 × fraction × (1 − t/2T)', () => {
    const made = played(4, speed);
    made.host('next');
    made.answer(0, 'right');
    made.after(5000).answer(1, 'right');
    made.after(5000).answer(2, 'half');
    made.after(10_800).answer(3, 'right');
    made.host('reveal');
    // 1 − 0/40, 1 − 5/40, (1 − 10/40)/2, and in the grace as at the last moment.
    expect(pointsOf(made)).toEqual([1000, 875, 375, 500]);
  });

  it('count extra time in T, as it was when they answered', () => {
    const made = played(3, speed);
    made.host({ do: 'extra-time', seat: 1, factor: 2 });
    made.host({ do: 'extra-time', seat: 2, factor: null });
    made.host('next');
    made.after(10_000);
    for (const seat of [0, 1, 2]) made.answer(seat, 'right');
    made.host('reveal');
    expect(pointsOf(made)).toEqual([750, 875, 1000]);
    made.host({ do: 'extra-time', seat: 1, factor: 1 });
    expect(pointsOf(made)).toEqual([750, 875, 1000]);
  });

  it('count added time in T for everyone alike', () => {
    const made = played(2, speed);
    made.host('next');
    made.after(10_000).answer(0, 'right');
    made.host({ do: 'add-time', by: 20_000 });
    made.answer(1, 'right');
    made.host('reveal');
    expect(pointsOf(made)).toEqual([875, 875]);
  });

  it('are not given on sensitive questions or where there is no limit: accuracy counts', () => {
    const sensitive = played(1, speed, [SENSITIVE]);
    sensitive.host('next');
    sensitive.after(300_000).answer(0, 'right');
    sensitive.host('reveal');
    expect(pointsOf(sensitive)).toEqual([1000]);
    const untimed = played(1, { scoring: 'speed' });
    untimed.host('next');
    untimed.after(300_000).answer(0, 'right');
    untimed.host('reveal');
    expect(pointsOf(untimed)).toEqual([1000]);
  });

  it('go by the limit of the round in which the answer was given', () => {
    const made = played(2, speed);
    made.host('next');
    made.host({ do: 'add-time', by: 20_000 });
    made.after(10_000).answer(0, 'right');
    made.answer(1, 'wrong');
    made.host('close');
    made.host('ask-again');
    made.after(10_000).answer(1, 'right');
    made.host('reveal');
    expect(pointsOf(made)).toEqual([875, 750]);
  });
});

describe('what carries no points', () => {
  it('is a calm question, whose score counts all the same', () => {
    const made = played(2, {}, [CALM, ...PLAIN]);
    made.ask('right', 'wrong');
    expect(pointsOf(made)).toEqual([0, 0]);
    expect(standings(made.game).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(tally(made, 0).right).toBe(1);
  });

  it('is an estimate, outside score and maximum', () => {
    const made = played(1, {}, [ESTIMATE]);
    made.ask(-3);
    expect(tally(made, 0)).toMatchObject({ points: 0, right: 0, notYet: 0, notTaken: 0, estimates: 1 });
  });
});

describe('the score', () => {
  it('counts right, partly, not yet and not taken', () => {
    const made = played(1, {}, [...PLAIN, madeUpQuestion('four'), madeUpQuestion('five')]);
    made.ask('right');
    made.ask('half');
    made.ask('wrong');
    made.ask(null);
    made.host('next');
    made.pass(0);
    made.host('reveal');
    expect(tally(made, 0)).toMatchObject({ points: 1500, right: 1, partly: 1, notYet: 1, notTaken: 2 });
  });

  it('calls nothing "not taken" that was over before someone joined', () => {
    const made = played(1);
    made.ask('right');
    made.after(1000).join();
    made.ask('right', 'right');
    expect(tally(made, 1)).toMatchObject({ right: 1, notTaken: 0 });
  });

  it('goes by the second round, or the first for those who gave no second answer', () => {
    const made = played(4);
    made.host('next');
    for (const [seat, response] of ['wrong', 'right', 'right', 'right'].entries())
      made.answer(seat, response);
    made.host('close');
    made.host('discuss');
    made.host('ask-again');
    made.answer(0, 'right');
    made.answer(1, 'wrong');
    made.pass(3);
    made.host('reveal');
    expect(pointsOf(made)).toEqual([1000, 0, 1000, 1000]);
  });
});

describe('ranks', () => {
  it('are shared by those with equal points, and the next is left out', () => {
    const made = played(5);
    made.ask('half', 'right', 'right', 'wrong', 'half');
    expect(standings(made.game).map(({ seat, rank }) => [seat, rank])).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
      [4, 3],
      [3, 5],
    ]);
  });

  it('are for those in the game and those who took something before they left', () => {
    const made = played(4);
    made.participant(1, { do: 'leave' });
    made.ask('right', null, 'half', 'wrong');
    made.participant(2, { do: 'leave' });
    made.host({ do: 'remove', seat: 3 });
    expect(standings(made.game).map(({ seat }) => seat)).toEqual([0, 2]);
  });

  it('leave out who waits to be let in', () => {
    const made = played(1, { approve: true });
    expect(standings(made.game)).toEqual([]);
    made.host({ do: 'let-in', seat: 0 });
    expect(standings(made.game)).toHaveLength(1);
  });
});

describe('teams', () => {
  it('are dealt evenly as people join', () => {
    const made = played(7, { teams: 3 });
    const teams = [0, 1, 2, 3, 4, 5, 6].map((seat) => participantAt(made.game, seat)?.team);
    expect(teams).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('fill up where someone was removed', () => {
    const made = played(4, { teams: 2 });
    made.host({ do: 'remove', seat: 1 });
    const late = made.join();
    expect(participantAt(made.game, late)?.team).toBe(1);
  });

  it('stand by the mean of those who took part, so that size does not matter', () => {
    const made = played(5, { teams: 2 });
    // Team 0: seats 0, 2, 4; team 1: seats 1, 3.
    made.ask('right', 'right', 'wrong', 'half', 'right');
    expect(teamStandings(made.game)).toEqual([
      { team: 1, points: 750, members: 2, rank: 1 },
      { team: 0, points: 667, members: 3, rank: 2 },
    ]);
  });

  it('are not weighed down by someone who took nothing', () => {
    const made = played(4, { teams: 2 });
    made.ask('right', 'right', null, 'right');
    expect(teamStandings(made.game).map(({ points, rank, members }) => [points, rank, members])).toEqual([
      [1000, 1, 2],
      [1000, 1, 2],
    ]);
  });

  it('are dealt anew when the host changes their number in the lobby', () => {
    const made = played(5);
    made.host({ do: 'remove', seat: 1 });
    const settings = { ...made.game.settings, teams: 2 };
    made.host({ do: 'change-settings', settings });
    expect([0, 1, 2, 3, 4].map((seat) => participantAt(made.game, seat)?.team)).toEqual([0, null, 1, 0, 1]);
    made.host({ do: 'change-settings', settings: { ...settings, teams: 0 } });
    expect(teamStandings(made.game)).toEqual([]);
    expect(participantAt(made.game, 0)?.team).toBeNull();
  });
});
