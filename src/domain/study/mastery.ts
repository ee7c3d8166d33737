/** Mastery: the one model that learners see, per fact, folded from responses alone. */
import type { FSRS } from 'ts-fsrs';
import type { ResponseRecord } from '../attempt/record.ts';
import { gradeOf, type Memory, remember } from './memory.ts';

export const LEVELS = ['new', 'learning', 'familiar', 'strong', 'mastered'] as const;
export type Level = (typeof LEVELS)[number];

/** A stability of this many days, or more, belongs to *mastered*. */
export const MASTERED_STABILITY = 21;

/** How many of a fact's newest answers, and of its misses, are kept in its state. */
export const RECENT = 4;
/** Longer answers (as JSON) are not kept beside a fact: the record has them. */
const LONGEST_ANSWER = 300;

/** One answer to a fact. */
export interface RecentAnswer {
  readonly question: string;
  readonly type: string;
  readonly at: number;
  readonly right: boolean;
}

/** An answer that missed the fact: what it was taken for. */
export interface MixUp {
  readonly question: string;
  readonly type: string;
  /** As recorded, in authored ids. */
  readonly response: unknown;
  readonly times: number;
  /** When last. */
  readonly at: number;
}

export interface FactState {
  readonly fact: string;
  readonly level: Level;
  /** Days on which it was answered right and unaided, in other kinds than true/false. */
  readonly rightDays: readonly string[];
  /** Types in which it was. */
  readonly rightTypes: readonly string[];
  readonly responses: number;
  /** Responses below .5, and "Show me". */
  readonly missed: number;
  readonly lastAt: number;
  readonly memory: Memory | null;
  /** The last four, newest first. */
  readonly recent: readonly RecentAnswer[];
  /** Different answers that missed it, the last four, newest first. "Show me" tells of no mix-up. */
  readonly mixUps: readonly MixUp[];
}

function step(level: Level, by: number, floor: Level): Level {
  const index = Math.max(LEVELS.indexOf(floor), LEVELS.indexOf(level) + by);
  return LEVELS[index] ?? level;
}

function higher(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;
}

function added(list: readonly string[], item: string): readonly string[] {
  // The newest day is the one that most often comes again.
  return list.at(-1) === item || list.includes(item) ? list : [...list, item];
}

function mixUpsAfter(before: readonly MixUp[], response: ResponseRecord): readonly MixUp[] {
  const { question, type, at } = response;
  if (response.how !== 'answered' || response.response == null) return before;
  const text = JSON.stringify(response.response);
  if (text.length > LONGEST_ANSWER) return before;
  const same = (one: MixUp) => one.question === question && JSON.stringify(one.response) === text;
  const times = (before.find(same)?.times ?? 0) + 1;
  const others = before.filter((one) => !same(one));
  return [{ question, type, response: response.response, times, at }, ...others].slice(0, RECENT);
}

/**
 * The state of one fact after one more response to it.
 * @param before undefined: never answered
 * @param fraction the fact's part of the response, 0–1
 * @param typesAvailable in how many kinds of question the bank asks for this fact
 */
export function afterResponse(
  before: FactState | undefined,
  fact: string,
  response: ResponseRecord,
  fraction: number,
  typesAvailable: number,
  fsrs: FSRS,
): FactState | undefined {
  const grade = gradeOf(response, fraction);
  if (grade === null) return before;
  const memory = remember(fsrs, before?.memory ?? null, grade, response.at);
  const right = response.how === 'answered' && fraction >= 1 - 1e-9;
  const answer = { question: response.question, type: response.type, at: response.at, right };
  const base: FactState = before ?? {
    fact,
    level: 'new',
    rightDays: [],
    rightTypes: [],
    responses: 0,
    missed: 0,
    lastAt: response.at,
    memory: null,
    recent: [],
    mixUps: [],
  };
  const next = {
    ...base,
    memory,
    responses: base.responses + 1,
    lastAt: response.at,
    recent: [answer, ...base.recent.slice(0, RECENT - 1)],
  };

  if (response.how === 'shown' || fraction < 0.5) {
    const mixUps = mixUpsAfter(base.mixUps, response);
    return { ...next, level: step(base.level, -1, 'learning'), missed: base.missed + 1, mixUps };
  }
  const answered = higher(base.level, 'learning');
  const aided = response.hint || response.confidence === 'guessing';
  if (!right || aided) return { ...next, level: answered };
  if (response.type === 'true-false') return { ...next, level: higher(answered, 'familiar') };

  const rightDays = added(base.rightDays, response.day);
  const rightTypes = added(base.rightTypes, response.type);
  const mastered =
    rightDays.length >= 3 &&
    rightTypes.length >= Math.min(2, typesAvailable) &&
    memory.stability >= MASTERED_STABILITY;
  const reached: Level = mastered ? 'mastered' : rightDays.length >= 2 ? 'strong' : 'familiar';
  return { ...next, rightDays, rightTypes, level: higher(answered, reached) };
}

/**
 * Every answered fact's state.
 * @param responses those that stand, of one bank, oldest first
 * @param typesOf in how many kinds of question the bank asks for a fact
 */
export function factStates(
  responses: readonly ResponseRecord[],
  typesOf: (fact: string) => number,
  fsrs: FSRS,
): Map<string, FactState> {
  const states = new Map<string, FactState>();
  for (const response of responses) {
    for (const { fact, fraction } of response.facts) {
      const next = afterResponse(states.get(fact), fact, response, fraction, typesOf(fact), fsrs);
      if (next) states.set(fact, next);
    }
  }
  return states;
}

/** How many facts stand at each level; facts never answered are *new*. */
export function levelCounts(
  facts: readonly string[],
  states: ReadonlyMap<string, FactState>,
): Record<Level, number> {
  const counts: Record<Level, number> = { new: 0, learning: 0, familiar: 0, strong: 0, mastered: 0 };
  for (const fact of facts) counts[states.get(fact)?.level ?? 'new'] += 1;
  return counts;
}
