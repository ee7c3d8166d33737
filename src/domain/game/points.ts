/** Points and standings: the live game's reward, never mixed with score. Folds of the answers. */
import { standing } from '../scoring/scoring.ts';
import { limitFor } from './deadlines.ts';
import type { GameQuestion } from './events.ts';
import {
  type AskedQuestion,
  finalAnswer,
  type Game,
  type GivenAnswer,
  type Participant,
  participantAt,
  roundOf,
  wasThereFor,
} from './game.ts';
import { takenSeats } from './seats.ts';

/** What a whole right answer is worth. */
export const FULL_POINTS = 1000;

/**
 * Accuracy: round(1000 × fraction). Speed: round(1000 × fraction × (1 − t/2T)), t the time used, T what the
 * person was allowed; without a limit, on sensitive questions and for those without one, accuracy.
 * @param limit of the round in which it was answered, in ms; null: none
 */
export function pointsFor(
  game: Pick<Game, 'settings'>,
  question: Pick<GameQuestion, 'estimate' | 'calm' | 'sensitive'>,
  limit: number | null,
  answer: GivenAnswer | undefined,
): number {
  if (!answer || answer.passed || answer.fraction === null || question.estimate || question.calm) return 0;
  const allowed = limitFor(limit, answer);
  const speed = game.settings.scoring === 'speed' && !question.sensitive && allowed !== null && allowed > 0;
  const factor = speed ? 1 - Math.min(answer.used, allowed) / (2 * allowed) : 1;
  return Math.round(FULL_POINTS * answer.fraction * factor);
}

/** The points of one person for one question, by the answer of theirs that counts. */
export function pointsAt(game: Game, index: number, asked: AskedQuestion, seat: number): number {
  const question = game.questions[index];
  const final = finalAnswer(asked, seat);
  if (!question || !final) return 0;
  return pointsFor(game, question, roundOf(asked, final.round)?.limit ?? null, final.answer);
}

/** How one person has done over the questions revealed so far. */
export interface Tally {
  readonly seat: number;
  readonly points: number;
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
  /** Skipped by choice, or not answered; questions from before they joined are not among them. */
  readonly notTaken: number;
  /** Guesses before a reveal, outside the score. */
  readonly estimates: number;
}

/** The score and points of one person. */
export function tallyOf(game: Game, participant: Participant): Tally {
  const tally = { points: 0, right: 0, partly: 0, notYet: 0, notTaken: 0, estimates: 0 };
  game.asked.forEach((asked, index) => {
    if (asked?.state !== 'revealed' || !wasThereFor(asked, participant)) return;
    const answer = finalAnswer(asked, participant.seat)?.answer;
    if (!answer || answer.passed) {
      tally.notTaken += 1;
      return;
    }
    if (answer.fraction === null) {
      tally.estimates += 1;
      return;
    }
    tally.points += pointsAt(game, index, asked, participant.seat);
    tally[COUNTED[standing(answer.fraction)]] += 1;
  });
  return { seat: participant.seat, ...tally };
}

const COUNTED = { right: 'right', partly: 'partly', 'not-yet': 'notYet' } as const;

export interface Place extends Tally {
  /** From 1; equal points share a rank, and the next rank is left out. */
  readonly rank: number;
}

/**
 * Everyone in the game, and those who left after they had taken something, best first. Those with equal points
 * share a rank. Costs people × questions: asked for once a reveal, not once a person.
 */
export function standings(game: Game): Place[] {
  const tallies: Tally[] = [];
  for (const [, participant] of takenSeats(game.seats)) {
    if (participant.standing !== 'in' && participant.standing !== 'left') continue;
    const tally = tallyOf(game, participant);
    if (participant.standing === 'in' || taken(tally) > 0) tallies.push(tally);
  }
  return ranked(tallies);
}

function taken(tally: Tally): number {
  return tally.right + tally.partly + tally.notYet;
}

function ranked<T extends { readonly points: number; readonly seat: number }>(
  all: readonly T[],
): (T & { readonly rank: number })[] {
  const sorted = all.toSorted((a, b) => b.points - a.points || a.seat - b.seat);
  let rank = 0;
  return sorted.map((one, i) => {
    if (i === 0 || one.points < (sorted[i - 1]?.points ?? 0)) rank = i + 1;
    return { ...one, rank };
  });
}

export interface TeamPlace {
  readonly team: number;
  /** Mean of the points of those who took part, rounded: a team of three and a team of five are equal. */
  readonly points: number;
  /** Everyone in it, whether they have taken a question yet or not. */
  readonly members: number;
  readonly rank: number;
}

/** Teams by the mean of their members; who took no question at all does not weigh a team down. */
export function teamStandings(game: Game): TeamPlace[] {
  const teams = new Map<number, { sum: number; takers: number; members: number }>();
  for (let team = 0; team < game.settings.teams; team++) teams.set(team, { sum: 0, takers: 0, members: 0 });
  for (const place of standings(game)) {
    const participant = participantAt(game, place.seat);
    const team = participant?.team === null ? undefined : teams.get(participant?.team ?? -1);
    if (!team) continue;
    team.members += 1;
    if (taken(place) === 0) continue;
    team.sum += place.points;
    team.takers += 1;
  }
  return ranked(
    [...teams].map(([team, { sum, takers, members }]) => ({
      team,
      seat: team,
      members,
      points: takers === 0 ? 0 : Math.round(sum / takers),
    })),
  ).map(({ team, points, members, rank }) => ({ team, points, members, rank }));
}
