/** What a host may do, and when. */
import type { HostCommand } from './commands.ts';
import { type Context, type Decision, NOTHING, refuse } from './decision.ts';
import type { GameEvent, GameQuestion } from './events.ts';
import { type Game, type Participant, participantAt, seatsTaken } from './game.ts';
import { takenSeats } from './seats.ts';
import type { GameSettings } from './settings.ts';

export function decideHost(game: Game, command: HostCommand, context: Context): Decision {
  const at = context.now;
  // After the end only looking back is left.
  if (command.do === 'look-back') return lookBack(game, command.index, at);
  if (game.phase.at === 'ended') return refuse('ended');
  switch (command.do) {
    case 'change-settings':
      return changeSettings(game, command.settings, at);
    case 'let-in':
    case 'remove':
    case 'block':
    case 'renamed':
    case 'extra-time':
      return decideSeat(game, command, at);
    case 'lock':
    case 'unlock': {
      const locked = command.do === 'lock';
      return game.locked === locked ? NOTHING : { events: [{ kind: 'locked', at, locked }] };
    }
    case 'pause':
      return game.paused ? NOTHING : { events: [{ kind: 'paused', at }] };
    case 'continue':
      return game.paused ? { events: [{ kind: 'continued', at }] } : NOTHING;
    case 'end':
      return { events: [{ kind: 'ended', at, how: 'host' }] };
    case 'next':
      return next(game, at);
    default:
      return decideStep(game, command, at);
  }
}

/** Before the game begins. Once nobody has to be let in, those who wait are. */
function changeSettings(game: Game, settings: GameSettings, at: number): Decision {
  if (game.phase.at !== 'lobby') return refuse('not-now');
  const events: GameEvent[] = [{ kind: 'settings-changed', at, settings }];
  if (!settings.approve) {
    for (const [seat, { standing }] of takenSeats(game.seats)) {
      if (standing === 'waiting') events.push({ kind: 'let-in', at, seat });
    }
  }
  return { events };
}

type SeatCommand = Extract<HostCommand, { seat: number }>;

function decideSeat(game: Game, command: SeatCommand, at: number): Decision {
  const { seat } = command;
  const participant = participantAt(game, seat);
  if (!participant) return refuse('not-in-the-game');
  switch (command.do) {
    case 'let-in':
      return letIn(game, participant, at);
    case 'remove':
    case 'block': {
      const blocked = command.do === 'block';
      const so = participant.standing === (blocked ? 'blocked' : 'removed');
      return so ? NOTHING : { events: [{ kind: 'removed', at, seat, blocked }] };
    }
    case 'renamed':
      return { events: [{ kind: 'renamed', at, seat }] };
    case 'extra-time':
      return participant.extraTime === command.factor
        ? NOTHING
        : { events: [{ kind: 'extra-time', at, seat, factor: command.factor }] };
  }
}

/** Who waits; or who was removed by mistake, while there is a seat. */
function letIn(game: Game, { seat, standing }: Participant, at: number): Decision {
  if (standing === 'in' || standing === 'left') return NOTHING;
  if (standing !== 'waiting' && seatsTaken(game) >= game.settings.seats) return refuse('full');
  return { events: [{ kind: 'let-in', at, seat }] };
}

function limitOf(game: Game, question: GameQuestion | undefined): number | null {
  const { secondsPerQuestion } = game.settings;
  return secondsPerQuestion === null || question?.sensitive ? null : secondsPerQuestion * 1000;
}

/** The next question, shown and, unless it is read first, opened; after the last one the end. */
function next(game: Game, at: number): Decision {
  const { phase } = game;
  if (game.paused) return refuse('paused');
  if (phase.at === 'question' && phase.stage !== 'revealed') return refuse('not-now');
  const index = phase.at === 'lobby' ? 0 : phase.at === 'ended' ? game.questions.length : phase.index + 1;
  const question = game.questions[index];
  if (!question) return { events: [{ kind: 'ended', at, how: 'finished' }] };
  const events: GameEvent[] = [{ kind: 'question-shown', at, index }];
  if (!game.settings.promptFirst)
    events.push({ kind: 'opened', at, round: 1, limit: limitOf(game, question) });
  return { events };
}

function lookBack(game: Game, index: number | null, at: number): Decision {
  if (index === game.lookingBack) return NOTHING;
  const open = game.phase.at === 'question' && game.phase.stage !== 'revealed';
  if (index !== null && (open || game.asked[index]?.state !== 'revealed')) return refuse('not-now');
  return { events: [{ kind: 'looked-back', at, index }] };
}

type StepCommand = Exclude<
  HostCommand,
  | SeatCommand
  | { do: 'change-settings' | 'lock' | 'unlock' | 'pause' | 'continue' | 'end' | 'next' | 'look-back' }
>;

function decideStep(game: Game, command: StepCommand, at: number): Decision {
  const { phase } = game;
  if (phase.at !== 'question') return refuse('not-now');
  const { stage, index } = phase;
  const question = game.questions[index];
  switch (command.do) {
    case 'open':
      if (stage === 'open') return NOTHING;
      if (stage !== 'shown') return refuse(stage === 'revealed' ? 'revealed-already' : 'not-now');
      return { events: [{ kind: 'opened', at, round: 1, limit: limitOf(game, question) }] };
    case 'close':
      if (stage === 'closed') return NOTHING;
      return stage === 'open' ? { events: [{ kind: 'closed', at, by: 'host' }] } : refuse('not-now');
    case 'add-time':
      if (stage !== 'open') return refuse('not-now');
      if (!game.clock || game.clock.limit === null) return refuse('no-timer-here');
      return { events: [{ kind: 'time-added', at, by: command.by }] };
    case 'discuss':
      if (stage === 'discussion') return NOTHING;
      if (stage === 'revealed') return refuse('revealed-already');
      return stage === 'closed' && phase.round === 1
        ? { events: [{ kind: 'discussion', at }] }
        : refuse('not-now');
    case 'ask-again':
      if (stage === 'revealed') return refuse('revealed-already');
      if (phase.round === 2 || (stage !== 'discussion' && stage !== 'closed')) return refuse('not-now');
      return { events: [{ kind: 'opened', at, round: 2, limit: limitOf(game, question) }] };
    case 'reveal':
      return reveal(game, at);
    case 'skip':
      return stage === 'revealed'
        ? refuse('revealed-already')
        : { events: [{ kind: 'question-skipped', at }] };
    case 'count-hands':
      if (stage === 'revealed') return refuse('revealed-already');
      if (stage === 'shown' || stage === 'discussion') return refuse('not-now');
      return { events: [{ kind: 'hands-counted', at, index, round: phase.round, hands: command.hands }] };
    case 'show-standings':
      if (stage !== 'revealed' || game.settings.standings === 'hidden' || question?.sensitive)
        return refuse('not-now');
      return { events: [{ kind: 'standings-shown', at }] };
  }
}

/** An open question closes with its reveal: nobody answers what can be read. */
function reveal(game: Game, at: number): Decision {
  if (game.phase.at !== 'question') return refuse('not-now');
  switch (game.phase.stage) {
    case 'revealed':
      return NOTHING;
    case 'open':
      return {
        events: [
          { kind: 'closed', at, by: 'host' },
          { kind: 'revealed', at },
        ],
      };
    case 'closed':
    case 'discussion':
      return { events: [{ kind: 'revealed', at }] };
    case 'shown':
      return refuse('not-now');
  }
}
