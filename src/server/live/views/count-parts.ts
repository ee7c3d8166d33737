/** Counts of a room's answers by part and by place. Pure: from what the types say of each response. */
import type { AnswerRow, Pickable } from '#question-types/contract.ts';

export interface RowsGiven {
  /** Of the right response: it names every part, in the order in which they are told. */
  readonly key: readonly AnswerRow[];
  /** Of each response. */
  readonly given: readonly (readonly AnswerRow[])[];
}

export interface PartCount {
  readonly id: string;
  readonly text: string;
  readonly at?: number | undefined;
  /** What is right there, in words. */
  readonly key: string;
  readonly right: number;
  /** What was said most often and is not right; of equals, what comes first by name. */
  readonly instead?: Tally | undefined;
}

interface Tally {
  readonly text: string;
  readonly count: number;
  /** The first response that said it: its index. */
  readonly by: number;
}

/** "Rescue" and "rescue" are one; what was left open is neither right nor a mistake. */
export function countParts({ key, given }: RowsGiven): PartCount[] {
  const right = new Map<string, number>();
  const others = new Map<string, Map<string, Tally>>();
  for (const [by, rows] of given.entries()) {
    for (const row of rows) {
      if (row.right) right.set(row.id, (right.get(row.id) ?? 0) + 1);
      else if (row.said !== undefined) count(others, row.id, row.said, by);
    }
  }
  return key.map(({ id, text, at, said }) => ({
    id,
    text,
    at,
    key: said ?? '',
    right: right.get(id) ?? 0,
    instead: mostOf([...(others.get(id)?.values() ?? [])]),
  }));
}

function count(others: Map<string, Map<string, Tally>>, id: string, said: string, by: number): void {
  const ofPart = others.get(id) ?? new Map<string, Tally>();
  others.set(id, ofPart);
  const folded = said.toLowerCase();
  const known = ofPart.get(folded);
  ofPart.set(folded, known ? { ...known, count: known.count + 1 } : { text: said, count: 1, by });
}

function mostOf(tallies: readonly Tally[]): Tally | undefined {
  return tallies.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))[0];
}

export interface PickCount extends Pickable {
  readonly count: number;
}

/** What is keyed and what anyone picked, the most picked first; of equals, in the order in which they stand. */
export function countPicks(picks: readonly Pickable[], picked: readonly ReadonlySet<string>[]): PickCount[] {
  return picks
    .map((pick) => ({ ...pick, count: picked.filter((ids) => ids.has(pick.id)).length }))
    .filter(({ keyed, count: times }) => keyed || times > 0)
    .sort((a, b) => b.count - a.count);
}
