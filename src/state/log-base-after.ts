/** How a base is made: the fold of all that later starts need to know of the older records. */
import { standingResponses } from '#domain/attempt/attempt.ts';
import type { LogRecord } from '#domain/attempt/record.ts';
import { emptyStudyState, studyAfterAll } from '#domain/study/study-state.ts';
import { type Base, openAfter } from './log-base.ts';
import { indexOf } from './log-index.ts';
import { type FoldContext, studyFrom, studyText } from './study-fold.ts';

/**
 * The base after some more records.
 * @param before the base that `records` follow, or null: they are all there are
 * @param records in order, each once
 * @param taken how many of them go into it; the others only say what was taken back
 * @param contexts of the banks whose state of study is kept
 */
export function baseAfter(
  before: Base | null,
  records: readonly LogRecord[],
  taken: number,
  contexts: ReadonlyMap<string, FoldContext>,
): Base | undefined {
  const covered = records.slice(0, Math.max(0, taken));
  const last = covered.at(-1);
  if (!last) return undefined;
  const retracted = new Set([...(before?.retracted ?? []), ...indexOf(records).retracted]);
  const standing = standingResponses(covered).filter(({ id }) => !retracted.has(id));
  const banks = new Set(before?.banks);
  for (const { bank, how } of standing) if (how !== 'skipped') banks.add(bank);
  // A state to which nothing came stands as it was, whether or not its bank is at hand.
  const changed = new Set(standing.map(({ bank }) => bank));
  const studies = new Map([...(before?.studies ?? [])].filter(([bank]) => !changed.has(bank)));
  for (const [bank, context] of contexts) {
    const from = before ? studyFrom(bank, before, context) : emptyStudyState(bank);
    if (from) studies.set(bank, studyText(studyAfterAll(from, standing, context), context));
  }
  return {
    cut: { at: last.at, id: last.id },
    count: (before?.count ?? 0) + covered.length,
    retracted,
    open: openAfter(before?.open ?? [], covered),
    banks,
    studies,
  };
}
