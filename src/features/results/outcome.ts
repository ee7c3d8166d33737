/** What the results page tells, folded from an attempt's results: by fact, by station of the path, by topic. */
import type { QuestionResult, Results } from '#domain/attempt/results.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { type Standing, standing } from '#domain/scoring/scoring.ts';

/** A fact that the quiz scored. */
export interface FactOutcome {
  readonly fact: string;
  readonly topic: string;
  readonly standing: Standing;
  /** Questions of the quiz that asked for it. */
  readonly questions: readonly string[];
  /** undefined where the bank no longer has it, or it could not be loaded. */
  readonly known: Fact | undefined;
}

/**
 * Each scored fact once, in the order in which the quiz asked. A fact that was asked several times stands as
 * its least right answer: it counts as right only where it was right every time.
 * @param factsOf the facts of a question as far as they are loaded
 */
export function factOutcomes(
  results: Results,
  factsOf: (question: string) => readonly Fact[],
): readonly FactOutcome[] {
  const found = new Map<
    string,
    { least: number; questions: string[]; topic: string; known: Fact | undefined }
  >();
  for (const { question, turn } of results.questions) {
    for (const { fact, fraction } of turn.response?.facts ?? []) {
      const known = factsOf(question).find((f) => f.id === fact);
      const before = found.get(fact);
      if (before) {
        before.least = Math.min(before.least, fraction);
        before.questions.push(question);
        before.known ??= known;
      } else {
        const topic = known?.topic ?? topicOf(question);
        found.set(fact, { least: fraction, questions: [question], topic, known });
      }
    }
  }
  return [...found].map(([fact, { least, ...rest }]) => ({ fact, ...rest, standing: standing(least) }));
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export function shareRight(facts: readonly FactOutcome[]): Share {
  return { right: facts.filter((fact) => fact.standing === 'right').length, of: facts.length };
}

export interface StationOutcome extends Share {
  readonly id: string;
  readonly title: string;
}

/** The path's stations with the facts got right at each; empty where the quiz touched none of them. */
export function stationOutcomes(bank: BankIndex, facts: readonly FactOutcome[]): readonly StationOutcome[] {
  const stations = (bank.path?.stations ?? []).map(({ id, title, topics }) => ({
    id,
    title,
    ...shareRight(facts.filter((fact) => topics.includes(fact.topic))),
  }));
  return stations.some((station) => station.of > 0) ? stations : [];
}

export interface TopicOutcome {
  readonly id: string;
  /** undefined where the bank no longer has the topic. */
  readonly title: string | undefined;
  readonly questions: readonly QuestionResult[];
  readonly facts: readonly FactOutcome[];
  /** Whether a station of the path stands for it. */
  readonly onPath: boolean;
}

/** The quiz's topics in the bank's order, those that it no longer has last. */
export function topicOutcomes(
  bank: BankIndex,
  results: Results,
  facts: readonly FactOutcome[],
): readonly TopicOutcome[] {
  const known = bank.topics.map((topic) => topic.id);
  const touched = [...results.questions.map((q) => topicOf(q.question)), ...facts.map((fact) => fact.topic)];
  const gone = new Set(touched.filter((id) => !known.includes(id)));
  const onPath = new Set(bank.path?.stations.flatMap((station) => station.topics));
  return [...known, ...gone]
    .map((id) => ({
      id,
      title: bank.topics.find((topic) => topic.id === id)?.title,
      questions: results.questions.filter((q) => topicOf(q.question) === id),
      facts: facts.filter((fact) => fact.topic === id),
      onPath: onPath.has(id),
    }))
    .filter((topic) => topic.questions.length > 0 || topic.facts.length > 0);
}

/** How many questions stand how. */
export interface Tally {
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
  readonly estimates: number;
  readonly skipped: number;
  readonly open: number;
}

export function tally(questions: readonly QuestionResult[]): Tally {
  const count = (s: QuestionResult['standing']) => questions.filter((q) => q.standing === s).length;
  return {
    right: count('right'),
    partly: count('partly'),
    notYet: count('not-yet'),
    estimates: count('estimate'),
    skipped: count('skipped'),
    open: count('open'),
  };
}

/** A prompt as one short line: without its marks of emphasis, cut between words. */
export function shortPrompt(prompt: string, longest = 110): string {
  const plain = prompt.replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')} …`;
}
