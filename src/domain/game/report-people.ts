/** A report's people: those who took part, each with their own score and answers. */
import { mean, median } from '../stats/formulas.ts';
import type { GameQuestion } from './events.ts';
import { finalAnswer, type Game, type GivenAnswer, type Participant, wasThereFor } from './game.ts';
import { tallyOf } from './points.ts';
import type { ReportFact, ReportParticipant } from './report.ts';
import type { ReportSources } from './report-sources.ts';
import { takenSeats } from './seats.ts';

type Answered = Extract<GivenAnswer, { passed: false }>;

/** Those who are in the game, and those who left it after they had answered something that counts. */
export function participantsOf(game: Game): Participant[] {
  const people: Participant[] = [];
  for (const [, participant] of takenSeats(game.seats)) {
    const { standing: stands } = participant;
    if (stands === 'in' || (stands === 'left' && finals(game, participant).length > 0))
      people.push(participant);
  }
  return people;
}

interface Final {
  readonly index: number;
  readonly question: GameQuestion;
  readonly answer: Answered;
}

/** Their answers that count, skips left out. */
export function finals(game: Game, { seat }: Participant): Final[] {
  return game.questions.flatMap((question, index) => {
    const asked = game.asked[index];
    const answer = asked?.state === 'revealed' ? finalAnswer(asked, seat)?.answer : undefined;
    return answer && !answer.passed ? { index, question, answer } : [];
  });
}

export function participantOf(
  game: Game,
  participant: Participant,
  facts: readonly ReportFact[],
  sources: ReportSources,
): ReportParticipant {
  const { seat, team, people } = participant;
  const { right, partly, notYet, estimates, points } = tallyOf(game, participant);
  const own = finals(game, participant);
  const answered = new Set(own.map(({ index }) => index));
  const missing = game.questions.flatMap((question, index) => {
    const asked = game.asked[index];
    const theirs = asked?.state === 'revealed' && wasThereFor(asked, participant) && !answered.has(index);
    return theirs ? { index, optional: question.sensitive } : [];
  });
  const plain = missing.filter(({ optional }) => !optional);
  const help = new Set(facts.filter(({ needHelp }) => needHelp.includes(seat)).map(({ fact }) => fact));
  const order = [...new Set(game.questions.flatMap((question) => question.facts))];
  return {
    seat,
    name: sources.name(seat) ?? null,
    team,
    people,
    score: { right, partly, notYet, notTaken: plain.length, estimates, points },
    mean: mean(own.flatMap(({ answer }) => answer.fraction ?? [])),
    medianTime: median(own.map(({ answer }) => answer.used)),
    optionalNotTaken: missing.length - plain.length,
    needsHelpWith: order.filter((fact) => help.has(fact)),
    answers: [
      ...own
        .filter(({ question }) => !question.sensitive)
        .map(({ index, question, answer }) => ({
          index,
          words: sources.read(question, answer.response).words,
          fraction: answer.fraction,
          ...(answer.estimateError === undefined ? {} : { estimateError: answer.estimateError }),
          time: answer.used,
        })),
      ...plain.map(({ index }) => ({ index, words: null, fraction: null, time: null })),
    ].toSorted((a, b) => a.index - b.index),
  };
}
