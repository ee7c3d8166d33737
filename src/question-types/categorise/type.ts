/** Items sorted into categories; a category may hold any number of them. */
import type { LearnerViewBase, QuestionType, TypeFinding } from '../contract.ts';
import { type ShownOption, shownOptions, strayFacts } from '../options.ts';
import { placedInWords, placedParts, placedRows, renamePlaced, targetOf } from '../placing.ts';
import { type Categorise, CategoriseSchema } from './schema.ts';
import { asPlacing, type CategoriseResponse, CategoriseResponseSchema, score } from './score.ts';

export type { CategoriseResponse } from './score.ts';

export interface CategoriseView extends LearnerViewBase {
  readonly items: readonly ShownOption[];
  readonly categories: readonly ShownOption[];
}

function mixUp(question: Categorise, item: string, category: string): string | undefined {
  return question.mistakes?.find((m) => m.item === item && m.category === category)?.rationale;
}

function lint(question: Categorise): readonly TypeFinding[] {
  const findings: TypeFinding[] = (question.mistakes ?? [])
    .filter(({ item, category }) => question.answerKey[item] === category)
    .map(({ item, category }) => ({
      rule: 'mistake-is-right',
      level: 'error',
      message: `the mistake "${item}" in "${category}" is the key's own place`,
    }));
  const used = new Set(Object.values(question.answerKey));
  for (const { id } of question.categories.filter((category) => !used.has(category.id))) {
    findings.push({ rule: 'empty-category', level: 'warning', message: `no item belongs to "${id}"` });
  }
  return [...findings, ...strayFacts(question, question.items)];
}

export const categorise: QuestionType<Categorise, CategoriseView, CategoriseResponse> = {
  id: 'categorise',
  schema: CategoriseSchema,
  upgrades: [],
  responseSchema: CategoriseResponseSchema,
  ids: (question) => [...question.items, ...question.categories].map(({ id }) => id),
  mapIds: (response, rename) => ({ placed: renamePlaced(response.placed, rename) }),
  // Categories keep their order: "before, during, after" would make no sense in another.
  learnerView: (question, seed) => ({
    type: 'categorise',
    prompt: question.prompt,
    items: shownOptions(question.items, seed),
    categories: shownOptions(question.categories, seed, 'as-written'),
  }),
  isComplete: (view, { placed }) => view.items.every(({ id }) => targetOf(placed, id) !== undefined),
  score,
  keyResponse: (question) => ({ placed: { ...question.answerKey } }),
  feedback: (question, response) => ({
    key: { placed: { ...question.answerKey } },
    parts: placedParts(asPlacing(question), response?.placed ?? null, (item, category) =>
      mixUp(question, item, category),
    ),
    notes: [],
  }),
  summarise: (question, { placed }) => placedInWords(asPlacing(question), placed),
  keyInWords: (question) => placedInWords(asPlacing(question), question.answerKey),
  rows: (question, { placed }) => placedRows(asPlacing(question), placed),
  anatomy: (question) => ({
    choices: [],
    rationales: [
      ...question.items.map(({ id, rationale }) => ({ of: id, text: rationale })),
      ...(question.mistakes ?? []).map((m) => ({ of: `${m.item} in ${m.category}`, text: m.rationale })),
    ],
    shown: [...question.categories, ...question.items].map(({ text }) => text),
    key: question.items.map((item) =>
      placedInWords({ ...asPlacing(question), items: [item] }, question.answerKey),
    ),
  }),
  lint,
};
