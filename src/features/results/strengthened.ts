/** What a study session has strengthened: facts whose level rose, or that come back later than they would have. */
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { FactState, Level } from '#domain/study/mastery.ts';
import { LEVELS } from '#domain/study/mastery.ts';
import { dueAt, type Schedule } from '#domain/study/memory.ts';
import { type StudyContext, studyAfterAll, studyStateOf } from '#domain/study/study-state.ts';

export interface Strengthened {
  readonly fact: string;
  /** Before the session and after it. */
  readonly from: Level;
  readonly to: Level;
  /** When it comes back (ms, UTC). */
  readonly due: number;
}

/** States before the attempt and after it: of the facts that it asked for, and of no others. */
export interface BeforeAndAfter {
  readonly before: ReadonlyMap<string, FactState>;
  readonly after: ReadonlyMap<string, FactState>;
}

/**
 * @param responses of the bank that stand, oldest first
 * @param attempt the session's id; what was answered after it is left aside
 */
export function beforeAndAfter(
  bank: string,
  responses: readonly ResponseRecord[],
  attempt: string,
  context: StudyContext,
): BeforeAndAfter {
  const own = responses.filter((response) => response.attempt === attempt);
  const touched = new Set(own.flatMap((response) => response.facts.map(({ fact }) => fact)));
  const first = own[0]?.at ?? 0;
  const earlier = responses.filter(
    (response) =>
      response.attempt !== attempt &&
      response.at < first &&
      response.facts.some(({ fact }) => touched.has(fact)),
  );
  const before = studyStateOf(bank, earlier, context);
  const after = studyAfterAll(before, own, context);
  const only = (states: ReadonlyMap<string, FactState>) =>
    new Map([...states].filter(([fact]) => touched.has(fact)));
  return { before: only(before.facts), after: only(after.facts) };
}

/** In the order of how far they have come; among equals, what comes back latest stands first. */
export function strengthened(
  { before, after }: BeforeAndAfter,
  schedule: Schedule & { readonly now: number },
): Strengthened[] {
  const found = [...after].flatMap(([fact, state]): Strengthened[] => {
    // A miss comes back tomorrow, which may be later than today: that is no gain.
    if (!state.memory || !state.recent[0]?.right) return [];
    const earlier = before.get(fact);
    const from = earlier?.level ?? 'new';
    const due = dueAt(state.memory, schedule);
    const rose = LEVELS.indexOf(state.level) > LEVELS.indexOf(from);
    const later = earlier?.memory ? due > dueAt(earlier.memory, schedule) : false;
    const fell = LEVELS.indexOf(state.level) < LEVELS.indexOf(from);
    return rose || (later && !fell) ? [{ fact, from, to: state.level, due }] : [];
  });
  const steps = ({ from, to }: Strengthened) => LEVELS.indexOf(to) - LEVELS.indexOf(from);
  return found.sort((a, b) => steps(b) - steps(a) || b.due - a.due || (a.fact < b.fact ? -1 : 1));
}
