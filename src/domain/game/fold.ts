/** From events to a game's state. */
import type { GameEvent, GameEventOf } from './events.ts';
import {
  type AskedQuestion,
  type Clock,
  type Game,
  type GivenAnswer,
  NO_GAME,
  type Participant,
  type Phase,
  type RoundAnswers,
  type Stage,
  timeUsed,
} from './game.ts';
import { noSeats, seatAt, takenSeats, withSeat } from './seats.ts';

/** Seats in an event lie below this; a game of at most 2,000 people never comes near it. */
const MOST_SEATS_EVER = 100_000;

const NO_ANSWERS: RoundAnswers = { limit: null, given: noSeats(), hands: null };

function stopped(clock: Clock | null, now: number): Clock | null {
  return clock && { ...clock, before: timeUsed(clock, now), since: null };
}

function withParticipant(game: Game, seat: number, change: Partial<Participant>): Game {
  const participant = seatAt(game.seats, seat);
  return participant ? { ...game, seats: withSeat(game.seats, seat, { ...participant, ...change }) } : game;
}

const JUST_ASKED: AskedQuestion = { state: 'asked', closedAt: null, first: NO_ANSWERS, second: null };

function withAsked(game: Game, index: number, change: (asked: AskedQuestion) => AskedQuestion): Game {
  if (index >= game.questions.length) return game;
  const asked = game.asked.slice();
  asked[index] = change(asked[index] ?? JUST_ASKED);
  return { ...game, asked };
}

function withRound(
  game: Game,
  index: number,
  round: 1 | 2,
  change: (answers: RoundAnswers) => RoundAnswers,
): Game {
  return withAsked(game, index, (asked) =>
    round === 1
      ? { ...asked, first: change(asked.first) }
      : { ...asked, second: change(asked.second ?? NO_ANSWERS) },
  );
}

function withStage(game: Game, stage: Stage, round?: 1 | 2): Game {
  if (game.phase.at !== 'question') return game;
  return { ...game, phase: { ...game.phase, stage, round: round ?? game.phase.round } };
}

/** The state after one more event. Never throws: what does not fit (an event out of its phase) changes nothing. */
export function afterEvent(game: Game, event: GameEvent): Game {
  return { ...change(game, event), version: game.version + 1 };
}

function change(game: Game, event: GameEvent): Game {
  switch (event.kind) {
    case 'created': {
      const { bank, bankVersion, language, settings, questions, seed, at } = event;
      return { ...NO_GAME, bank, bankVersion, language, settings, questions, seed, createdAt: at };
    }
    case 'joined':
    case 'let-in':
    case 'renamed':
    case 'removed':
    case 'left':
    case 'returned':
    case 'extra-time':
      return afterSeatEvent(game, event);
    case 'answered':
    case 'passed':
    case 'hands-counted':
      return afterAnswer(game, event);
    case 'settings-changed':
      return withTeams({ ...game, settings: event.settings }, game.settings.teams);
    case 'locked':
      return { ...game, locked: event.locked };
    case 'paused':
      return { ...game, paused: true, clock: stopped(game.clock, event.at) };
    case 'continued':
      return { ...game, paused: false, clock: running(game, event.at) };
    case 'resumed':
      return afterResumed(game, event);
    case 'looked-back':
      return { ...game, lookingBack: event.index };
    case 'ended':
      return {
        ...game,
        phase: { at: 'ended', how: event.how },
        clock: null,
        closed: null,
        paused: false,
        lookingBack: null,
      };
    default:
      return afterStep(game, event);
  }
}

/** After a restart the clock waits for devices to find the server again, in ms. */
export const TIME_TO_RETURN = 5000;

/** The time from `alive` until now counts for nobody: not on the clock, and not in the grace after a close. */
function afterResumed(game: Game, event: GameEventOf<'resumed'>): Game {
  const { clock, closed } = game;
  if (closed) {
    const away = Math.max(0, event.at - Math.max(event.alive, closed.at));
    return { ...game, closed: { ...closed, at: closed.at + away } };
  }
  if (!clock || clock.since === null) return game;
  const since = event.at + TIME_TO_RETURN;
  return { ...game, clock: { ...clock, before: timeUsed(clock, event.alive), since } };
}

/** Teams can change in the lobby: everyone is dealt to one anew, in the order in which they came. */
function withTeams(game: Game, before: number): Game {
  const { teams } = game.settings;
  if (teams === before) return game;
  let { seats } = game;
  let dealt = 0;
  for (const [seat, participant] of takenSeats(game.seats)) {
    const gone = participant.standing === 'removed' || participant.standing === 'blocked';
    const team = teams === 0 || gone ? null : dealt % teams;
    if (!gone) dealt += 1;
    seats = withSeat(seats, seat, { ...participant, team });
  }
  return { ...game, seats };
}

function running(game: Game, now: number): Clock | null {
  const open = game.phase.at === 'question' && game.phase.stage === 'open';
  return game.clock && open ? { ...game.clock, since: now } : game.clock;
}

type SeatEvent = GameEventOf<
  'joined' | 'let-in' | 'renamed' | 'removed' | 'left' | 'returned' | 'extra-time'
>;

function afterSeatEvent(game: Game, event: SeatEvent): Game {
  const { seat } = event;
  switch (event.kind) {
    case 'joined':
      if (seat >= MOST_SEATS_EVER) return game;
      return {
        ...game,
        seats: withSeat(game.seats, seat, {
          seat,
          joinedAt: event.at,
          team: event.team,
          people: event.people,
          extraTime: 1,
          admitted: !event.waiting,
          standing: event.waiting ? 'waiting' : 'in',
        }),
      };
    case 'let-in':
      return withParticipant(game, seat, { standing: 'in', admitted: true });
    case 'returned': {
      const admitted = seatAt(game.seats, seat)?.admitted;
      return withParticipant(game, seat, { standing: admitted ? 'in' : 'waiting' });
    }
    case 'left':
      return withParticipant(game, seat, { standing: 'left' });
    case 'removed':
      return withParticipant(game, seat, { standing: event.blocked ? 'blocked' : 'removed' });
    case 'extra-time': {
      const others = game.ownTime.filter((other) => other !== seat);
      const ownTime = event.factor === 1 || !seatAt(game.seats, seat) ? others : [...others, seat];
      return withParticipant({ ...game, ownTime }, seat, { extraTime: event.factor });
    }
    case 'renamed':
      // Names live apart; the event is there so that every screen hears of it.
      return game;
  }
}

function afterAnswer(game: Game, event: GameEventOf<'answered' | 'passed' | 'hands-counted'>): Game {
  const { index, round } = event;
  if (event.kind === 'hands-counted') {
    return withRound(game, index, round, (answers) => ({ ...answers, hands: event.hands }));
  }
  const participant = seatAt(game.seats, event.seat);
  if (!participant) return game;
  const given: GivenAnswer =
    event.kind === 'passed'
      ? { passed: true, at: event.at }
      : {
          passed: false,
          extraTime: participant.extraTime,
          at: event.at,
          response: event.response,
          fraction: event.fraction,
          facts: event.facts,
          used: event.used,
          ...(event.estimateError === undefined ? {} : { estimateError: event.estimateError }),
        };
  return withRound(game, index, round, (answers) => ({
    ...answers,
    given: withSeat(answers.given, event.seat, given),
  }));
}

type StepEvent = GameEventOf<
  | 'question-shown'
  | 'opened'
  | 'time-added'
  | 'closed'
  | 'discussion'
  | 'revealed'
  | 'question-skipped'
  | 'standings-shown'
>;

function afterStep(game: Game, event: StepEvent): Game {
  if (event.kind === 'question-shown') {
    if (event.index >= game.questions.length) return game;
    const shown: Phase = { at: 'question', index: event.index, stage: 'shown', round: 1 };
    return withAsked(
      { ...game, phase: shown, clock: null, closed: null, lookingBack: null },
      event.index,
      (asked) => asked,
    );
  }
  if (game.phase.at !== 'question') return game;
  const { index } = game.phase;
  switch (event.kind) {
    case 'opened': {
      const { round, limit } = event;
      const opened = withRound(withStage(game, 'open', round), index, round, (all) => ({ ...all, limit }));
      const since = game.paused ? null : event.at;
      return { ...opened, closed: null, clock: { limit: event.limit, before: 0, since } };
    }
    case 'time-added': {
      if (!game.clock || game.clock.limit === null) return game;
      const limit = game.clock.limit + event.by;
      const longer = { ...game, clock: { ...game.clock, limit } };
      return withRound(longer, index, game.phase.round, (all) => ({ ...all, limit }));
    }
    case 'closed': {
      const { at, by } = event;
      const closed = { ...withStage(game, 'closed'), closed: { at, by }, clock: stopped(game.clock, at) };
      return withAsked(closed, index, (asked) => ({ ...asked, closedAt: at }));
    }
    case 'discussion':
      return withStage(game, 'discussion');
    case 'revealed':
      return withAsked({ ...withStage(game, 'revealed'), clock: null }, index, (asked) => ({
        ...asked,
        state: 'revealed',
      }));
    case 'question-skipped':
      return withAsked(
        { ...game, phase: { at: 'between', index }, clock: null, closed: null },
        index,
        (asked) => ({ ...asked, state: 'skipped' }),
      );
    case 'standings-shown':
      return { ...game, phase: { at: 'standings', index }, clock: null, lookingBack: null };
  }
}

export function gameFrom(events: readonly GameEvent[]): Game {
  return events.reduce(afterEvent, NO_GAME);
}
