/** Statements to be judged, made from a sentence with a gap. */
import { hash } from '#domain/random/random.ts';
import type { TrueFalse } from '#question-types/true-false/schema.ts';
import { type Confusion, drawn } from './confusions.ts';
import type { Library } from './contract.ts';
import { filled } from './parts.ts';
import type { Words } from './words/words.ts';

/**
 * Which statement is made of a datum: the true one or a false one, as chance would have it, and never both. A fact
 * with two data has one of each. Statements to be judged are easily made; with both of each they would be almost
 * half of all that is asked.
 */
export function claimForm({ fact, n }: { readonly fact: { readonly id: string }; readonly n: number }) {
  return (hash(fact.id) + n) % 2 === 0 ? 'true' : 'false';
}

interface Claim {
  readonly statement: string;
  readonly right: string;
  /** `named`: what alone is wrong in a text that holds more. */
  readonly others: readonly (Confusion & { readonly named?: string })[];
  /** Why the right one is right. */
  readonly reason: string;
  readonly isTrue: boolean;
  readonly library: Library;
  readonly seed: string;
}

/** With the right answer in the gap, or with one of the others; each choice says why. */
export function claimOf({ statement, right, others, reason, isTrue, library, seed }: Claim) {
  const { words } = library;
  const [other] = drawn(others, 1, seed);
  const { text, why, named = text } = other ?? { text: right, why: reason };
  return {
    type: 'true-false',
    prompt: filled(statement, isTrue ? right : text),
    answerKey: isTrue,
    rationales: isTrue
      ? { true: reason, false: words.doubted(named, why) }
      : { true: why, false: corrected(filled(statement, right), reason, words) },
  } satisfies Partial<TrueFalse>;
}

/** Why it is false: the reason of what is right, and the sentence as it should read, once. */
function corrected(sentence: string, reason: string, words: Words): string {
  return reason.includes(sentence) ? reason : words.instead(sentence, reason);
}
