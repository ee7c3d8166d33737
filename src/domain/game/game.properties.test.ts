import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CALM, ESTIMATE, MadeUpGame, madeUpJudge, PLAIN, SENSITIVE } from '../../../tests/made-up-game.ts';
import type { Command, HostCommand } from './commands.ts';
import { limitFor } from './deadlines.ts';
import { decide } from './decide.ts';
import { type GameEvent, GameEventSchema } from './events.ts';
import { afterEvent, gameFrom } from './fold.ts';
import { type Game, participantAt, roundOf, timeUsed } from './game.ts';
import { standings, teamStandings } from './points.ts';
import { seatAt } from './seats.ts';
import { DEFAULT_GAME_SETTINGS } from './settings.ts';

const QUESTIONS = [...PLAIN, SENSITIVE, CALM, ESTIMATE];

const seat = fc.integer({ min: 0, max: 4 });
const round = fc.constantFrom<1 | 2>(1, 2);
const response = fc.constantFrom<unknown>('right', 'wrong', 'half', 3, '', { odd: true });
const settings = fc
  .record({
    scoring: fc.constantFrom('accuracy', 'speed'),
    secondsPerQuestion: fc.constantFrom(null, 5, 20),
    promptFirst: fc.boolean(),
    changeAnswers: fc.boolean(),
    approve: fc.boolean(),
    teams: fc.constantFrom(0, 2, 3),
    seats: fc.constantFrom(2, 400),
  })
  .map((change) => ({ ...DEFAULT_GAME_SETTINGS, ...change }));

const hostCommand: fc.Arbitrary<HostCommand> = fc.oneof(
  // What moves a game along, more often than the rest.
  {
    weight: 6,
    arbitrary: fc.constantFrom('next', 'open', 'close', 'reveal').map((word) => ({ do: word })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        'discuss',
        'ask-again',
        'skip',
        'pause',
        'continue',
        'continue',
        'lock',
        'unlock',
        'show-standings',
      )
      .map((word) => ({ do: word })),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('let-in', 'remove', 'block'), seat }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('extra-time'), seat, factor: fc.constantFrom(1, 1.5, 2, null) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add-time'), by: fc.constantFrom(1000, 30_000) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'count-hands', hands: { a: 2 } }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('look-back'), index: fc.constantFrom(null, 0, 1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change-settings'), settings }) },
) as fc.Arbitrary<HostCommand>;

const index = fc.integer({ min: 0, max: 6 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: hostCommand.map((said) => ({ by: 'host', command: said })) },
  {
    weight: 8,
    arbitrary: fc.record({
      by: fc.constant('participant'),
      seat,
      command: fc.oneof(
        { weight: 8, arbitrary: fc.record({ do: fc.constant('answer'), index, round, response }) },
        { weight: 2, arbitrary: fc.record({ do: fc.constant('pass'), index, round }) },
        { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave', 'return') }) },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant('server'),
      command: fc.oneof(
        { weight: 4, arbitrary: fc.constant({ do: 'join', people: 1 }) },
        { weight: 4, arbitrary: fc.constant({ do: 'close-in-time' }) },
        { weight: 1, arbitrary: fc.record({ do: fc.constant('resume'), alive: fc.constant(0) }) },
      ),
    }),
  },
) as fc.Arbitrary<Command>;

const step = fc.record({
  wait: fc.constantFrom(0, 0, 10, 700, 1000, 6000, 30_000),
  command,
  /** Whether an answer goes to the question on the screen, as nearly all do. */
  here: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
});
type Step = { readonly wait: number; readonly command: Command; readonly here: boolean };

/** Turns an answer to any question into one to the question on the screen. */
function aimed(game: Game, { command: said, here }: Step): Command {
  if (!here || said.by !== 'participant' || game.phase.at !== 'question') return said;
  if (said.command.do !== 'answer' && said.command.do !== 'pass') return said;
  const { phase } = game;
  return { ...said, command: { ...said.command, index: phase.index, round: phase.round } };
}

interface Told {
  readonly before: Game;
  readonly after: Game;
  readonly said: Command;
  readonly now: number;
  readonly events: readonly GameEvent[];
  readonly refused: string | undefined;
}

function play(start: typeof DEFAULT_GAME_SETTINGS, steps: readonly Step[]) {
  const made = new MadeUpGame({ settings: start, questions: QUESTIONS });
  made.join();
  made.join();
  let { game, now } = made;
  const log = made.events.slice();
  const told: Told[] = [];
  for (const one of steps) {
    now += one.wait;
    const said = aimed(game, one);
    // A heartbeat is at most a second old.
    if (said.by === 'server' && said.command.do === 'resume')
      Object.assign(said.command, { alive: now - 800 });
    const before = game;
    const decision = decide(before, said, { now, judge: madeUpJudge });
    const events = 'events' in decision ? decision.events : [];
    for (const event of events) game = afterEvent(game, event);
    log.push(...events);
    told.push({
      before,
      after: game,
      said,
      now,
      events,
      refused: 'refused' in decision ? decision.refused : undefined,
    });
  }
  return { game, log, told };
}

const runs = { numRuns: 150 };
const plays = (check: (played: ReturnType<typeof play>) => void) =>
  fc.assert(
    fc.property(settings, fc.array(step, { maxLength: 80, size: 'max' }), (start, steps) =>
      check(play(start, steps)),
    ),
    runs,
  );

describe('whatever people do', () => {
  it('a game is the fold of its events, and every event is of the form that is kept', () => {
    plays(({ game, log }) => {
      expect(gameFrom(log)).toEqual(game);
      const kept = JSON.parse(JSON.stringify(log)) as unknown[];
      expect(gameFrom(kept.map((event) => v.parse(GameEventSchema, event)))).toEqual(game);
    });
  });

  it('a refusal, or what is so already, changes nothing; everything else raises the version', () => {
    plays(({ told }) => {
      for (const { before, after, events, refused } of told) {
        if (refused !== undefined || events.length === 0) expect(after).toBe(before);
        expect(after.version).toBe(before.version + events.length);
      }
    });
  });

  it('an acknowledged answer stands just as it was given, in one place', () => {
    plays(({ told }) => {
      for (const { before, after, said, refused } of told) {
        if (said.by !== 'participant' || refused !== undefined) continue;
        if (said.command.do !== 'answer' && said.command.do !== 'pass') continue;
        const { index: at, round: in_ } = said.command;
        const given = roundOf(after.asked[at], in_)?.given;
        const stands = given && seatAt(given, said.seat);
        expect(stands?.passed).toBe(said.command.do === 'pass');
        if (said.command.do === 'answer' && stands?.passed === false)
          expect(stands.response).toEqual(said.command.response);
        const count = roundOf(before.asked[at], in_)?.given;
        const had = count !== undefined && seatAt(count, said.seat) !== undefined;
        expect(given?.count).toBe((count?.count ?? 0) + (had ? 0 : 1));
      }
    });
  });

  it('no answer is taken after its time and grace, after the reveal, or while it cannot be given', () => {
    plays(({ told }) => {
      for (const { before, said, now, events } of told) {
        if (said.by !== 'participant' || events.every(({ kind }) => kind !== 'answered')) continue;
        const { phase, clock, closed } = before;
        expect(phase.at === 'question' && ['open', 'closed'].includes(phase.stage)).toBe(true);
        expect(before.paused).toBe(false);
        if (closed) expect(closed.by === 'host' && now <= closed.at + 1000).toBe(true);
        const person = participantAt(before, said.seat);
        expect(person?.standing).toBe('in');
        const limit = person && clock ? limitFor(clock.limit, person) : null;
        if (clock && limit !== null) expect(timeUsed(clock, now)).toBeLessThanOrEqual(limit + 1000);
      }
    });
  });

  it('what was revealed is never changed', () => {
    plays(({ told }) => {
      for (const { before, after } of told) {
        before.asked.forEach((asked, at) => {
          if (asked?.state === 'revealed') expect(after.asked[at]).toBe(asked);
        });
      }
    });
  });

  it('points are whole, from 0 to a thousand a question, and ranks follow them', () => {
    plays(({ game }) => {
      const places = standings(game);
      places.forEach((place, at) => {
        expect(Number.isInteger(place.points)).toBe(true);
        expect(place.points).toBeGreaterThanOrEqual(0);
        expect(place.points).toBeLessThanOrEqual(1000 * (place.right + place.partly));
        expect(place.rank).toBe(1 + places.filter((other) => other.points > place.points).length);
        expect(place.rank).toBeLessThanOrEqual(at + 1);
      });
      const members = teamStandings(game).reduce((sum, team) => sum + team.members, 0);
      expect(members).toBeLessThanOrEqual(places.length);
    });
  });
});

describe('the fold', () => {
  it('never throws, whatever events it is given in whatever order', () => {
    const at = fc.integer({ min: 0, max: 1e12 });
    const far = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom(1e6, 2 ** 31, 2 ** 40));
    const event = fc.oneof(
      fc.record({ kind: fc.constantFrom('paused', 'continued', 'discussion', 'revealed'), at }),
      fc.record({ kind: fc.constantFrom('question-skipped', 'standings-shown'), at }),
      fc.record({ kind: fc.constantFrom('let-in', 'left', 'returned', 'renamed'), at, seat: far }),
      fc.record({
        kind: fc.constant('joined'),
        at,
        seat: far,
        team: fc.constant(null),
        waiting: fc.boolean(),
        people: far,
      }),
      fc.record({ kind: fc.constant('question-shown'), at, index: far }),
      fc.record({ kind: fc.constant('opened'), at, round, limit: fc.constantFrom(null, 5000) }),
      fc.record({ kind: fc.constantFrom('passed'), at, seat: far, index: far, round }),
      fc.record({ kind: fc.constant('hands-counted'), at, index: far, round, hands: fc.constant({ a: 1 }) }),
      fc.record({ kind: fc.constant('closed'), at, by: fc.constantFrom('time', 'host') }),
      fc.record({ kind: fc.constant('resumed'), at, alive: at }),
      fc.record({ kind: fc.constant('time-added'), at, by: fc.constantFrom(1000) }),
      fc.record({ kind: fc.constant('looked-back'), at, index: fc.option(far) }),
      fc.record({ kind: fc.constant('ended'), at, how: fc.constantFrom('host', 'finished') }),
    ) as fc.Arbitrary<GameEvent>;
    const created = new MadeUpGame().events[0];
    if (!created) throw new Error('a game begins with an event');
    fc.assert(
      fc.property(fc.boolean(), fc.array(event, { maxLength: 60 }), (begun, events) => {
        const all = begun ? [created, ...events] : events;
        const game = gameFrom(all);
        expect(game.version).toBe(all.length);
        standings(game);
      }),
      runs,
    );
  });
});

describe('with two thousand people', () => {
  it('a burst of answers costs each one about the same as in a class of thirty', () => {
    const burst = (people: number) => {
      const made = new MadeUpGame({ settings: { seats: 2000 } });
      for (let at = 0; at < people; at++) made.join();
      made.host('next');
      const before = performance.now();
      for (let at = 0; at < people; at++) made.answer(at, 'right');
      return (performance.now() - before) / people;
    };
    burst(200);
    // Milliseconds an answer; work that grows with the room would take a hundred times this.
    expect(burst(2000)).toBeLessThan(0.5);
  });
});
