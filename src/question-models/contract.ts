/**
 * What a question model must provide. A model turns one kind of a fact's data into questions of one type, the
 * same for the same facts for ever: nothing here draws chance or asks the time. A question that a model made is
 * a question like any other from then on: types score it, behaviours ask it, the lint judges it.
 */
import type { BankFile } from '#domain/bank/bank.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { QuestionBase } from '#domain/bank/question.ts';
import type { Blanks } from '#question-types/blanks/schema.ts';
import type { Categorise } from '#question-types/categorise/schema.ts';
import type { MapQuestion } from '#question-types/map/schema.ts';
import type { Matching } from '#question-types/matching/schema.ts';
import type { MultipleResponse } from '#question-types/multiple-response/schema.ts';
import type { Numeric } from '#question-types/numeric/schema.ts';
import type { Ordering } from '#question-types/ordering/schema.ts';
import type { ShortText } from '#question-types/short-text/schema.ts';
import type { SingleChoice } from '#question-types/single-choice/schema.ts';
import type { TrueFalse } from '#question-types/true-false/schema.ts';
import type { Words } from './words/words.ts';

/** What models need of a bank besides its facts; a BankIndex and a BankFile both fit. */
export interface ModelBank extends Pick<BankFile, 'language'> {
  readonly documents: readonly { readonly id: string; readonly shortTitle: string }[];
}

/** Everything that a model may look at. */
export interface Library {
  readonly facts: readonly Fact[];
  readonly words: Words;
  /** How a document is called within a sentence: "student FAQ". */
  documentName(document: string): string;
}

type Content<Q extends QuestionBase> = Q extends QuestionBase
  ? Omit<Q, 'id' | 'facts' | 'explanation' | 'demand' | 'madeBy' | 'waive' | 'sensitive'>
  : never;

/** A question but for what all made questions get alike: id, facts, explanation, demand and the name of the model. */
export type MadeContent = Content<
  | Blanks
  | Categorise
  | MapQuestion
  | Matching
  | MultipleResponse
  | Numeric
  | Ordering
  | ShortText
  | SingleChoice
  | TrueFalse
>;

export interface QuestionModel {
  /** Stands in the ids of its questions: `<topic>.<fact>--<model>-<variant>`. Never renamed once released. */
  readonly id: string;
  /** The type of the questions that it makes. */
  readonly type: MadeContent['type'];
  readonly demand: NonNullable<QuestionBase['demand']>;
  readonly estimate?: true;
  /** One for each question that it can make of the fact; cheap, since it is asked for every fact of a bank. */
  variants(fact: Fact, library: Library): readonly string[];
  /** @param variant one of `variants` @param seed decides what is chosen and in which order it is stored */
  make(fact: Fact, variant: string, library: Library, seed: string): MadeContent;
}
