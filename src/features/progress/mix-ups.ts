/** An answer that missed a fact, in words: what was taken for what, and why that is not so. */
import * as v from 'valibot';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { AnyQuestionType, BankWords } from '#question-types/contract.ts';

export interface MixUpInWords {
  /** `chose`: these words were the answer, or part of it. `left-out`: they belonged to it. */
  readonly kind: 'chose' | 'left-out';
  /** In the bank's language, as `why`. */
  readonly words: string;
  /** The rationale of what was chosen, or the named misreading's; undefined where none was written. */
  readonly why: string | undefined;
}

/**
 * @param fact of the answer only what asks for this fact is told, where the type can tell
 * @param response as recorded, in authored ids
 * @returns undefined where the question has changed so much that the answer fits it no more
 */
export function mixUpInWords(
  type: AnyQuestionType,
  question: LoadedQuestion,
  fact: string,
  response: unknown,
  words: BankWords,
): MixUpInWords | undefined {
  const parsed = v.safeParse(type.responseSchema, response);
  if (!parsed.success) return undefined;
  const scoring = type.score(question, parsed.output);
  if (scoring.outcome !== 'scored') return undefined;
  const { parts, notes } = type.feedback(question, parsed.output);
  const wrong = (id: string) => parts[id]?.verdict === 'not-right';

  const options = type.anatomy(question, words).choices.flatMap((choice) => choice.options);
  const inWords = (kind: MixUpInWords['kind'], told: typeof options): MixUpInWords => ({
    kind,
    words: told.map(({ text }) => text).join('; '),
    why: together(told.map(({ rationale }) => rationale)),
  });
  const chosen = options.filter(({ id, keyed }) => !keyed && wrong(id));
  if (chosen.length > 0) return inWords('chose', chosen);
  const leftOut = options.filter(({ id, keyed }) => keyed && parts[id]?.verdict === 'missed');
  if (leftOut.length > 0) return inWords('left-out', leftOut);

  // Matched, sorted or picked: only those that are not right, and of them those that ask for this fact.
  const asks = new Set(
    scoring.parts.filter(({ facts }) => facts === undefined || facts.includes(fact)).map(({ id }) => id),
  );
  const narrow = narrowed(parsed.output, (id) => wrong(id) && (asks.size === 0 || asks.has(id)));
  const ids = narrow?.ids ?? [];
  return {
    kind: 'chose',
    words: type.summarise(question, narrow?.response ?? parsed.output, words),
    why: together([...notes, ...ids.map((id) => parts[id]?.rationale)]),
  };
}

/** The same response with fewer items in it; undefined where it is not made of items. */
function narrowed(response: unknown, keep: (id: string) => boolean) {
  if (typeof response !== 'object' || response === null) return undefined;
  for (const field of ['pairs', 'placed']) {
    const placed: unknown = (response as Readonly<Record<string, unknown>>)[field];
    if (typeof placed !== 'object' || placed === null) continue;
    const own = Object.entries(placed).filter(([id]) => keep(id));
    if (own.length === 0) return undefined;
    return { response: { [field]: Object.fromEntries(own) }, ids: own.map(([id]) => id) };
  }
  const places = (response as { readonly places?: unknown }).places;
  if (!Array.isArray(places)) return undefined;
  const own = places.filter((id): id is string => typeof id === 'string' && keep(id));
  return own.length > 0 ? { response: { places: own }, ids: own } : undefined;
}

function together(texts: readonly (string | undefined)[]): string | undefined {
  return [...new Set(texts.filter((text) => text !== undefined))].join(' ') || undefined;
}
