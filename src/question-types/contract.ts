/**
 * What a question type must provide. A type knows *what is asked*; a behaviour (domain/attempt) knows
 * *when it is judged*. Everything here is pure; the React views stand beside it and are found lazily
 * through views.ts.
 *
 * Ids: authored ids ("rescue-first") would give away order and pairs, so what a learner's browser is shown
 * holds opaque ones (domain/random/opaqueId with the question's seed). A view and the response it reports use
 * opaque ids; `score`, `keyResponse`, `summarise` and the response log use authored ids. `ids` and `mapIds`
 * are all that is needed to go from one to the other (see opaque.ts).
 *
 * Beside the type stands `samples.ts`: two or more questions (`export const samples`) that show what it can do.
 * The contract suite runs over them; they are no part of the type, so that no browser loads them.
 */

import type { GenericSchema } from 'valibot';
import type { QuestionBase } from '#domain/bank/question.ts';
import type { Marking, Scoring } from '#domain/scoring/scoring.ts';

/** What every learner's view has. Types add to it, field by field: nothing is copied from a question whole. */
export interface LearnerViewBase {
  readonly type: string;
  readonly prompt: string;
}

/** How one part of a question stands once it is judged. `missed`: keyed, and not given. */
export type Verdict = 'right' | 'missed' | 'not-right' | 'neutral';

/** What may be shown after the reveal, and never before. In authored ids; opaque.ts maps it for a view. */
export interface Feedback<R> {
  readonly key: R;
  /** By option, item, blank or place id. */
  readonly parts: Readonly<
    Record<string, { readonly verdict: Verdict; readonly rationale?: string | undefined }>
  >;
  /** Rationales that belong to the whole response: a named mistake, the answer's own rationale. */
  readonly notes: readonly string[];
}

/** The few words that a bank's language decides, for texts made without the interface. */
export interface BankWords {
  readonly true: string;
  readonly false: string;
}

/** What lint, search and printing need to know of a question without knowing its type. */
export interface Anatomy {
  /** Places where one or more of several options are chosen. */
  readonly choices: readonly Choice[];
  /** Rationales that are not an option's: keyed parts, named mistakes. `text` undefined: none was written. */
  readonly rationales: readonly { readonly of: string; readonly text: string | undefined }[];
  /** Every text besides the prompt that is shown before the reveal. */
  readonly shown: readonly string[];
  /** The key's texts (not joined): used to find give-aways and clang, and folded away in search. */
  readonly key: readonly string[];
  /** Ranges on the number line that count as right, for numeric answers. */
  readonly rightRanges?: readonly { readonly min: number; readonly max: number }[];
}

/** How one part of a response stands: of an item, a blank. For counting a room's answers part by part. */
export interface AnswerRow {
  readonly id: string;
  /** What the part is about; empty where `keyInWords` alone can show it, as with a gap in a text. */
  readonly text: string;
  /** Where an order is asked for: the item's right place, from 1. `said` is then a place, too. */
  readonly at?: number;
  /** What was answered there, in words; undefined: nothing. */
  readonly said: string | undefined;
  readonly right: boolean;
}

/** Something that is picked among many and is no option in the sense of lint: a place on a map. */
export interface Pickable {
  readonly id: string;
  readonly text: string;
  readonly keyed: boolean;
  readonly rationale: string | undefined;
}

export interface Choice {
  readonly id: string;
  /** Whether exactly one option is to be chosen. */
  readonly single: boolean;
  /** Whether a learner sees the options in another order than the author's. */
  readonly shuffled: boolean;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly keyed: boolean;
    readonly rationale: string | undefined;
  }[];
}

/** A problem that only the type can see, as a bank-lint finding. */
export interface TypeFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** A named step that turns a question of an older format into the next. Never edited once released. */
export interface QuestionUpgrade {
  readonly to: number;
  readonly name: string;
  up(question: Record<string, unknown>): Record<string, unknown>;
}

export interface QuestionType<
  Q extends QuestionBase = QuestionBase,
  View extends LearnerViewBase = LearnerViewBase,
  R = unknown,
> {
  readonly id: string;
  readonly schema: GenericSchema<unknown, Q>;
  readonly upgrades: readonly QuestionUpgrade[];
  /** Accepts responses of the right shape, whatever their ids; anything else cannot be scored. */
  readonly responseSchema: GenericSchema<unknown, R>;

  /** Every authored id that a view or a response of this question may name. */
  ids(question: Q): readonly string[];
  /** The same response with every id renamed. */
  mapIds(response: R, rename: (id: string) => string): R;

  /** What a learner sees, with opaque ids, shuffled by `seed`. Built from an allow-list: never the key. */
  learnerView(question: Q, seed: string): View;
  /** Whether a response (opaque ids) fills in everything that is asked. */
  isComplete(view: View, response: R): boolean;

  /**
   * Judges a response in authored ids. Blank or ill-fitting ones cannot be scored; never throws.
   * @param marking what is forgiven; left out: slips of spelling are
   */
  score(question: Q, response: unknown, marking?: Marking): Scoring;
  /** Whether the question asks for a guess before the reveal, outside score and maximum. Left out: never. */
  isEstimate?(question: Q): boolean;
  keyResponse(question: Q): R;
  /** `response` null: "Show me", or left blank. */
  feedback(question: Q, response: R | null, marking?: Marking): Feedback<R>;

  /** The response in words, for reports and reviews; content only, no interface words. */
  summarise(question: Q, response: R, words: BankWords): string;
  keyInWords(question: Q, words: BankWords): string;
  /** The parts of a response, in an order of their own. Left out: it has none. */
  rows?(question: Q, response: R): readonly AnswerRow[];
  /** All that can be picked; a response names what it picks by `mapIds`. Left out: see `anatomy().choices`. */
  picks?(question: Q): readonly Pickable[];

  anatomy(question: Q, words: BankWords): Anatomy;
  lint(question: Q): readonly TypeFinding[];
}

/**
 * A type whose own question, view and response are forgotten, for the registry. The cast is sound because
 * `schema` and `responseSchema` stand at every way in: a question reaches its type only after its schema
 * accepted it, and `score` parses what it is given.
 */
export type AnyQuestionType = QuestionType<QuestionBase, LearnerViewBase, unknown>;
export function asQuestionType<Q extends QuestionBase, V extends LearnerViewBase, R>(
  type: QuestionType<Q, V, R>,
): AnyQuestionType {
  return type as unknown as AnyQuestionType;
}
