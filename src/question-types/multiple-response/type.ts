import type { LearnerViewBase, QuestionType, TypeFinding, Verdict } from '../contract.ts';
import { type ShownOption, shownOptions, strayFacts, textsOf } from '../options.ts';
import { type MultipleResponse, MultipleResponseSchema } from './schema.ts';
import { type MultipleResponseResponse, ResponseSchema, score } from './score.ts';

export type { MultipleResponseResponse } from './score.ts';

/** It doesn't tell how many are keyed. */
export interface MultipleResponseView extends LearnerViewBase {
  readonly options: readonly ShownOption[];
}

export const multipleResponse: QuestionType<
  MultipleResponse,
  MultipleResponseView,
  MultipleResponseResponse
> = {
  id: 'multiple-response',
  schema: MultipleResponseSchema,
  upgrades: [],
  responseSchema: ResponseSchema,

  ids: (question) => question.options.map((option) => option.id),
  mapIds: (response, rename) => ({ options: response.options.map(rename) }),

  learnerView: (question, seed) => ({
    type: question.type,
    prompt: question.prompt,
    options: shownOptions(question.options, seed, question.shownOrder),
  }),
  isComplete: (view, response) =>
    response.options.length > 0 &&
    response.options.every((id) => view.options.some((option) => option.id === id)),

  score,
  keyResponse: (question) => ({ options: [...question.answerKey] }),

  feedback(question, response) {
    const verdict = (id: string): Verdict => {
      const ticked = response?.options.includes(id) ?? false;
      if (question.answerKey.includes(id)) return ticked ? 'right' : 'missed';
      return ticked ? 'not-right' : 'neutral';
    };
    return {
      key: { options: [...question.answerKey] },
      parts: Object.fromEntries(
        question.options.map(({ id, rationale }) => [id, { verdict: verdict(id), rationale }]),
      ),
      notes: [],
    };
  },

  // In the author's order, so that the same ticks always read the same.
  summarise: (question, response) => inWords(question, (id) => response.options.includes(id)),
  keyInWords: (question) => inWords(question, (id) => question.answerKey.includes(id)),

  anatomy: (question) => ({
    choices: [
      {
        id: 'options',
        single: false,
        shuffled: question.shownOrder !== 'as-written',
        options: question.options.map(({ id, text, rationale }) => ({
          id,
          text,
          keyed: question.answerKey.includes(id),
          rationale,
        })),
      },
    ],
    rationales: [],
    shown: question.options.map((option) => option.text),
    key: textsOf(question.answerKey, question.options),
  }),
  lint: (question) => [...strayFacts(question, question.options), ...oneOfMany(question)],
};

function inWords(question: MultipleResponse, chosen: (id: string) => boolean): string {
  return question.options
    .filter((option) => chosen(option.id))
    .map((option) => option.text)
    .join('; ');
}

function oneOfMany(question: MultipleResponse): TypeFinding[] {
  if (question.answerKey.length > 1) return [];
  return [
    {
      rule: 'one-key-of-many',
      level: 'warning',
      message: 'only one option is keyed: single-choice asks that more fairly',
    },
  ];
}
