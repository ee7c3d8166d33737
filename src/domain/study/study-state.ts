/** Everything that studying needs to know of the past, as one fold over the responses to a bank. */
import type { FSRS } from 'ts-fsrs';
import type { Confidence, ResponseRecord } from '../attempt/record.ts';
import { responseStanding } from '../attempt/results.ts';
import { afterResponse, type FactState } from './mastery.ts';
import { AWAY } from './pace.ts';

/** Raised whenever the same responses would give another state: states kept from before are then thrown away. */
export const FOLD_VERSION = 2;

/** A day on which something was answered. */
export interface DayOfStudy {
  /** The learner's local day, YYYY-MM-DD. */
  readonly day: string;
  /** Skips aside. */
  readonly responses: number;
  readonly right: number;
  /** Milliseconds. */
  readonly duration: number;
  /** Facts that were answered for the first time, pretests aside. */
  readonly introduced: number;
}

/** How often answers given with this confidence were right. */
export interface Calibration {
  readonly confidence: Confidence;
  readonly responses: number;
  readonly right: number;
}

export interface StudyState {
  readonly bank: string;
  /** By fact id; a fact that was never answered is not in it. */
  readonly facts: ReadonlyMap<string, FactState>;
  /** By day, YYYY-MM-DD; days without an answer are not in it. */
  readonly days: ReadonlyMap<string, DayOfStudy>;
  /** One entry for each confidence, from guessing to certain. */
  readonly calibration: readonly Calibration[];
  /** That stand, skips aside. */
  readonly responses: number;
}

export interface StudyContext {
  readonly fsrs: FSRS;
  /** In how many kinds of question the bank asks for a fact. */
  readonly typesOf: (fact: string) => number;
}

const CONFIDENCES: readonly Confidence[] = ['guessing', 'fairly-sure', 'certain'];

export function emptyStudyState(bank: string): StudyState {
  return {
    bank,
    facts: new Map(),
    days: new Map(),
    calibration: CONFIDENCES.map((confidence) => ({ confidence, responses: 0, right: 0 })),
    responses: 0,
  };
}

/** A state that can be added to in place, while it is nobody's but the fold's. */
interface Growing {
  readonly facts: Map<string, FactState>;
  readonly days: Map<string, DayOfStudy>;
  calibration: readonly Calibration[];
  responses: number;
}

function add(state: Growing, response: ResponseRecord, { fsrs, typesOf }: StudyContext): void {
  if (response.how === 'skipped') return;
  let introduced = 0;
  for (const { fact, fraction } of response.facts) {
    const before = state.facts.get(fact);
    const after = afterResponse(before, fact, response, fraction, typesOf(fact), fsrs);
    if (!after) continue;
    state.facts.set(fact, after);
    if (!before) introduced += 1;
  }
  const right = !response.pretest && responseStanding(response) === 'right' ? 1 : 0;
  const day = state.days.get(response.day);
  state.days.set(response.day, {
    day: response.day,
    responses: (day?.responses ?? 0) + 1,
    right: (day?.right ?? 0) + right,
    duration: (day?.duration ?? 0) + Math.min(response.duration, AWAY),
    introduced: (day?.introduced ?? 0) + introduced,
  });
  state.responses += 1;
  const scored = response.how === 'answered' && response.fraction !== null && !response.pretest;
  if (!scored || response.confidence === undefined) return;
  state.calibration = state.calibration.map((entry) =>
    entry.confidence === response.confidence
      ? { ...entry, responses: entry.responses + 1, right: entry.right + right }
      : entry,
  );
}

/**
 * The state after more responses.
 * @param responses that stand, oldest first, none older than those in `state`; other banks' are passed over
 */
export function studyAfterAll(
  state: StudyState,
  responses: readonly ResponseRecord[],
  context: StudyContext,
): StudyState {
  const own = responses.filter(({ bank, how }) => bank === state.bank && how !== 'skipped');
  if (own.length === 0) return state;
  const { bank, calibration, responses: count } = state;
  const growing = { facts: new Map(state.facts), days: new Map(state.days), calibration, responses: count };
  for (const response of own) add(growing, response, context);
  return { bank, ...growing };
}

/** The state after one more response that stands. Shares with `state` what did not change. */
export function studyAfter(state: StudyState, response: ResponseRecord, context: StudyContext): StudyState {
  return studyAfterAll(state, [response], context);
}

/** @param responses that stand, oldest first */
export function studyStateOf(
  bank: string,
  responses: readonly ResponseRecord[],
  context: StudyContext,
): StudyState {
  return studyAfterAll(emptyStudyState(bank), responses, context);
}
