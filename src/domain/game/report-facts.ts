/** A report's facts: what the class knows of each, and who needs help with it. */
import { mean } from '../stats/formulas.ts';
import {
  type AskedQuestion,
  finalAnswer,
  type Game,
  type GivenAnswer,
  type Participant,
  type RoundAnswers,
} from './game.ts';
import type { ReportFact } from './report.ts';
import { handsUp, meanWith, sumOf } from './report-hands.ts';
import { type ReportSources, UNKNOWN } from './report-sources.ts';
import { seatAt } from './seats.ts';

/** Less than this of a fact, over all that they answered on it: they need help with it. */
const HELP_BELOW = 0.5;

export function factsOf(game: Game, people: readonly Participant[], sources: ReportSources): ReportFact[] {
  const ids = [...new Set(game.questions.flatMap(({ facts }) => facts))];
  const all = ids.map((id) => factOf(game, id, people, sources));
  return all.toSorted((a, b) => (a.first ?? a.mean ?? 2) - (b.first ?? b.mean ?? 2));
}

function factOf(
  game: Game,
  fact: string,
  people: readonly Participant[],
  sources: ReportSources,
): ReportFact {
  const about = sources.fact(fact);
  const questions = game.questions.flatMap((question, index) => {
    const asked = game.asked[index];
    const asks = asked?.state === 'revealed' && question.facts.includes(fact) && !question.estimate;
    return asks ? { index, question, asked } : [];
  });
  const bySeat = people.map(({ seat }) => ({
    seat,
    fractions: questions.flatMap(({ asked }) => partOf(finalAnswer(asked, seat)?.answer, fact)),
  }));
  const firsts = questions.flatMap(({ asked }) =>
    people.flatMap(({ seat }) => partOf(seatAt(asked.first.given, seat), fact)),
  );
  const hands = (pick: (asked: AskedQuestion) => RoundAnswers) =>
    questions.map(({ question, asked }) =>
      handsUp(question, sources.question(question) ?? UNKNOWN, pick(asked).hands),
    );
  const handsFirst = hands((asked) => asked.first);
  const handsLast = hands((asked) => (asked.second?.hands ? asked.second : asked.first));
  const finalFractions = bySeat.flatMap(({ fractions }) => fractions);
  return {
    fact,
    claim: about?.claim ?? '',
    document: about?.document ?? '',
    section: about?.section ?? '',
    optional: game.questions.some((question) => question.sensitive && question.facts.includes(fact)),
    questions: questions.map(({ index }) => index),
    answers: finalFractions.length + sumOf(handsLast.map(({ all }) => all)),
    first: meanWith(firsts, handsFirst),
    mean: meanWith(finalFractions, handsLast),
    needHelp: bySeat.filter(({ fractions }) => (mean(fractions) ?? 1) < HELP_BELOW).map(({ seat }) => seat),
  };
}

function partOf(answer: GivenAnswer | undefined, fact: string): number[] {
  if (!answer || answer.passed || answer.fraction === null) return [];
  return answer.facts.filter((part) => part.fact === fact).map(({ fraction }) => fraction);
}
