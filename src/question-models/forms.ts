/** The forms in which facts can be asked by models, and the questions themselves, each known by its id. */
import { contentVersion } from '#domain/bank/canonical.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { LoadedQuestion, QuestionBase } from '#domain/bank/question.ts';
import { TAGS } from '#domain/bank/tag-list.ts';
import type { Form } from '#domain/study/forms.ts';
import type { Library, ModelBank, QuestionModel } from './contract.ts';
import * as list from './list.ts';
import { wordsOf } from './words/words.ts';

export const questionModels: readonly QuestionModel[] = Object.values(list);

/** Keeps what was worked out for a list of facts, as long as somebody has the list. */
const libraries = new WeakMap<readonly Fact[], Map<string, Library | undefined>>();

/** Undefined: the bank's language has no words for models. */
function libraryOf(facts: readonly Fact[], bank: ModelBank): Library | undefined {
  const key = JSON.stringify([bank.language, bank.documents.map(({ id, shortTitle }) => [id, shortTitle])]);
  const known = libraries.get(facts) ?? new Map<string, Library | undefined>();
  libraries.set(facts, known);
  if (!known.has(key)) {
    const words = wordsOf(bank.language);
    const names = new Map(bank.documents.map(({ id, shortTitle }) => [id, shortTitle]));
    known.set(key, words && { facts, words, documentName: (id) => names.get(id) ?? id });
  }
  return known.get(key);
}

const idOf = (fact: Fact, model: QuestionModel, variant: string) =>
  `${fact.topic}.${fact.id}--${model.id}-${variant}`;

/**
 * Every question that can be made of these facts, without making any. Facts that are kept for reading have none.
 * @param facts all facts of the bank, with their data
 */
export function formsOf(facts: readonly Fact[], bank: ModelBank): readonly Form[] {
  const library = libraryOf(facts, bank);
  if (library === undefined) return [];
  return facts.flatMap((fact) =>
    fact.context !== undefined || fact.data === undefined
      ? []
      : questionModels.flatMap((model) =>
          model.variants(fact, library).map((variant) => ({
            id: idOf(fact, model, variant),
            type: model.type,
            facts: [fact.id],
            tags: TAGS.filter((tag) => fact.sensitive?.includes(tag)),
            made: true,
            estimate: model.estimate === true,
            demand: model.demand,
          })),
        ),
  );
}

/**
 * The question of this id: the same for ever, as long as the facts are the same. Undefined where no model makes
 * it: the id is another's, the fact is gone, or it has lost the data that the form asked for.
 */
export function makeQuestion(
  id: string,
  facts: readonly Fact[],
  bank: ModelBank,
): LoadedQuestion | undefined {
  const library = libraryOf(facts, bank);
  const [named, form] = id.split('--');
  if (library === undefined || named === undefined || form === undefined) return undefined;
  const fact = facts.find((held) => `${held.topic}.${held.id}` === named);
  if (fact === undefined || fact.context !== undefined) return undefined;
  for (const model of questionModels) {
    if (!form.startsWith(`${model.id}-`)) continue;
    const variant = form.slice(model.id.length + 1);
    if (!model.variants(fact, library).includes(variant)) continue;
    const question: QuestionBase = {
      ...model.make(fact, variant, library, id),
      id,
      facts: [fact.id],
      demand: model.demand,
      explanation: library.words.explanation(fact, library.documentName(fact.document)),
      madeBy: model.id,
    };
    return { ...question, version: contentVersion(question) };
  }
  return undefined;
}
