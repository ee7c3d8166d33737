/**
 * From a quiz (choices and a seed) to its questions. A bank may hold thousands: which chunks of it are needed
 * is planned first, so that only those are loaded; then the questions are drawn from them. Both are the same
 * for the same seed and version of the bank.
 */
import type { Quiz } from '#domain/attempt/record.ts';
import { chunkOf, isMadeId, topicOf } from '#domain/bank/chunks.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { shuffle } from '#domain/random/random.ts';
import { interleave } from './interleave.ts';

/** What of a bank's index a draw needs to know. */
export interface DrawIndex {
  readonly topics: readonly { readonly id: string; readonly chunks: number; readonly count: number }[];
  /** The questions of the ready sets; only a quiz of a set needs them. */
  readonly sets: readonly { readonly id: string; readonly questions: readonly string[] }[];
}

export interface ChunkRef {
  readonly topic: string;
  readonly chunk: number;
}

export interface Drawable {
  readonly id: string;
  readonly type: string;
  readonly facts: readonly string[];
  readonly tags: readonly Tag[];
}

/** Where a question lies; undefined where the bank has no such topic, and for made ones, which lie nowhere. */
export function chunkRefOf(questionId: string, index: Pick<DrawIndex, 'topics'>): ChunkRef | undefined {
  if (isMadeId(questionId)) return undefined;
  const topic = index.topics.find((t) => t.id === topicOf(questionId));
  return topic && topic.chunks > 0
    ? { topic: topic.id, chunk: chunkOf(questionId, topic.chunks) }
    : undefined;
}

function distinct(refs: readonly (ChunkRef | undefined)[]): ChunkRef[] {
  const seen = new Map<string, ChunkRef>();
  for (const ref of refs) if (ref) seen.set(`${ref.topic}.${ref.chunk}`, ref);
  return [...seen.values()];
}

/** The ids that a quiz names itself; undefined where they are drawn. */
function namedQuestions(quiz: Quiz, index: DrawIndex): readonly string[] | undefined {
  const { choices } = quiz;
  if (choices.of === 'questions') return choices.questions;
  if (choices.of === 'set') return index.sets.find((set) => set.id === choices.set)?.questions ?? [];
  return undefined;
}

/** The topics of a drawn quiz, in the seed's order; none chosen means all. */
function drawnTopics(quiz: Quiz, index: DrawIndex): DrawIndex['topics'] {
  if (quiz.choices.of !== 'topics') return [];
  const chosen = quiz.choices.topics;
  const topics = index.topics.filter((t) => t.count > 0 && (chosen.length === 0 || chosen.includes(t.id)));
  return shuffle(topics, `${quiz.seed}/topics`);
}

/**
 * The chunks to load, wave after wave: draw after each, and stop when there are enough questions. The first
 * wave suffices unless many kinds or subjects are left out.
 */
export function chunkWaves(quiz: Quiz, index: DrawIndex): ChunkRef[][] {
  const named = namedQuestions(quiz, index);
  if (named) return [distinct(named.map((id) => chunkRefOf(id, index)))];
  if (quiz.choices.of !== 'topics') return [];
  const topics = drawnTopics(quiz, index);
  const { length, after } = quiz.choices;
  const orders = topics.map((t) => ({
    topic: t.id,
    chunks: shuffle(
      Array.from({ length: t.chunks }, (_, i) => i),
      `${quiz.seed}/chunks/${t.id}`,
    ),
  }));
  const extra = after ? [chunkRefOf(after, index)] : [];
  if (length === 'all') {
    return [
      distinct([...extra, ...orders.flatMap((o) => o.chunks.map((chunk) => ({ topic: o.topic, chunk })))]),
    ];
  }
  const first = orders.slice(0, length);
  const waves: ChunkRef[][] = [];
  const most = Math.max(0, ...orders.map((o) => o.chunks.length));
  for (let n = 0; n < most; n++) {
    const refs = (n === 0 ? first : orders).map((o) => {
      const chunk = o.chunks[n];
      return chunk === undefined ? undefined : { topic: o.topic, chunk };
    });
    waves.push(distinct(n === 0 ? [...extra, ...refs] : refs));
    // Topics beyond the first `length` come in once those are not enough.
    if (n === 0 && orders.length > first.length) {
      waves.push(
        distinct(
          orders
            .slice(length)
            .map((o) => (o.chunks[0] === undefined ? undefined : { topic: o.topic, chunk: o.chunks[0] })),
        ),
      );
    }
  }
  return waves;
}

export interface Draw {
  /** Question ids in order. */
  readonly questions: readonly string[];
  /** Named, and left out for their subject. */
  readonly leftOut: readonly string[];
  /** Named, and not in this version of the bank. */
  readonly missing: readonly string[];
  /** Whether another wave of chunks could add to it. */
  readonly short: boolean;
}

/** One topic after the other, as the bank has them; within a topic as they were drawn. */
function byTopic(drawn: readonly Drawable[], index: DrawIndex): Drawable[] {
  return index.topics.flatMap((topic) => drawn.filter((q) => topicOf(q.id) === topic.id));
}

/** Draws a quiz from the questions loaded so far. */
export function drawQuiz(quiz: Quiz, index: DrawIndex, loaded: readonly Drawable[]): Draw {
  const byId = new Map(loaded.map((q) => [q.id, q]));
  const allowed = (q: Drawable) => !q.tags.some((tag) => quiz.leaveOut.includes(tag));
  const placeable = (q: Drawable) => ({ ...q, topic: topicOf(q.id) });

  const named = namedQuestions(quiz, index);
  if (named) {
    const known = named.flatMap((id) => byId.get(id) ?? []);
    const kept = known.filter(allowed).map(placeable);
    const ordered = quiz.order === 'mixed' ? interleave(kept, `${quiz.seed}/order`) : kept;
    return {
      questions: ordered.map((q) => q.id),
      leftOut: known.filter((q) => !allowed(q)).map((q) => q.id),
      missing: named.filter((id) => !byId.has(id)),
      short: false,
    };
  }
  if (quiz.choices.of !== 'topics') return { questions: [], leftOut: [], missing: [], short: false };

  const { types, length, after } = quiz.choices;
  const pools = drawnTopics(quiz, index).map((topic) =>
    shuffle(
      // Sorted first: the order in which chunks arrived must not matter.
      loaded
        .filter(
          (q) =>
            topicOf(q.id) === topic.id && q.id !== after && allowed(q) && (!types || types.includes(q.type)),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      `${quiz.seed}/pool/${topic.id}`,
    ),
  );
  const wanted = length === 'all' ? Number.POSITIVE_INFINITY : length;
  const lead = after ? byId.get(after) : undefined;
  const asked = new Set(lead?.facts ?? []);
  const drawn: Drawable[] = [];
  // Round after round one question from each topic, first one whose facts are not asked yet.
  for (let any = true; any && drawn.length < wanted; ) {
    any = false;
    for (const pool of pools) {
      if (drawn.length >= wanted) break;
      const fresh = pool.findIndex((q) => !q.facts.some((fact) => asked.has(fact)));
      const [next] = pool.splice(Math.max(0, fresh), 1);
      if (!next) continue;
      any = true;
      drawn.push(next);
      for (const fact of next.facts) asked.add(fact);
    }
  }
  const ordered =
    quiz.order === 'mixed'
      ? interleave(drawn.map(placeable), `${quiz.seed}/order`, lead ? [placeable(lead)] : [])
      : byTopic(drawn, index);
  return {
    questions: [...(lead ? [lead.id] : []), ...ordered.map((q) => q.id)],
    leftOut: [],
    missing: after && !lead ? [after] : [],
    short: length !== 'all' && drawn.length < length,
  };
}
