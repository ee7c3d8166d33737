/** The order of a mixed quiz: topics alternate, and questions on one fact stand apart. */
import { shuffle } from '#domain/random/random.ts';

export interface Placeable {
  readonly id: string;
  readonly topic: string;
  readonly facts: readonly string[];
  /** Ids of questions that stand before this one, whatever the seed. They must be among those ordered. */
  readonly after?: readonly string[];
}

/** At most this many of one topic in a row while another topic has any. */
export const MOST_IN_A_ROW = 2;
/** Questions that share a fact stand at least this many places apart, where there are others to put between. */
export const FACT_DISTANCE = 3;

function sharesFact(a: Placeable, b: Placeable): boolean {
  return a.facts.some((fact) => b.facts.includes(fact));
}

/** What keeps `candidate` from standing next; 0: nothing. Topics weigh more than facts, its turn more than all. */
function cost(candidate: Placeable, placed: readonly Placeable[], waiting: ReadonlySet<string>): number {
  const early = candidate.after?.some((id) => waiting.has(id)) ?? false;
  const tail = placed.slice(-MOST_IN_A_ROW);
  const row = tail.length === MOST_IN_A_ROW && tail.every((p) => p.topic === candidate.topic);
  const near = placed.slice(-(FACT_DISTANCE - 1)).filter((p) => sharesFact(p, candidate)).length;
  return (early ? TOO_EARLY : 0) + (row ? 4 : 0) + near;
}

const TOO_EARLY = 1000;
/** A rank above this: all that were looked at have to wait, so the look goes on. */
const ALL_TOO_EARLY = (TOO_EARLY - 1) * 1e6;

/** How many of the shuffled rest are looked at for each place: enough to choose from, and never slow. */
const LOOK_AHEAD = 80;
/** An awaited question goes before one whose topic has this many more left. */
const AWAITED = 1.5;
/** How many orders are tried when the first breaks a rule. */
const TRIES = 12;

/** One order, built place by place, and what it costs in broken rules. */
function build<Q extends Placeable>(questions: readonly Q[], seed: string, before: readonly Placeable[]) {
  const left = shuffle(questions, seed);
  const waiting = new Set(left.map((q) => q.id));
  // What others wait for goes a little sooner, so that they find room behind it.
  const awaited = new Set(left.flatMap((q) => q.after ?? []));
  const remaining = new Map<string, number>();
  for (const q of left) remaining.set(q.topic, (remaining.get(q.topic) ?? 0) + 1);
  const placed: Placeable[] = [...before];
  const ordered: Q[] = [];
  let broken = 0;
  while (left.length > 0) {
    let best = 0;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let i = 0; i < left.length && (i < LOOK_AHEAD || bestRank > ALL_TOO_EARLY); i++) {
      const q = left[i] as Q;
      const rank =
        cost(q, placed, waiting) * 1e6 - (remaining.get(q.topic) ?? 0) - (awaited.has(q.id) ? AWAITED : 0);
      if (rank < bestRank) {
        bestRank = rank;
        best = i;
      }
    }
    const [next] = left.splice(best, 1);
    if (!next) break;
    remaining.set(next.topic, (remaining.get(next.topic) ?? 1) - 1);
    broken += cost(next, placed, waiting);
    waiting.delete(next.id);
    placed.push(next);
    ordered.push(next);
  }
  return { ordered, broken };
}

/**
 * Orders `questions` by the rules above, the same for the same seed. Among those that may stand next the
 * topic with most left goes first, so that no topic is left over for the end.
 * @param before questions that stand in front already
 */
export function interleave<Q extends Placeable>(
  questions: readonly Q[],
  seed: string,
  before: readonly Placeable[] = [],
): Q[] {
  let best = build(questions, seed, before);
  for (let n = 1; n < TRIES && best.broken > 0; n++) {
    const other = build(questions, `${seed}/${n}`, before);
    if (other.broken < best.broken) best = other;
  }
  return best.ordered;
}
