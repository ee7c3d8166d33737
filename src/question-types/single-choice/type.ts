import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT } from '#domain/scoring/scoring.ts';
import type { Feedback, LearnerViewBase, QuestionType, Verdict } from '../contract.ts';
import { type ShownOption, shownOptions, strayFacts, textsOf } from '../options.ts';
import { type SingleChoice, SingleChoiceSchema } from './schema.ts';

export interface SingleChoiceView extends LearnerViewBase {
  readonly options: readonly ShownOption[];
}

const ResponseSchema = v.strictObject({ option: v.pipe(v.string(), v.maxLength(100)) });
export type SingleChoiceResponse = v.InferOutput<typeof ResponseSchema>;

export const singleChoice: QuestionType<SingleChoice, SingleChoiceView, SingleChoiceResponse> = {
  id: 'single-choice',
  schema: SingleChoiceSchema,
  upgrades: [],
  responseSchema: ResponseSchema,

  ids: (question) => question.options.map((option) => option.id),
  mapIds: (response, rename) => ({ option: rename(response.option) }),

  learnerView: (question, seed) => ({
    type: question.type,
    prompt: question.prompt,
    options: shownOptions(question.options, seed, question.shownOrder),
  }),
  isComplete: (view, response) => view.options.some((option) => option.id === response.option),

  score(question, response) {
    if (response === null || response === undefined) return BLANK;
    const parsed = v.safeParse(ResponseSchema, response);
    if (!parsed.success) return DOES_NOT_FIT;
    const chosen = parsed.output.option;
    if (!question.options.some((option) => option.id === chosen)) return DOES_NOT_FIT;
    const fraction = chosen === question.answerKey ? 1 : 0;
    return { outcome: 'scored', fraction, parts: [{ id: question.answerKey, fraction }] };
  },
  keyResponse: (question) => ({ option: question.answerKey }),

  feedback(question, response): Feedback<SingleChoiceResponse> {
    const verdict = (id: string): Verdict => {
      if (id === question.answerKey) return id === response?.option ? 'right' : 'missed';
      return id === response?.option ? 'not-right' : 'neutral';
    };
    return {
      key: { option: question.answerKey },
      parts: Object.fromEntries(
        question.options.map(({ id, rationale }) => [id, { verdict: verdict(id), rationale }]),
      ),
      notes: [],
    };
  },

  summarise: (question, response) => textsOf([response.option], question.options).join(),
  keyInWords: (question) => textsOf([question.answerKey], question.options).join(),

  anatomy: (question) => ({
    choices: [
      {
        id: 'options',
        single: true,
        shuffled: question.shownOrder !== 'as-written',
        options: question.options.map(({ id, text, rationale }) => ({
          id,
          text,
          keyed: id === question.answerKey,
          rationale,
        })),
      },
    ],
    rationales: [],
    shown: question.options.map((option) => option.text),
    key: textsOf([question.answerKey], question.options),
  }),
  lint: (question) => strayFacts(question, question.options),
};
