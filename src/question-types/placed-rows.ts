import type { Feedback } from './contract.ts';
import type { ShownOption } from './options.ts';
import { type Placed, targetOf } from './placing.ts';

/** One item after the reveal, in words. */
interface PlacedRow {
  readonly id: string;
  readonly text: string;
  /** undefined where it was left open. */
  readonly given: string | undefined;
  readonly right: string;
  readonly verdict: 'right' | 'missed' | 'not-right';
  readonly rationale: string | undefined;
}

/** The items as they were shown, with what their review says; everything in the view's opaque ids. */
export function placedRows(
  items: readonly ShownOption[],
  targets: readonly ShownOption[],
  given: Placed | undefined,
  key: Placed,
  parts: Feedback<unknown>['parts'],
): PlacedRow[] {
  const textOf = (id: string | undefined) => targets.find((target) => target.id === id)?.text;
  return items.map(({ id, text }) => {
    const verdict = parts[id]?.verdict;
    return {
      id,
      text,
      given: given && textOf(targetOf(given, id)),
      right: textOf(targetOf(key, id)) ?? '',
      verdict: verdict === 'right' || verdict === 'not-right' ? verdict : 'missed',
      rationale: parts[id]?.rationale,
    };
  });
}
