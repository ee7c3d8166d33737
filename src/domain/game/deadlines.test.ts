import { describe, expect, it } from 'vitest';
import { MadeUpGame, PLAIN, SENSITIVE } from '../../../tests/made-up-game.ts';
import { closesAt, GRACE, mayStillAnswer, progress, stillHaveTime, timeLeftFor } from './deadlines.ts';
import { TIME_TO_RETURN } from './fold.ts';
import { participantAt } from './game.ts';
import type { ExtraTime } from './settings.ts';

const everyone = () => true;

/** Three people, a question of 20 seconds open. */
function opened(extra: readonly ExtraTime[] = []): MadeUpGame {
  const made = new MadeUpGame({ settings: { secondsPerQuestion: 20 } });
  for (let seat = 0; seat < 3; seat++) made.join();
  extra.forEach((factor, seat) => {
    if (factor !== 1) made.host({ do: 'extra-time', seat, factor });
  });
  made.host('next');
  return made;
}

function left({ game, now }: MadeUpGame, seat: number): number | null {
  const participant = participantAt(game, seat);
  if (!participant) throw new Error('nobody there');
  return timeLeftFor(game, participant, now);
}

describe('time', () => {
  it('runs from opening, half as long again and twice as long for those with extra time', () => {
    const made = opened([1, 1.5, 2]).after(5000);
    expect([left(made, 0), left(made, 1), left(made, 2)]).toEqual([15_000, 25_000, 35_000]);
  });

  it('has no end for who was granted no limit', () => {
    const made = opened([null]).after(3_600_000);
    expect(left(made, 0)).toBeNull();
    expect(made.answer(0, 'right')).toBe(1);
  });

  it('never reads below nothing', () => {
    expect(left(opened().after(60_000), 0)).toBe(0);
  });

  it('stands still while the game is paused', () => {
    const made = opened().after(5000);
    made.host('pause');
    expect(left(made.after(60_000), 0)).toBe(15_000);
    made.host('continue');
    expect(left(made.after(1000), 0)).toBe(14_000);
  });

  it('does not start for a question that is opened while the game is paused', () => {
    const made = new MadeUpGame({ settings: { secondsPerQuestion: 20, promptFirst: true } });
    made.join();
    made.host('next');
    made.host('pause');
    made.host('open');
    expect(left(made.after(9000), 0)).toBe(20_000);
    made.host('continue');
    expect(left(made.after(9000), 0)).toBe(11_000);
  });

  it('is longer for everyone by what the host adds, and by their own factor of it', () => {
    const made = opened([1, 2]).after(5000);
    made.host({ do: 'add-time', by: 10_000 });
    expect([left(made, 0), left(made, 1)]).toEqual([25_000, 55_000]);
  });

  it('is not there on a sensitive question, and cannot be added to one', () => {
    const made = new MadeUpGame({ settings: { secondsPerQuestion: 20 }, questions: [SENSITIVE, ...PLAIN] });
    made.join();
    made.host('next');
    expect(left(made, 0)).toBeNull();
    expect(made.host({ do: 'add-time', by: 10_000 })).toBe('no-timer-here');
    expect(closesAt(made.game, made.now, everyone)).toBeNull();
  });
});

describe('an answer', () => {
  it('counts up to a second after its time, and not later', () => {
    expect(
      opened()
        .after(20_000 + GRACE)
        .answer(0, 'right'),
    ).toBe(1);
    expect(
      opened()
        .after(20_000 + GRACE + 1)
        .answer(0, 'right'),
    ).toBe('too-late');
  });

  it('counts until their own time is over for those with extra time, also when others no longer can', () => {
    const made = opened([1, 1.5, 2]).after(31_001);
    expect([made.answer(0, 'right'), made.answer(1, 'right'), made.answer(2, 'right')]).toEqual([
      'too-late',
      'too-late',
      1,
    ]);
  });

  it('that was on its way when the host closed counts for a second', () => {
    const made = opened().after(5000);
    made.host('close');
    expect(made.after(GRACE).answer(0, 'right')).toBe(1);
    expect(made.after(1).answer(1, 'right')).toBe('too-late');
  });

  it('gets no second grace from a close just after the time was over', () => {
    const made = opened().after(20_500);
    made.host('close');
    expect(made.after(500).answer(0, 'right')).toBe(1);
    expect(made.after(1).answer(1, 'right')).toBe('too-late');
  });

  it('gets no second grace once time has closed the question', () => {
    const made = opened().after(20_000 + GRACE);
    expect(made.closeInTime()).toBe(1);
    expect(made.answer(0, 'right')).toBe('too-late');
  });
});

describe('the server closes', () => {
  it('when the common time and its grace are over', () => {
    const made = opened();
    expect(closesAt(made.game, made.now, everyone)).toBe(made.now + 20_000 + GRACE);
  });

  it('later for someone who has more time, is present and has said nothing', () => {
    const made = opened([1, 1.5, 2]);
    const opening = made.now;
    expect(closesAt(made.game, made.now, everyone)).toBe(opening + 40_000 + GRACE);
    expect(closesAt(made.game, made.now, (seat) => seat !== 2)).toBe(opening + 30_000 + GRACE);
    made.after(1000).answer(2, 'wrong');
    expect(closesAt(made.game, made.now, everyone)).toBe(opening + 30_000 + GRACE);
    made.after(1000).pass(1);
    expect(closesAt(made.game, made.now, everyone)).toBe(opening + 20_000 + GRACE);
  });

  it('never by itself while someone without a limit is at it', () => {
    const made = opened([null]);
    expect(closesAt(made.game, made.now, everyone)).toBeNull();
    made.answer(0, 'right');
    expect(closesAt(made.game, made.now, everyone)).not.toBeNull();
  });

  it('never before the common time is over, and never while paused', () => {
    const made = opened().after(19_999);
    expect(made.closeInTime()).toBe('not-now');
    made.host('pause');
    expect(made.after(10_000).closeInTime()).toBe('not-now');
    expect(closesAt(made.game, made.now, everyone)).toBeNull();
    made.host('continue');
    expect(made.after(1).closeInTime()).toBe(1);
  });

  it('never where there is no limit', () => {
    const made = new MadeUpGame();
    made.join();
    made.host('next');
    expect(made.after(86_400_000).closeInTime()).toBe('not-now');
  });
});

describe('the host is told', () => {
  it('how many still have time of their own, once the common time is over', () => {
    const made = opened([1, 1.5, null]).after(20_000);
    expect(stillHaveTime(made.game, made.now, everyone)).toBe(0);
    made.after(1);
    expect(stillHaveTime(made.game, made.now, everyone)).toBe(2);
    expect(stillHaveTime(made.game, made.now, (seat) => seat !== 2)).toBe(1);
    made.after(10_000);
    expect(stillHaveTime(made.game, made.now, everyone)).toBe(1);
    made.answer(2, 'half');
    expect(stillHaveTime(made.game, made.now, everyone)).toBe(0);
  });

  it('that everyone has answered once everyone present has, a skip among them', () => {
    const made = opened();
    made.answer(0, 'right');
    made.pass(1);
    expect(progress(made.game, everyone)).toEqual({ answered: 2, of: 3 });
    expect(progress(made.game, (seat) => seat !== 2)).toEqual({ answered: 2, of: 2 });
  });

  it('never more answers than people: who answered and went still counts', () => {
    const made = opened();
    made.answer(0, 'right');
    expect(progress(made.game, (seat) => seat === 1)).toEqual({ answered: 1, of: 2 });
    made.participant(0, { do: 'leave' });
    expect(progress(made.game, (seat) => seat === 1)).toEqual({ answered: 1, of: 2 });
  });

  it('of nobody who waits to be let in', () => {
    const made = new MadeUpGame({ settings: { approve: true } });
    made.join();
    made.host('next');
    expect(progress(made.game, everyone)).toEqual({ answered: 0, of: 0 });
  });
});

describe('a restart', () => {
  it('takes nobody time: the clock goes on from when the server was last alive, once devices are back', () => {
    const made = opened().after(8000);
    const alive = made.now - 700;
    made.after(60_000).tell({ by: 'server', command: { do: 'resume', alive } });
    expect(left(made, 0)).toBe(TIME_TO_RETURN + 12_700);
    expect(closesAt(made.game, made.now, everyone)).toBe(made.now + TIME_TO_RETURN + 12_700 + GRACE);
    expect(left(made.after(TIME_TO_RETURN + 2700), 0)).toBe(10_000);
  });

  it('twice in a row takes nobody time either', () => {
    const made = opened().after(8000);
    made.after(1000).tell({ by: 'server', command: { do: 'resume', alive: made.now - 1000 } });
    made.after(2000).tell({ by: 'server', command: { do: 'resume', alive: made.now - 1000 } });
    expect(left(made, 0)).toBe(TIME_TO_RETURN + 12_000);
  });

  it('leaves a paused clock as it stood', () => {
    const made = opened().after(8000);
    made.host('pause');
    made.after(60_000).tell({ by: 'server', command: { do: 'resume', alive: made.now - 60_000 } });
    expect(left(made, 0)).toBe(12_000);
    made.host('continue');
    expect(left(made.after(1000), 0)).toBe(11_000);
  });

  it('leaves what was on its way when the host closed the rest of its grace', () => {
    const made = opened().after(5000);
    made.host('close');
    made.after(400);
    const alive = made.now;
    made.after(30_000).tell({ by: 'server', command: { do: 'resume', alive } });
    const participant = participantAt(made.game, 0);
    expect(participant && mayStillAnswer(made.game, participant, made.now + 600)).toBe(true);
    expect(participant && mayStillAnswer(made.game, participant, made.now + 601)).toBe(false);
  });
});
