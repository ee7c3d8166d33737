import { FORGIVING, type Marking } from '#domain/scoring/scoring.ts';
import { nearestText } from '#domain/scoring/text-match.ts';
import type { Feedback, Verdict } from '../contract.ts';
import type { Blank } from './learner-view.ts';
import type { Blanks } from './schema.ts';
import { type BlanksResponse, fits, type Given, givenFor, matchTyped, rightForms } from './score.ts';

type Parts = Record<string, Feedback<unknown>['parts'][string]>;

export function keyResponse(question: Blanks): BlanksResponse {
  return {
    blanks: Object.fromEntries(
      question.blanks.map((blank) => [
        blank.id,
        blank.form === 'list' ? { option: blank.answerKey } : { text: blank.answerKey },
      ]),
    ),
  };
}

/** Parts by blank id, and by option id for lists. A misspelled form's right spelling stands in the key. */
export function feedback(
  question: Blanks,
  response: BlanksResponse | null,
  marking: Marking = FORGIVING,
): Feedback<BlanksResponse> {
  const parts: Parts = {};
  const key: Record<string, Given> = { ...keyResponse(question).blanks };
  for (const blank of question.blanks) {
    const raw = givenFor(response, blank.id);
    const given = raw && fits(blank, raw) ? raw : undefined;
    if (blank.form === 'list') listParts(parts, blank, given && 'option' in given ? given.option : undefined);
    else typedPart(parts, key, question, blank, given && 'text' in given ? given.text : undefined, marking);
  }
  return { key: { blanks: key }, parts, notes: [] };
}

function listParts(parts: Parts, blank: Extract<Blank, { form: 'list' }>, given: string | undefined): void {
  const verdictOf = (option: string): Verdict => {
    if (option === blank.answerKey) return option === given ? 'right' : 'missed';
    return option === given ? 'not-right' : 'neutral';
  };
  for (const { id, rationale } of blank.options) parts[id] = { verdict: verdictOf(id), rationale };
  const verdict = given === undefined ? 'missed' : verdictOf(given);
  const rationaleOf = (id: string | undefined) => blank.options.find((option) => option.id === id)?.rationale;
  parts[blank.id] = {
    verdict,
    rationale: together(
      blank.rationale,
      rationaleOf(blank.answerKey),
      verdict === 'not-right' ? rationaleOf(given) : undefined,
    ),
  };
}

function typedPart(
  parts: Parts,
  key: Record<string, Given>,
  question: Blanks,
  blank: Extract<Blank, { form: 'typed' }>,
  given: string | undefined,
  marking: Marking,
): void {
  const match = given === undefined ? 'none' : matchTyped(question, blank, given, marking);
  const right = match === 'exact' || match === 'spelling';
  if (given !== undefined && match === 'spelling') {
    const meant = nearestText(given, rightForms(blank), marking);
    key[blank.id] = { text: (meant && rightForms(blank)[meant.index]) ?? blank.answerKey };
  }
  parts[blank.id] = {
    verdict: given === undefined ? 'missed' : right ? 'right' : 'not-right',
    rationale: together(
      blank.rationale,
      given === undefined || right ? undefined : mistakeRationale(blank, given),
    ),
  };
}

function mistakeRationale(blank: Extract<Blank, { form: 'typed' }>, given: string): string | undefined {
  const mistakes = (blank.mistakes ?? []).flatMap(({ texts, rationale }) =>
    texts.map((text) => ({ text, rationale })),
  );
  const near = nearestText(
    given,
    mistakes.map(({ text }) => text),
    FORGIVING,
  );
  return near && mistakes[near.index]?.rationale;
}

function together(...texts: (string | undefined)[]): string | undefined {
  const written = texts.filter((text) => text !== undefined);
  return written.length === 0 ? undefined : written.join(' ');
}
