/**
 * A question as plain texts, for files and for paper: what it shows besides its prompt, and its key with the
 * letters that stand before what can be chosen. Lists stand in the order in which the same seed shows them on a
 * screen and on paper, never in the author's, who often writes the right one first.
 */
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { shuffle } from '#domain/random/random.ts';
import type { BlanksView } from '#question-types/blanks/learner-view.ts';
import type { CategoriseView } from '#question-types/categorise/type.ts';
import type { AnyQuestionType, BankWords, LearnerViewBase } from '#question-types/contract.ts';
import type { MapView } from '#question-types/map/type.ts';
import type { MatchingView } from '#question-types/matching/type.ts';
import type { MultipleResponseView } from '#question-types/multiple-response/type.ts';
import type { NumericView } from '#question-types/numeric/learner-view.ts';
import { viewResponse } from '#question-types/opaque.ts';
import type { ShownOption } from '#question-types/options.ts';
import type { OrderingView } from '#question-types/ordering/learner-view.ts';
import { questionType } from '#question-types/registry.ts';
import type { SingleChoiceView } from '#question-types/single-choice/type.ts';
import type { TrueFalseView } from '#question-types/true-false/type.ts';

/** Room for an answer. */
export const GAP = '_____';

export interface ShownList {
  /** `lettered`: to be named by letters. `beside`: short, side by side. `lines`: one below the other. */
  readonly look: 'lettered' | 'beside' | 'lines';
  readonly texts: readonly string[];
}

/** A, B, C … as on every screen and on paper. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

const textsOf = (options: readonly ShownOption[]) => options.map(({ text }) => text);

/** The texts that stand below a question's prompt before it is answered. */
export function shownLists(question: LoadedQuestion, seed: string, words: BankWords): readonly ShownList[] {
  const type = questionType(question.type);
  return type ? listsOf(type, question, type.learnerView(question, seed), seed, words) : [];
}

/** A view is what its type's `learnerView` wrote, so its type says which it is (see AnyQuestionType). */
function listsOf(
  type: AnyQuestionType,
  question: LoadedQuestion,
  view: LearnerViewBase,
  seed: string,
  words: BankWords,
): readonly ShownList[] {
  switch (type.id) {
    case 'single-choice':
    case 'multiple-response':
      return [
        { look: 'lettered', texts: textsOf((view as SingleChoiceView | MultipleResponseView).options) },
      ];
    case 'true-false':
      return [{ look: 'lettered', texts: [words.true, words.false] }];
    case 'numeric':
      return [{ look: 'lines', texts: [`${GAP} ${(view as NumericView).unit}`] }];
    case 'short-text':
      return [];
    case 'blanks':
      return blanksLists(view as BlanksView);
    case 'ordering': {
      const { items, ends } = view as OrderingView;
      const scale = ends ? [`1 = ${ends.first}, ${items.length} = ${ends.last}`] : [];
      return [
        { look: 'lines', texts: textsOf(items) },
        ...(scale.length > 0 ? [{ look: 'lines' as const, texts: scale }] : []),
      ];
    }
    case 'matching': {
      const { items, targets } = view as MatchingView;
      return [
        { look: 'lines', texts: textsOf(items) },
        { look: 'lettered', texts: textsOf(targets) },
      ];
    }
    case 'categorise': {
      const { categories, items } = view as CategoriseView;
      return [
        { look: 'beside', texts: textsOf(categories) },
        { look: 'lines', texts: textsOf(items) },
      ];
    }
    case 'map':
      return [{ look: 'beside', texts: (view as MapView).places.map(({ text }) => text) }];
    default:
      // A type that has no form of its own here: all that it shows, in no order that tells anything.
      return [{ look: 'lines', texts: shuffle(type.anatomy(question, words).shown, `${seed}/texts`) }];
  }
}

/** The text with its gaps, numbered where there are several, and what each list offers. */
function blanksLists({ pieces }: BlanksView): readonly ShownList[] {
  const blanks = pieces.filter((piece) => piece.kind !== 'text');
  const number = (index: number) => (blanks.length > 1 ? ` (${index + 1})` : '');
  const text = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : `${GAP}${number(blanks.indexOf(piece))}`))
    .join('');
  const offered = blanks.flatMap((piece, index) => {
    if (piece.kind !== 'list') return [];
    const before = blanks.length > 1 ? `${index + 1}: ` : '';
    return [before + textsOf(piece.options).join(' / ')];
  });
  return [
    { look: 'lines', texts: [text] },
    ...(offered.length > 0 ? [{ look: 'lines' as const, texts: offered }] : []),
  ];
}

/**
 * The key in words, with the letter of what is to be chosen in front of it: "B · their skin". Where nothing is
 * lettered, the type's own words.
 * @param seed the one with which the question was shown
 */
export function keyWithLetters(question: LoadedQuestion, seed: string, words: BankWords): string {
  const type = questionType(question.type);
  if (!type) return '';
  const view = type.learnerView(question, seed);
  const key = viewResponse(type, seed, type.keyResponse(question));
  const lettered = (options: readonly ShownOption[], wanted: readonly string[]) =>
    options.flatMap(({ id, text }, index) => (wanted.includes(id) ? `${letter(index)} · ${text}` : []));
  switch (type.id) {
    case 'single-choice':
      return lettered((view as SingleChoiceView).options, [(key as { option: string }).option]).join();
    case 'multiple-response':
      return lettered((view as MultipleResponseView).options, (key as { options: string[] }).options).join(
        '; ',
      );
    case 'true-false': {
      const { value } = key as { value: boolean };
      const index = (view as TrueFalseView).choices.findIndex((choice) => choice.value === value);
      return `${letter(index)} · ${value ? words.true : words.false}`;
    }
    case 'matching': {
      const { items, targets } = view as MatchingView;
      const { pairs } = key as { pairs: Readonly<Record<string, string>> };
      return items
        .map(({ id, text }) => `${text} → ${lettered(targets, [pairs[id] ?? '']).join()}`)
        .join('; ');
    }
    default:
      return type.keyInWords(question, words);
  }
}

/** Why what is right is right: the rationales of the keyed parts, each once. */
export function whyRight(question: LoadedQuestion): readonly string[] {
  const type = questionType(question.type);
  if (!type) return [];
  const { parts } = type.feedback(question, type.keyResponse(question));
  const texts = Object.values(parts).flatMap(({ verdict, rationale }) =>
    verdict === 'right' && rationale !== undefined ? [rationale] : [],
  );
  return [...new Set(texts)];
}
