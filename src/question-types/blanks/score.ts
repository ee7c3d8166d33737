import * as v from 'valibot';
import {
  BLANK,
  DOES_NOT_FIT,
  FORGIVING,
  type Marking,
  type ScoredPart,
  type Scoring,
} from '#domain/scoring/scoring.ts';
import { matchText, normaliseText, type TextMatch } from '#domain/scoring/text-match.ts';
import type { Blank } from './learner-view.ts';
import type { Blanks } from './schema.ts';

const IdGiven = v.pipe(v.string(), v.maxLength(100));
/** Tagged, so that an option's id can be renamed and a typed text that looks like one stays as it was typed. */
const GivenSchema = v.union([
  v.strictObject({ option: IdGiven }),
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(200)) }),
]);
export type Given = v.InferOutput<typeof GivenSchema>;

export const BlanksResponseSchema = v.strictObject({
  blanks: v.pipe(
    v.record(IdGiven, GivenSchema),
    v.check((blanks) => Object.keys(blanks).length <= 8, 'at most 8 blanks'),
  ),
});
export type BlanksResponse = v.InferOutput<typeof BlanksResponseSchema>;

type TypedBlank = Extract<Blank, { form: 'typed' }>;

export function rightForms(blank: TypedBlank): string[] {
  return [blank.answerKey, ...(blank.accepted ?? [])];
}

/** How a typed text stands; another blank's answer is a mix-up, however near it is in spelling. */
export function matchTyped(question: Blanks, blank: TypedBlank, text: string, marking: Marking): TextMatch {
  const confusables = [
    ...(blank.mistakes ?? []).flatMap(({ texts }) => texts),
    ...question.blanks.flatMap((other) =>
      other.form === 'typed' && other.id !== blank.id ? [other.answerKey] : [],
    ),
  ];
  return matchText(text, rightForms(blank), confusables, marking);
}

/** What was given for a blank; undefined where nothing was: a field with nothing but spaces is empty. */
export function givenFor(response: BlanksResponse | null, id: string): Given | undefined {
  const blanks = response?.blanks;
  const given = blanks && Object.hasOwn(blanks, id) ? blanks[id] : undefined;
  return given && 'text' in given && normaliseText(given.text) === '' ? undefined : given;
}

export function fits(blank: Blank | undefined, given: Given): boolean {
  if (blank === undefined) return false;
  if (blank.form === 'typed') return 'text' in given;
  return 'option' in given && blank.options.some(({ id }) => id === given.option);
}

/** The share of all blanks that are right. `spelling`: at least one is right but for its spelling. */
export function score(question: Blanks, response: unknown, marking: Marking = FORGIVING): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(BlanksResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  const blankOf = (id: string) => question.blanks.find((blank) => blank.id === id);
  if (!Object.entries(parsed.output.blanks).every(([id, given]) => fits(blankOf(id), given))) {
    return DOES_NOT_FIT;
  }
  if (question.blanks.every(({ id }) => givenFor(parsed.output, id) === undefined)) return BLANK;

  const matches = question.blanks.map((blank): TextMatch => {
    const given = givenFor(parsed.output, blank.id);
    if (given === undefined) return 'none';
    if ('option' in given) return given.option === blank.answerKey ? 'exact' : 'none';
    return blank.form === 'typed' ? matchTyped(question, blank, given.text, marking) : 'none';
  });
  const parts = question.blanks.map(({ id, facts }, index): ScoredPart => {
    const match = matches[index];
    return { id, fraction: match === 'exact' || match === 'spelling' ? 1 : 0, facts };
  });
  return {
    outcome: 'scored',
    fraction: parts.reduce((sum, part) => sum + part.fraction, 0) / parts.length,
    parts,
    ...(matches.includes('spelling') && { spelling: true }),
  };
}
