/**
 * A game's report as tables: one of people, one of questions, one of facts, one of answers. The names of columns are
 * for programs as well as for people, so they are the same in every language; shares are numbers from 0 to 1, times
 * are seconds.
 */
import type { Report, ReportParticipant, ReportQuestion, ReportRound } from '#domain/game/report.ts';

export type Cell = string | number | null;
export interface Table {
  readonly name: 'people' | 'questions' | 'facts' | 'answers';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 100) / 10);
const share = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000;

export function reportTables(report: Report): readonly Table[] {
  return [peopleTable(report), questionsTable(report), factsTable(report), answersTable(report)];
}

function nameOf({ name, seat }: ReportParticipant): string {
  return name ?? `#${seat + 1}`;
}

function peopleTable(report: Report): Table {
  const claims = new Map(report.facts.map(({ fact, claim }) => [fact, claim]));
  return {
    name: 'people',
    columns: [
      'name',
      'team',
      'people at the device',
      'right',
      'partly',
      'not yet',
      'not taken',
      'estimates',
      'mean',
      'points',
      'median seconds',
      'optional not taken',
      'needs help with',
    ],
    rows: report.participants.map((one) => [
      nameOf(one),
      one.team === null ? null : one.team + 1,
      one.people,
      one.score.right,
      one.score.partly,
      one.score.notYet,
      one.score.notTaken,
      one.score.estimates,
      share(one.mean),
      one.score.points,
      seconds(one.medianTime),
      one.optionalNotTaken,
      one.needsHelpWith.map((fact) => claims.get(fact) ?? fact).join('\n'),
    ]),
  };
}

/** The commonest answer that is not right, with how many gave it. */
export function commonMistake(
  question: ReportQuestion,
  round: ReportRound | null,
): { readonly text: string; readonly count: number } | null {
  if (!round) return null;
  const chosen = question.options.flatMap(({ id, text, keyed }) => {
    const counted = round.chosen.find(({ option }) => option === id);
    const count = (counted?.devices ?? 0) + (counted?.hands ?? 0);
    return keyed || count === 0 ? [] : { text, count };
  });
  const said = round.words.flatMap(({ text, count, right }) => (right || text === '' ? [] : { text, count }));
  return [...chosen, ...said].toSorted((a, b) => b.count - a.count)[0] ?? null;
}

function questionsTable(report: Report): Table {
  return {
    name: 'questions',
    columns: [
      'number',
      'id',
      'type',
      'state',
      'prompt',
      'answer',
      'answered',
      'right',
      'partly',
      'not yet',
      'not taken',
      'mean',
      'mean after talking',
      'median seconds',
      'most common mistake',
      'how many made it',
      'facility',
      'discrimination',
      'point-biserial',
      'flags',
    ],
    rows: report.questions.map((question) => {
      const { first, second, statistics } = question;
      const mistake = commonMistake(question, first);
      return [
        question.index + 1,
        question.id,
        question.type,
        question.state,
        question.prompt,
        question.keyInWords,
        first?.answered ?? null,
        first?.right ?? null,
        first?.partly ?? null,
        first?.notYet ?? null,
        first?.notTaken ?? null,
        share(first?.mean),
        share(second?.mean),
        seconds(first?.medianTime ?? null),
        mistake?.text ?? null,
        mistake?.count ?? null,
        share(statistics?.facility),
        share(statistics?.discrimination),
        share(statistics?.pointBiserial),
        statistics?.flags.join(' ') ?? null,
      ];
    }),
  };
}

function factsTable(report: Report): Table {
  const names = new Map(report.participants.map((one) => [one.seat, nameOf(one)]));
  return {
    name: 'facts',
    columns: [
      'fact',
      'claim',
      'document',
      'section',
      'questions',
      'answers',
      'first',
      'mean',
      'who needs help',
    ],
    rows: report.facts.map((fact) => [
      fact.fact,
      fact.claim,
      fact.document,
      fact.section,
      fact.questions.map((index) => index + 1).join(' '),
      fact.answers,
      share(fact.first),
      share(fact.mean),
      fact.needHelp.map((seat) => names.get(seat) ?? `#${seat + 1}`).join('\n'),
    ]),
  };
}

function answersTable(report: Report): Table {
  return {
    name: 'answers',
    columns: ['name', 'number', 'question', 'answer', 'fraction', 'estimate error', 'seconds'],
    rows: report.participants.flatMap((one) =>
      one.answers.map(({ index, words, fraction, estimateError, time }) => [
        nameOf(one),
        index + 1,
        report.questions[index]?.id ?? null,
        words,
        share(fraction),
        estimateError ?? null,
        seconds(time),
      ]),
    ),
  };
}
