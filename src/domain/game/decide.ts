/**
 * The rules of the game: a command becomes events, or a refusal that says why. Pure: time is an argument, and
 * what a response is worth is asked of `judge`, since the domain does not know the question types.
 */
import type { Command, ServerCommand } from './commands.ts';
import { decideHost } from './decide-host.ts';
import { decideParticipant } from './decide-participant.ts';
import { type Context, type Decision, NOTHING, refuse } from './decision.ts';
import { type Game, seatsTaken, timeUsed } from './game.ts';
import { seatAt, takenSeats } from './seats.ts';

export function decide(game: Game, ask: Command, context: Context): Decision {
  if (game.version === 0) return refuse('not-now');
  if (ask.by === 'server') return decideServer(game, ask.command, context);
  if (ask.by === 'host') return decideHost(game, ask.command, context);
  return decideParticipant(game, ask.seat, ask.command, context);
}

function decideServer(game: Game, command: ServerCommand, context: Context): Decision {
  const at = context.now;
  if (game.phase.at === 'ended') return command.do === 'resume' ? NOTHING : refuse('ended');
  if (command.do === 'resume')
    return { events: [{ kind: 'resumed', at, alive: Math.min(command.alive, at) }] };
  if (command.do === 'join') return join(game, command.people, at);
  if (command.do === 'abandon') return { events: [{ kind: 'ended', at, how: 'abandoned' }] };
  return isTimeUp(game, at) ? { events: [{ kind: 'closed', at, by: 'time' }] } : refuse('not-now');
}

/** Whether the common time is over. Who has more of their own, and is present, the server knows: `closesAt`. */
function isTimeUp(game: Game, now: number): boolean {
  const open = game.phase.at === 'question' && game.phase.stage === 'open';
  if (!open || !game.clock || game.clock.limit === null || game.paused) return false;
  return timeUsed(game.clock, now) >= game.clock.limit;
}

function join(game: Game, people: number, at: number): Decision {
  if (game.locked) return refuse('locked');
  if (game.phase.at !== 'lobby' && !game.settings.lateJoin) return refuse('locked');
  // Counted one by one only where it is nearly full: two thousand come within seconds.
  const { seats, settings } = game;
  if (seats.count >= settings.seats && seatsTaken(game) >= settings.seats) return refuse('full');
  const team = settings.teams === 0 ? null : smallestTeam(game);
  // Seats are never given twice, so that answers keep their owner.
  let seat = seats.count;
  while (seatAt(seats, seat)) seat += 1;
  const waiting = settings.approve;
  return { events: [{ kind: 'joined', at, seat, team, waiting, people: Math.max(1, people) }] };
}

function smallestTeam({ seats, settings }: Game): number {
  const members = Array.from({ length: settings.teams }, () => 0);
  for (const [, { standing, team }] of takenSeats(seats)) {
    const here = standing === 'in' || standing === 'waiting';
    if (here && team !== null) members[team] = (members[team] ?? 0) + 1;
  }
  return members.indexOf(Math.min(...members));
}
