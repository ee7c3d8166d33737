import * as v from 'valibot';
import { opaqueId } from '#domain/random/random.ts';
import { BLANK, DOES_NOT_FIT } from '#domain/scoring/scoring.ts';
import type { BankWords, LearnerViewBase, QuestionType, TypeFinding, Verdict } from '../contract.ts';
import { type TrueFalse, TrueFalseSchema } from './schema.ts';

/** The two choices are words of the interface, in the same order always; feedback names them by id. */
export interface TrueFalseView extends LearnerViewBase {
  readonly choices: readonly { readonly id: string; readonly value: boolean }[];
}

const ResponseSchema = v.strictObject({ value: v.boolean() });
export type TrueFalseResponse = v.InferOutput<typeof ResponseSchema>;

const CHOICES = [true, false] as const;

export const trueFalse: QuestionType<TrueFalse, TrueFalseView, TrueFalseResponse> = {
  id: 'true-false',
  schema: TrueFalseSchema,
  upgrades: [],
  responseSchema: ResponseSchema,

  ids: () => CHOICES.map(String),
  mapIds: (response) => response,

  learnerView: (question, seed) => ({
    type: question.type,
    prompt: question.prompt,
    choices: CHOICES.map((value) => ({ id: opaqueId(seed, String(value)), value })),
  }),
  isComplete: () => true,

  score(question, response) {
    if (response === null || response === undefined) return BLANK;
    const parsed = v.safeParse(ResponseSchema, response);
    if (!parsed.success) return DOES_NOT_FIT;
    const fraction = parsed.output.value === question.answerKey ? 1 : 0;
    return { outcome: 'scored', fraction, parts: [{ id: 'statement', fraction }] };
  },
  keyResponse: (question) => ({ value: question.answerKey }),

  feedback(question, response) {
    const verdict = (value: boolean): Verdict => {
      if (value === question.answerKey) return value === response?.value ? 'right' : 'missed';
      return value === response?.value ? 'not-right' : 'neutral';
    };
    return {
      key: { value: question.answerKey },
      parts: Object.fromEntries(
        CHOICES.map((value) => [
          String(value),
          { verdict: verdict(value), rationale: question.rationales?.[`${value}`] },
        ]),
      ),
      notes: [],
    };
  },

  summarise: (_question, response, words) => inWords(response.value, words),
  keyInWords: (question, words) => inWords(question.answerKey, words),

  anatomy: (question, words) => ({
    choices: [
      {
        id: 'statement',
        single: true,
        shuffled: false,
        options: CHOICES.map((value) => ({
          id: String(value),
          text: inWords(value, words),
          keyed: value === question.answerKey,
          rationale: question.rationales?.[`${value}`],
        })),
      },
    ],
    rationales: [],
    shown: CHOICES.map((value) => inWords(value, words)),
    key: [inWords(question.answerKey, words)],
  }),
  lint: askedNotStated,
};

const inWords = (value: boolean, words: BankWords) => (value ? words.true : words.false);

function askedNotStated(question: TrueFalse): TypeFinding[] {
  if (!question.prompt.trim().endsWith('?')) return [];
  return [
    { rule: 'statement', level: 'error', message: 'the prompt asks; only a statement is true or false' },
  ];
}
