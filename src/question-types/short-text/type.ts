import { matchText, normaliseText } from '#domain/scoring/text-match.ts';
import type { LearnerViewBase, QuestionType, TypeFinding } from '../contract.ts';
import { type ShortText, ShortTextSchema } from './schema.ts';
import { feedback, ResponseSchema, type ShortTextResponse, score } from './score.ts';

export type { ShortTextResponse } from './score.ts';

/** An empty field tells nothing, so there is nothing but the prompt. */
export type ShortTextView = LearnerViewBase;

export const shortText: QuestionType<ShortText, ShortTextView, ShortTextResponse> = {
  id: 'short-text',
  schema: ShortTextSchema,
  upgrades: [],
  responseSchema: ResponseSchema,

  ids: () => [],
  mapIds: (response) => response,

  learnerView: (question) => ({ type: question.type, prompt: question.prompt }),
  isComplete: (_view, response) => normaliseText(response.text) !== '',

  score,
  keyResponse: (question) => ({ text: question.answerKey }),
  feedback,

  summarise: (_question, response) => response.text,
  keyInWords: (question) => question.answerKey,

  anatomy: (question) => ({
    choices: [],
    rationales: [
      { of: 'answerKey', text: question.rationale },
      ...(question.mistakes ?? []).map(({ texts, rationale }) => ({ of: texts.join(', '), text: rationale })),
    ],
    shown: [],
    key: [question.answerKey, ...(question.accepted ?? [])],
  }),
  lint: (question) => [...mistakesThatAreRight(question), ...acceptedTwice(question)],
};

function mistakesThatAreRight(question: ShortText): TypeFinding[] {
  const right = [question.answerKey, ...(question.accepted ?? [])];
  return (question.mistakes ?? [])
    .flatMap((mistake) => mistake.texts)
    .filter((text) => matchText(text, right, [], { typos: false }) === 'exact')
    .map((text) => ({
      rule: 'mistake-is-right',
      level: 'error',
      message: `"${text}" is named a mistake, and accepted`,
    }));
}

function acceptedTwice(question: ShortText): TypeFinding[] {
  const forms = [question.answerKey, ...(question.accepted ?? [])].map(normaliseText);
  return forms
    .filter((form, index) => forms.indexOf(form) < index)
    .map((form) => ({
      rule: 'accepted-twice',
      level: 'warning',
      message: `"${form}" is accepted already: case, punctuation and number words make no difference`,
    }));
}
