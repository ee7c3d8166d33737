/** A text with blanks, each chosen from a list or typed. */
import { matchText, normaliseText } from '#domain/scoring/text-match.ts';
import type { Anatomy, QuestionType, TypeFinding } from '../contract.ts';
import { strayFacts } from '../options.ts';
import { feedback, keyResponse } from './feedback.ts';
import { type Blank, type BlanksView, cutAtBlanks, learnerView } from './learner-view.ts';
import { type Blanks, BlanksSchema } from './schema.ts';
import {
  type BlanksResponse,
  BlanksResponseSchema,
  fits,
  type Given,
  givenFor,
  rightForms,
  score,
} from './score.ts';

export type { BlanksResponse } from './score.ts';

function textOf(blank: Blank, given: Given | undefined): string {
  if (given === undefined) return '…';
  if ('text' in given) return given.text;
  return blank.form === 'list' ? (blank.options.find(({ id }) => id === given.option)?.text ?? '…') : '…';
}

/** The text with what was given in brackets: "Bees turn [nectar] into […]." */
function inWords(question: Blanks, response: BlanksResponse): string {
  return cutAtBlanks(question)
    .map((piece) => (typeof piece === 'string' ? piece : `[${textOf(piece, givenFor(response, piece.id))}]`))
    .join('');
}

function anatomy(question: Blanks): Anatomy {
  const lists = question.blanks.filter((blank) => blank.form === 'list');
  const typed = question.blanks.filter((blank) => blank.form === 'typed');
  return {
    choices: lists.map((blank) => ({
      id: blank.id,
      single: true,
      shuffled: blank.shownOrder !== 'as-written',
      options: blank.options.map(({ id, text, rationale }) => ({
        id,
        text,
        keyed: id === blank.answerKey,
        rationale,
      })),
    })),
    rationales: [
      ...lists.flatMap(({ id, rationale }) => (rationale === undefined ? [] : [{ of: id, text: rationale }])),
      ...typed.map(({ id, rationale }) => ({ of: id, text: rationale })),
      ...typed.flatMap(({ mistakes = [] }) =>
        mistakes.map(({ texts, rationale }) => ({ of: texts.join(', '), text: rationale })),
      ),
    ],
    shown: [
      cutAtBlanks(question)
        .map((piece) => (typeof piece === 'string' ? piece : '___'))
        .join(''),
      ...lists.flatMap(({ options }) => options.map(({ text }) => text)),
    ],
    key: question.blanks.flatMap((blank) =>
      blank.form === 'typed'
        ? rightForms(blank)
        : blank.options.filter(({ id }) => id === blank.answerKey).map(({ text }) => text),
    ),
  };
}

function lint(question: Blanks): readonly TypeFinding[] {
  const findings: TypeFinding[] = [];
  for (const blank of question.blanks) {
    if (blank.form !== 'typed') continue;
    const forms = rightForms(blank);
    for (const text of (blank.mistakes ?? []).flatMap(({ texts }) => texts)) {
      if (matchText(text, forms, [], { typos: false }) === 'exact') {
        findings.push({
          rule: 'mistake-is-right',
          level: 'error',
          message: `"${text}" is named a mistake in "${blank.id}", and accepted`,
        });
      }
    }
    const plain = forms.map(normaliseText);
    for (const form of plain.filter((text, index) => plain.indexOf(text) < index)) {
      findings.push({
        rule: 'accepted-twice',
        level: 'warning',
        message: `"${form}" is accepted already in "${blank.id}": case, punctuation and number words make no difference`,
      });
    }
  }
  return [...findings, ...strayFacts(question, question.blanks)];
}

export const blanks: QuestionType<Blanks, BlanksView, BlanksResponse> = {
  id: 'blanks',
  schema: BlanksSchema,
  upgrades: [],
  responseSchema: BlanksResponseSchema,
  ids: (question) =>
    question.blanks.flatMap((blank) => [
      blank.id,
      ...(blank.form === 'list' ? blank.options.map(({ id }) => id) : []),
    ]),
  mapIds: (response, rename) => ({
    blanks: Object.fromEntries(
      Object.entries(response.blanks).map(([id, given]) => [
        rename(id),
        'option' in given ? { option: rename(given.option) } : given,
      ]),
    ),
  }),
  learnerView,
  isComplete: (view, response) =>
    view.pieces.every((piece) => piece.kind === 'text' || givenFor(response, piece.id) !== undefined),
  score,
  keyResponse,
  feedback,
  summarise: inWords,
  keyInWords: (question) => inWords(question, keyResponse(question)),
  rows: (question, response) => {
    const { parts } = feedback(question, response);
    return cutAtBlanks(question).flatMap((piece) => {
      if (typeof piece === 'string') return [];
      const given = givenFor(response, piece.id);
      return {
        id: piece.id,
        text: '',
        said: given && fits(piece, given) ? textOf(piece, given).trim() : undefined,
        right: parts[piece.id]?.verdict === 'right',
      };
    });
  },
  anatomy,
  lint,
};
