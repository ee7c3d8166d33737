import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, FORGIVING, type Marking, type Scoring } from '#domain/scoring/scoring.ts';
import { matchText, nearestText, normaliseText } from '#domain/scoring/text-match.ts';
import type { Feedback } from '../contract.ts';
import type { ShortText } from './schema.ts';

export const ResponseSchema = v.strictObject({ text: v.pipe(v.string(), v.maxLength(500)) });
export type ShortTextResponse = v.InferOutput<typeof ResponseSchema>;

const rightForms = (question: ShortText) => [question.answerKey, ...(question.accepted ?? [])];
const mistakenTexts = (question: ShortText) => (question.mistakes ?? []).flatMap((mistake) => mistake.texts);

/** `spelling` says that it is right but for its spelling, where `marking` forgives that. */
export function score(question: ShortText, response: unknown, marking: Marking = FORGIVING): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(ResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  if (normaliseText(parsed.output.text) === '') return BLANK;
  const match = matchText(parsed.output.text, rightForms(question), mistakenTexts(question), marking);
  const fraction = match === 'exact' || match === 'spelling' ? 1 : 0;
  return {
    outcome: 'scored',
    fraction,
    parts: [{ id: 'text', fraction }],
    ...(match === 'spelling' && { spelling: true }),
  };
}

/** `key` is the form that was meant, rightly spelled; without a right one, the form to remember. */
export function feedback(
  question: ShortText,
  response: ShortTextResponse | null,
  marking: Marking = FORGIVING,
): Feedback<ShortTextResponse> {
  const text = response?.text ?? '';
  const match = matchText(text, rightForms(question), mistakenTexts(question), marking);
  const right = match === 'exact' || match === 'spelling';
  const meant = right ? nearestText(text, rightForms(question), FORGIVING)?.index : undefined;
  const mistake = right ? undefined : mistakeOf(question, text);
  return {
    key: { text: rightForms(question)[meant ?? 0] ?? question.answerKey },
    parts: {
      text: {
        verdict: right ? 'right' : response ? 'not-right' : 'missed',
        rationale: question.rationale,
      },
    },
    notes: mistake === undefined ? [] : [mistake],
  };
}

/** Why the named mistake that was made is one. */
function mistakeOf(question: ShortText, text: string): string | undefined {
  const mistakes = (question.mistakes ?? []).flatMap(({ texts, rationale }) =>
    texts.map((mistaken) => ({ mistaken, rationale })),
  );
  const near = nearestText(
    text,
    mistakes.map(({ mistaken }) => mistaken),
    FORGIVING,
  );
  return near && mistakes[near.index]?.rationale;
}
