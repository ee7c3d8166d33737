/**
 * How questions did, from first attempts alone: how hard each was, how well it told strong learners from weak,
 * and which distractors did their work. Figures from too few responses are not given.
 */
import { discriminationIndex, mean, pointBiserial, type Reliability, reliability } from './formulas.ts';

/** A learner's first attempt at a question. Skips and estimates are none. */
export interface FirstAttempt {
  readonly learner: string;
  readonly question: string;
  /** 0–1. */
  readonly fraction: number;
  /** Options that the response names, where the question offers options to choose from. */
  readonly options?: readonly string[] | undefined;
}

export interface OfferedOption {
  readonly id: string;
  readonly keyed: boolean;
}

/** Fewer responses than this say little about how hard a question is. */
export const ENOUGH_FOR_FACILITY = 20;
/** And fewer than this, about whom it tells apart. */
export const ENOUGH_FOR_DISCRIMINATION = 30;
const WORKING = 0.05;
const RIGHT = 1 - 1e-9;

export const FLAGS = [
  /** Facility under .30. */
  'very-hard',
  /** Facility over .90. */
  'very-easy',
  /** r from 0 to under .20: it hardly tells strong from weak. */
  'tells-little',
  /** r under 0: weak learners did better on it than strong ones. */
  'check-key-negative',
  /** A distractor was chosen more often than the key. */
  'check-key-outchosen',
  /** Those who chose a distractor did better on the rest than those who did not. */
  'check-key-strong-distractor',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface DistractorStatistics {
  readonly option: string;
  /** Of the responses, 0–1. Null where there are too few. */
  readonly share: number | null;
  /** Mean share of the rest of the quiz that those earned who chose it. Null: too few, or nobody did. */
  readonly meanRest: number | null;
  /** Null where there are too few responses to say. */
  readonly working: boolean | null;
}

export interface QuestionStatistics {
  readonly responses: number;
  /** Mean ÷ maximum, 0–1: high is easy. */
  readonly facility: number | null;
  /** −100 to 100. */
  readonly discrimination: number | null;
  readonly pointBiserial: number | null;
  readonly distractors: readonly DistractorStatistics[];
  readonly flags: readonly Flag[];
}

/** An attempt beside the learner's score on everything else they took; null: they took nothing else. */
interface Beside {
  readonly attempt: FirstAttempt;
  readonly rest: number | null;
}

/**
 * @param options by question: what it offers to choose from, where it does
 * @returns by question, of those that anyone attempted
 */
export function questionStatistics(
  attempts: readonly FirstAttempt[],
  options: ReadonlyMap<string, readonly OfferedOption[]> = new Map(),
): ReadonlyMap<string, QuestionStatistics> {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const { learner, fraction } of attempts) {
    const total = totals.get(learner) ?? { sum: 0, count: 0 };
    totals.set(learner, { sum: total.sum + fraction, count: total.count + 1 });
  }
  const byQuestion = new Map<string, Beside[]>();
  for (const attempt of attempts) {
    const { sum, count } = totals.get(attempt.learner) ?? { sum: 0, count: 0 };
    // A mean, since people may take different questions; where all take the same it ranks them as the sum does.
    const rest = count > 1 ? (sum - attempt.fraction) / (count - 1) : null;
    const list = byQuestion.get(attempt.question);
    if (list) list.push({ attempt, rest });
    else byQuestion.set(attempt.question, [{ attempt, rest }]);
  }
  return new Map([...byQuestion].map(([id, all]) => [id, statisticsOf(all, options.get(id) ?? [])]));
}

function statisticsOf(all: readonly Beside[], options: readonly OfferedOption[]): QuestionStatistics {
  const responses = all.length;
  const facility = responses < ENOUGH_FOR_FACILITY ? null : mean(all.map(({ attempt }) => attempt.fraction));
  const placed = all.flatMap(({ attempt, rest }) => (rest === null ? [] : [{ attempt, rest }]));
  const enough = placed.length >= ENOUGH_FOR_DISCRIMINATION;
  const fractions = placed.map(({ attempt }) => attempt.fraction);
  const rests = placed.map(({ rest }) => rest);
  const r = enough
    ? pointBiserial(
        fractions.map((fraction) => fraction >= RIGHT),
        rests,
      )
    : null;
  const flags: Flag[] = [];
  if (facility !== null && facility < 0.3) flags.push('very-hard');
  if (facility !== null && facility > 0.9) flags.push('very-easy');
  if (r !== null && r < 0.2) flags.push(r < 0 ? 'check-key-negative' : 'tells-little');
  if (isOutchosen(all, options)) flags.push('check-key-outchosen');
  if (enough && hasStrongDistractor(placed, options)) flags.push('check-key-strong-distractor');
  return {
    responses,
    facility,
    discrimination: enough ? discriminationIndex(fractions, rests) : null,
    pointBiserial: r,
    distractors: options
      .filter(({ keyed }) => !keyed)
      .map(({ id }) => distractorStatistics(id, all, enough ? placed : [])),
    flags,
  };
}

function chooses({ attempt }: Pick<Beside, 'attempt'>, option: string): boolean {
  return attempt.options?.includes(option) ?? false;
}

function distractorStatistics(
  option: string,
  all: readonly Beside[],
  placed: readonly { readonly attempt: FirstAttempt; readonly rest: number }[],
): DistractorStatistics {
  const share =
    all.length < ENOUGH_FOR_FACILITY ? null : all.filter((one) => chooses(one, option)).length / all.length;
  const meanRest = mean(placed.filter((one) => chooses(one, option)).map(({ rest }) => rest));
  return { option, share, meanRest, working: share === null ? null : share >= WORKING };
}

function isOutchosen(all: readonly Beside[], options: readonly OfferedOption[]): boolean {
  if (all.length < ENOUGH_FOR_FACILITY) return false;
  const count = ({ id }: OfferedOption) => all.filter((one) => chooses(one, id)).length;
  const keyed = options.filter((option) => option.keyed).map(count);
  const others = options.filter((option) => !option.keyed).map(count);
  return keyed.length > 0 && Math.max(...others) > Math.max(...keyed);
}

function hasStrongDistractor(
  placed: readonly { readonly attempt: FirstAttempt; readonly rest: number }[],
  options: readonly OfferedOption[],
): boolean {
  return options.some(({ id, keyed }) => {
    const chosen = placed.filter((one) => chooses(one, id));
    if (keyed || chosen.length / placed.length < WORKING) return false;
    const others = placed.filter((one) => !chooses(one, id));
    const strength = mean(chosen.map(({ rest }) => rest));
    const othersStrength = mean(others.map(({ rest }) => rest));
    return strength !== null && othersStrength !== null && strength > othersStrength;
  });
}

/** Of the whole quiz, from those who took every question that anyone took. Null where there are too few. */
export function quizReliability(attempts: readonly FirstAttempt[]): Reliability | null {
  const questions = [...new Set(attempts.map(({ question }) => question))];
  const byLearner = new Map<string, Map<string, number>>();
  for (const { learner, question, fraction } of attempts) {
    const own = byLearner.get(learner) ?? new Map<string, number>();
    byLearner.set(learner, own.set(question, fraction));
  }
  const whole = [...byLearner.values()].filter((own) => own.size === questions.length);
  if (whole.length < ENOUGH_FOR_DISCRIMINATION) return null;
  return reliability(whole.map((own) => questions.map((question) => own.get(question) ?? 0)));
}
