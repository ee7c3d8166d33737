/** How the room answered. For the teacher alone until the reveal. */
import type { GivenAnswer, RoundAnswers } from '#domain/game/game.ts';
import { takenSeats } from '#domain/game/seats.ts';
import { opaqueId } from '#domain/random/random.ts';
import type { Spread } from '#protocol/to-browser.ts';
import type { Choice } from '#question-types/contract.ts';
import type { AskedQuestions, Whole } from '../asked.ts';

/** So many of the answers in words are told one by one. */
const MOST_WORDS = 8;
const WHOLE_FRACTION = 1 - 1e-9;

type Answered = Extract<GivenAnswer, { passed: false }>;

export interface MixUp {
  readonly text: string;
  readonly count: number;
  readonly rationale?: string;
}

/** The one list of options that is chosen from; undefined where a question has several, or none. */
export function choiceOf(questions: AskedQuestions, { question, type }: Whole): Choice | undefined {
  const { choices } = type.anatomy(question, questions.words);
  return choices.length === 1 ? choices[0] : undefined;
}

export function spreadOf(questions: AskedQuestions, whole: Whole, round: RoundAnswers): Spread {
  const { asked } = whole;
  const given = answersOf(round);
  const handsUp = Object.values(round.hands ?? {}).reduce((sum, count) => sum + count, 0);
  const choice = choiceOf(questions, whole);
  const counts = choice && countOptions(questions, whole, choice, given, round.hands);
  const keyedHands = choice?.options.reduce(
    (sum, { id, keyed }) => sum + (keyed ? handsFor(round.hands, id) : 0),
    0,
  );
  const fractions = given.flatMap(({ fraction }) => fraction ?? []);
  const scored = fractions.length + (choice && !asked.estimate ? handsUp : 0);
  const sum = fractions.reduce((total, fraction) => total + fraction, 0) + (keyedHands ?? 0);
  return {
    answered: given.length + handsUp,
    passed: round.given.count - given.length,
    mean: scored === 0 ? null : sum / scored,
    options: (choice?.options ?? []).map(({ id, text, keyed }) => ({
      id: opaqueId(asked.seed, id),
      text,
      count: counts?.get(id) ?? 0,
      keyed,
    })),
    words: choice || asked.estimate ? [] : wordsOf(questions, whole, given),
    ...(asked.estimate ? { estimates: estimatesOf(given) } : {}),
  };
}

function answersOf(round: RoundAnswers): Answered[] {
  const answers: Answered[] = [];
  for (const [, answer] of takenSeats(round.given)) if (!answer.passed) answers.push(answer);
  return answers;
}

const handsFor = (hands: RoundAnswers['hands'], id: string) =>
  hands && Object.hasOwn(hands, id) ? (hands[id] ?? 0) : 0;

function countOptions(
  questions: AskedQuestions,
  whole: Whole,
  choice: Choice,
  given: readonly Answered[],
  hands: RoundAnswers['hands'],
): Map<string, number> {
  const counts = new Map(choice.options.map(({ id }) => [id, handsFor(hands, id)]));
  for (const { response } of given) {
    for (const id of chosenIn(questions, whole, choice, response)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Which options a response names; where it names none by id (true or false), the one that it says in words. */
export function chosenIn(
  questions: AskedQuestions,
  whole: Whole,
  choice: Choice,
  response: unknown,
): string[] {
  const { type, question } = whole;
  const named = new Set<string>();
  type.mapIds(response, (id) => {
    named.add(id);
    return id;
  });
  const chosen = choice.options.filter(({ id }) => named.has(id));
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  const said = type.summarise(question, response, questions.words);
  return choice.options.filter(({ text }) => text === said).map(({ id }) => id);
}

interface Said {
  readonly text: string;
  count: number;
  readonly right: boolean;
  readonly response: unknown;
}

/** The commonest first. "Rescue" and "rescue" are one. */
function said(questions: AskedQuestions, { type, question }: Whole, given: readonly Answered[]): Said[] {
  const byText = new Map<string, Said>();
  for (const { response, fraction } of given) {
    const text = type.summarise(question, response, questions.words).trim();
    const folded = text.toLowerCase();
    const known = byText.get(folded);
    if (known) known.count += 1;
    else byText.set(folded, { text, count: 1, right: (fraction ?? 0) >= WHOLE_FRACTION, response });
  }
  return [...byText.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function wordsOf(questions: AskedQuestions, whole: Whole, given: readonly Answered[]): Spread['words'] {
  const all = said(questions, whole, given);
  const told = all.slice(0, MOST_WORDS).map(({ text, count, right }) => ({ text, count, right }));
  const rest = all.slice(MOST_WORDS).reduce((sum, { count }) => sum + count, 0);
  return rest === 0 ? told : [...told, { text: '', count: rest }];
}

function estimatesOf(given: readonly Answered[]): number[] {
  return given
    .flatMap(({ response }) => {
      const value = (response as { value?: unknown } | null)?.value;
      return typeof value === 'number' ? value : [];
    })
    .sort((a, b) => a - b);
}

/** What the most chosen answer that is not right takes for true; null where nobody gave one. */
export function mixUpOf(questions: AskedQuestions, whole: Whole, round: RoundAnswers): MixUp | null {
  if (whole.asked.estimate) return null;
  const given = answersOf(round);
  const choice = choiceOf(questions, whole);
  if (choice) {
    const counts = countOptions(questions, whole, choice, given, round.hands);
    let most: MixUp | null = null;
    for (const { id, text, keyed, rationale } of choice.options) {
      const count = counts.get(id) ?? 0;
      if (keyed || count === 0 || count <= (most?.count ?? 0)) continue;
      most = { text, count, ...(rationale === undefined ? {} : { rationale }) };
    }
    return most;
  }
  const first = said(questions, whole, given).find(({ right }) => !right);
  if (!first) return null;
  const { notes, parts } = whole.type.feedback(whole.question, first.response);
  const why = notes[0] ?? Object.values(parts).find(({ verdict }) => verdict === 'not-right')?.rationale;
  return { text: first.text, count: first.count, ...(why === undefined ? {} : { rationale: why }) };
}
