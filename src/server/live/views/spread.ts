/** How the room answered. For the teacher alone until the reveal. */
import type { GivenAnswer, RoundAnswers } from '#domain/game/game.ts';
import { takenSeats } from '#domain/game/seats.ts';
import { opaqueId } from '#domain/random/random.ts';
import type { Spread } from '#protocol/to-browser.ts';
import type { AnyQuestionType, Choice } from '#question-types/contract.ts';
import type { AskedQuestions, Whole } from '../asked.ts';
import { countParts, countPicks, type PartCount, type RowsGiven } from './count-parts.ts';

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
  return choices.length === 1 && !hasParts({ question, type }) ? choices[0] : undefined;
}

/** With one part alone, the answers themselves tell more. */
function hasParts({ question, type }: Pick<Whole, 'question' | 'type'>): boolean {
  return (type.rows?.(question, type.keyResponse(question)).length ?? 0) > 1;
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
    ...told(questions, whole, given, choice !== undefined || asked.estimate),
    ...(asked.estimate ? { estimates: estimatesOf(given) } : {}),
  };
}

/** What is told beside the options: by part, by place, or else in words. */
function told(
  questions: AskedQuestions,
  whole: Whole,
  given: readonly Answered[],
  enough: boolean,
): Pick<Spread, 'words' | 'parts' | 'picks'> {
  const { type, question } = whole;
  if (enough) return { words: [] };
  if (hasParts(whole)) return { words: [], parts: partsIn(countParts(rowsOf(whole, given))) };
  if (type.picks) {
    const picked = given.map(({ response }) => namedIn(type, response));
    const counted = countPicks(type.picks(question), picked);
    return { words: [], picks: counted.map(({ text, count, keyed }) => ({ text, count, keyed })) };
  }
  return { words: wordsOf(questions, whole, given) };
}

function rowsOf({ type, question }: Whole, given: readonly Answered[]): RowsGiven {
  return {
    key: type.rows?.(question, type.keyResponse(question)) ?? [],
    given: given.map(({ response }) => type.rows?.(question, response) ?? []),
  };
}

const partsIn = (counted: readonly PartCount[]): NonNullable<Spread['parts']> =>
  counted.map(({ text, at, key, right, instead }) => ({
    text,
    ...(at === undefined ? {} : { at }),
    key,
    right,
    ...(instead ? { instead: { text: instead.text, count: instead.count } } : {}),
  }));

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
  const named = namedIn(type, response);
  const chosen = choice.options.filter(({ id }) => named.has(id));
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  const said = type.summarise(question, response, questions.words);
  return choice.options.filter(({ text }) => text === said).map(({ id }) => id);
}

/** Every id that a response names. */
function namedIn(type: AnyQuestionType, response: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  type.mapIds(response, (id) => {
    named.add(id);
    return id;
  });
  return named;
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
  if (hasParts(whole)) return partMixUp(whole, given);
  if (whole.type.picks) {
    const picked = given.map(({ response }) => namedIn(whole.type, response));
    const most = countPicks(whole.type.picks(whole.question), picked).find(({ keyed }) => !keyed);
    if (!most) return null;
    const { text, count, rationale } = most;
    return { text, count, ...(rationale === undefined ? {} : { rationale }) };
  }
  const first = said(questions, whole, given).find(({ right }) => !right);
  if (!first) return null;
  const { notes, parts } = whole.type.feedback(whole.question, first.response);
  const why = notes[0] ?? Object.values(parts).find(({ verdict }) => verdict === 'not-right')?.rationale;
  return { text: first.text, count: first.count, ...(why === undefined ? {} : { rationale: why }) };
}

/** The part that most had in one and the same other way, and why that is not it. */
function partMixUp(whole: Whole, given: readonly Answered[]): MixUp | null {
  const { type, question } = whole;
  const counted = countParts(rowsOf(whole, given));
  const [most] = counted.filter(({ instead }) => instead).sort((a, b) => timesIn(b) - timesIn(a));
  if (!most?.instead) return null;
  const { text, count, by } = most.instead;
  const why = type.feedback(question, given[by]?.response).parts[most.id]?.rationale;
  const about = most.text === '' ? most.key : most.text;
  return { text: `${about} → ${text}`, count, ...(why === undefined ? {} : { rationale: why }) };
}

const timesIn = ({ instead }: PartCount) => instead?.count ?? 0;
