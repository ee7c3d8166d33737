/** A game's report: a fold of its events, with what the caller knows of its questions, facts and names. */
import { median } from '../stats/formulas.ts';
import { type FirstAttempt, quizReliability } from '../stats/question-statistics.ts';
import type { GameEvent } from './events.ts';
import { gameFrom } from './fold.ts';
import type { Game, Participant } from './game.ts';
import { teamStandings } from './points.ts';
import { REPORT_FORMAT, type Report } from './report.ts';
import { factsOf } from './report-facts.ts';
import { handsUp, meanWith } from './report-hands.ts';
import { finals, participantOf, participantsOf } from './report-people.ts';
import { questionsOf } from './report-questions.ts';
import { type ReportSources, UNKNOWN } from './report-sources.ts';
import { seatAt } from './seats.ts';

export function makeReport(events: readonly GameEvent[], sources: ReportSources): Report {
  const game = gameFrom(events);
  const people = participantsOf(game);
  const facts = factsOf(game, people, sources);
  const attempts = firstAttempts(game, people, sources);
  const participants = people.map((participant) => participantOf(game, participant, facts, sources));
  const ended = events.findLast((event) => event.kind === 'ended');
  return {
    format: REPORT_FORMAT,
    bank: { id: game.bank, version: game.bankVersion, title: sources.bankTitle, language: game.language },
    createdAt: game.createdAt,
    began: events.find((event) => event.kind === 'question-shown')?.at ?? null,
    ended: ended?.at ?? null,
    how: ended?.how ?? null,
    scoring: game.settings.scoring,
    class: {
      participants: people.length,
      mean: classMean(game, people, sources),
      medianTime: median(people.flatMap((person) => finals(game, person).map(({ answer }) => answer.used))),
      optionalNotTaken: participants.reduce((sum, { optionalNotTaken }) => sum + optionalNotTaken, 0),
      reliability: quizReliability(attempts),
    },
    questions: questionsOf(game, people, attempts, sources),
    facts,
    participants,
    teams: teamStandings(game),
  };
}

function firstAttempts(game: Game, people: readonly Participant[], sources: ReportSources): FirstAttempt[] {
  const attempts: FirstAttempt[] = [];
  for (const [index, question] of game.questions.entries()) {
    const asked = game.asked[index];
    if (asked?.state !== 'revealed') continue;
    for (const { seat } of people) {
      const answer = seatAt(asked.first.given, seat);
      if (!answer || answer.passed || answer.fraction === null) continue;
      const { options } = sources.read(question, answer.response);
      attempts.push({ learner: String(seat), question: String(index), fraction: answer.fraction, options });
    }
  }
  return attempts;
}

/** Over every answer that counts, hands among them. */
function classMean(game: Game, people: readonly Participant[], sources: ReportSources): number | null {
  const fractions = people.flatMap((person) =>
    finals(game, person).flatMap(({ answer }) => answer.fraction ?? []),
  );
  const hands = game.questions.flatMap((question, index) => {
    const asked = game.asked[index];
    if (asked?.state !== 'revealed') return [];
    const last = asked.second?.hands ? asked.second : asked.first;
    return handsUp(question, sources.question(question) ?? UNKNOWN, last.hands);
  });
  return meanWith(fractions, hands);
}
