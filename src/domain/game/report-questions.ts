/** A report's questions: how each was answered, in both rounds. */
import { standing } from '../scoring/scoring.ts';
import { mean, median } from '../stats/formulas.ts';
import { type FirstAttempt, questionStatistics } from '../stats/question-statistics.ts';
import type { GameQuestion } from './events.ts';
import {
  type AskedQuestion,
  type Game,
  type GivenAnswer,
  type Participant,
  type RoundAnswers,
  wasThereFor,
} from './game.ts';
import type { ReportQuestion, ReportRound } from './report.ts';
import { handsFor, handsUp, sumOf } from './report-hands.ts';
import { type QuestionInWords, type ReportSources, UNKNOWN } from './report-sources.ts';
import { seatAt } from './seats.ts';

type Answered = Extract<GivenAnswer, { passed: false }>;

/** So many different answers in words are told one by one. */
const MOST_WORDS = 8;

export function questionsOf(
  game: Game,
  people: readonly Participant[],
  attempts: readonly FirstAttempt[],
  sources: ReportSources,
): ReportQuestion[] {
  const inWords = game.questions.map((question) => sources.question(question) ?? UNKNOWN);
  const statistics = questionStatistics(
    attempts,
    new Map(inWords.map(({ options }, index) => [String(index), options])),
  );
  return game.questions.map((question, index) => {
    const words = inWords[index] ?? UNKNOWN;
    const asked = game.asked[index];
    const there = asked ? people.filter((person) => wasThereFor(asked, person)) : [];
    const round = (answers: RoundAnswers) => roundOf(question, words, answers, there, sources);
    const own = statistics.get(String(index));
    return {
      index,
      id: question.id,
      type: question.type,
      prompt: words.prompt,
      keyInWords: words.keyInWords,
      facts: [...question.facts],
      state: asked?.state ?? 'not-asked',
      estimate: question.estimate,
      optional: question.sensitive,
      options: words.options.map(({ id, text, keyed, rationale }) => ({
        id,
        text,
        keyed,
        ...(rationale === undefined ? {} : { rationale }),
      })),
      first: asked ? round(asked.first) : null,
      second: asked?.second ? round(asked.second) : null,
      change: asked ? changeOf(asked, people) : null,
      statistics: own
        ? { ...own, distractors: own.distractors.map((one) => ({ ...one })), flags: [...own.flags] }
        : null,
    };
  });
}

function roundOf(
  question: GameQuestion,
  inWords: QuestionInWords,
  { given, hands }: RoundAnswers,
  people: readonly Participant[],
  sources: ReportSources,
): ReportRound {
  const answers = people.flatMap(({ seat }): Answered[] => {
    const answer = seatAt(given, seat);
    return answer && !answer.passed ? [answer] : [];
  });
  const read = answers.map((answer) => ({ answer, ...sources.read(question, answer.response) }));
  const fractions = answers.flatMap(({ fraction }) => fraction ?? []);
  const count = (word: ReturnType<typeof standing>) =>
    fractions.filter((fraction) => standing(fraction) === word).length;
  const up = handsUp(question, inWords, hands);
  const weight = fractions.length + up.all;
  return {
    answered: answers.length,
    notTaken: people.length - answers.length,
    mean: weight === 0 ? null : (sumOf(fractions) + up.right) / weight,
    right: count('right'),
    partly: count('partly'),
    notYet: count('not-yet'),
    medianTime: median(answers.map(({ used }) => used)),
    chosen: inWords.options.map(({ id }) => ({
      option: id,
      devices: read.filter(({ options }) => options.includes(id)).length,
      hands: handsFor(hands, id),
    })),
    words: inWords.options.length > 0 || question.estimate ? [] : commonest(read),
    errors: answers.flatMap(({ estimateError }) => estimateError ?? []).toSorted((a, b) => a - b),
  };
}

/** "Rescue" and "rescue" are one. */
function commonest(
  read: readonly { readonly answer: Answered; readonly words: string }[],
): ReportRound['words'] {
  const byText = new Map<string, { text: string; count: number; right: boolean }>();
  for (const { answer, words } of read) {
    const text = words.trim();
    const known = byText.get(text.toLowerCase());
    if (known) known.count += 1;
    else {
      const right = standing(answer.fraction ?? 0) === 'right';
      byText.set(text.toLowerCase(), { text, count: 1, right });
    }
  }
  const all = [...byText.values()].toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const rest = sumOf(all.slice(MOST_WORDS).map(({ count }) => count));
  const told = all.slice(0, MOST_WORDS);
  return rest === 0 ? told : [...told, { text: '', count: rest, right: false }];
}

/** What the discussion changed. */
function changeOf(
  { first, second }: AskedQuestion,
  people: readonly Participant[],
): ReportQuestion['change'] {
  const pairs = people.flatMap(({ seat }) => {
    const before = seatAt(first.given, seat);
    const after = second ? seatAt(second.given, seat) : undefined;
    if (!before || !after || before.passed || after.passed) return [];
    if (before.fraction === null || after.fraction === null) return [];
    return [[before.fraction, after.fraction] as const];
  });
  const from = mean(pairs.map(([before]) => before));
  const to = mean(pairs.map(([, after]) => after));
  if (from === null || to === null) return null;
  return {
    both: pairs.length,
    first: from,
    second: to,
    better: pairs.filter(([before, after]) => after > before).length,
    worse: pairs.filter(([before, after]) => after < before).length,
  };
}
