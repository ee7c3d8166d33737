/** What a participant may do: answer, skip, leave and return. */
import { factFractions } from '../scoring/scoring.ts';
import type { ParticipantCommand, Refusal } from './commands.ts';
import { mayStillAnswer } from './deadlines.ts';
import { type Context, type Decision, NOTHING, refuse } from './decision.ts';
import { type Game, type GivenAnswer, type Participant, participantAt, roundOf, timeUsed } from './game.ts';
import { seatAt } from './seats.ts';

export function decideParticipant(
  game: Game,
  seat: number,
  command: ParticipantCommand,
  context: Context,
): Decision {
  const participant = participantAt(game, seat);
  if (!participant || participant.standing === 'removed') return refuse('not-in-the-game');
  if (participant.standing === 'blocked') return refuse('blocked');
  if (game.phase.at === 'ended') {
    // What stands is said to stand, even now; anything else is over.
    const answering = command.do === 'answer' || command.do === 'pass';
    return answering && stands(game, participant.seat, command) ? NOTHING : refuse('ended');
  }
  const at = context.now;
  if (command.do === 'leave')
    return participant.standing === 'left' ? NOTHING : { events: [{ kind: 'left', at, seat }] };
  if (command.do === 'return')
    return participant.standing === 'left' ? { events: [{ kind: 'returned', at, seat }] } : NOTHING;
  if (participant.standing === 'waiting') return refuse('not-let-in-yet');
  return answer(game, participant, command, context);
}

type AnswerCommand = Extract<ParticipantCommand, { do: 'answer' | 'pass' }>;

/** Why nobody can answer this question in this round just now; undefined where somebody can. */
function offStage(game: Game, { index, round }: AnswerCommand): Refusal | undefined {
  const { phase } = game;
  const asked = game.asked[index];
  if (!asked) return 'not-now';
  if (phase.at !== 'question' || phase.index !== index) return 'too-late';
  if (round < phase.round) return 'too-late';
  if (round > phase.round || phase.stage === 'shown')
    return phase.stage === 'revealed' ? 'too-late' : 'not-now';
  return phase.stage === 'discussion' || phase.stage === 'revealed' ? 'too-late' : undefined;
}

function answer(game: Game, participant: Participant, command: AnswerCommand, context: Context): Decision {
  const { seat } = participant;
  const { index, round } = command;
  // Sent again, since its acknowledgement was lost: it stands already, whatever the phase is by now.
  if (stands(game, seat, command)) return NOTHING;
  if (participant.standing !== 'in') return refuse('not-in-the-game');
  const off = offStage(game, command);
  const question = game.questions[index];
  if (off || !question) return refuse(off ?? 'not-now');
  if (game.paused) return refuse('paused');
  if (!mayStillAnswer(game, participant, context.now)) return refuse('too-late');
  const before = givenBefore(game, seat, command);
  if (before && !before.passed && !game.settings.changeAnswers) return refuse('answered-already');

  const at = context.now;
  if (command.do === 'pass') return { events: [{ kind: 'passed', at, seat, index, round }] };
  const scoring = context.judge(question, command.response);
  if (scoring.outcome === 'cannot-be-scored') return refuse(scoring.reason);
  const used = game.clock ? timeUsed(game.clock, at) : 0;
  const common = { kind: 'answered', at, seat, index, round, response: command.response, used } as const;
  if (scoring.outcome === 'estimate')
    return { events: [{ ...common, fraction: null, facts: [], estimateError: scoring.error }] };
  const facts = factFractions(question.facts, scoring);
  return { events: [{ ...common, fraction: scoring.fraction, facts }] };
}

function givenBefore(game: Game, seat: number, { index, round }: AnswerCommand): GivenAnswer | undefined {
  const answers = roundOf(game.asked[index], round);
  return answers ? seatAt(answers.given, seat) : undefined;
}

/** Whether just this answer is the one that stands. By content: responses are plain data, written by one view. */
function stands(game: Game, seat: number, command: AnswerCommand): boolean {
  const before = givenBefore(game, seat, command);
  if (!before) return false;
  if (before.passed || command.do === 'pass') return before.passed && command.do === 'pass';
  return JSON.stringify(before.response) === JSON.stringify(command.response);
}
