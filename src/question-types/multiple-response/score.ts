import * as v from 'valibot';
import { BLANK, DOES_NOT_FIT, type ScoredPart, type Scoring } from '#domain/scoring/scoring.ts';
import type { MultipleResponse } from './schema.ts';

export const ResponseSchema = v.strictObject({
  options: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(12)),
});
export type MultipleResponseResponse = v.InferOutput<typeof ResponseSchema>;

/**
 * max(0, r/K − w/(N−K)): of K keyed options among N, r were ticked, and w of the others. Ticking everything
 * earns nothing. All or nothing, where a teacher chose it, is 1 or 0.
 */
export function score(question: MultipleResponse, response: unknown): Scoring {
  if (response === null || response === undefined) return BLANK;
  const parsed = v.safeParse(ResponseSchema, response);
  if (!parsed.success) return DOES_NOT_FIT;
  const ticked = new Set(parsed.output.options);
  if (ticked.size === 0) return BLANK;
  if (ticked.size !== parsed.output.options.length) return DOES_NOT_FIT;
  const known = new Set(question.options.map((option) => option.id));
  if ([...ticked].some((id) => !known.has(id))) return DOES_NOT_FIT;

  const key = new Set(question.answerKey);
  const right = [...ticked].filter((id) => key.has(id)).length;
  const wrongShare = (ticked.size - right) / (known.size - key.size);
  const partial = Math.max(0, right / key.size - wrongShare);
  const whole = right === key.size && wrongShare === 0 ? 1 : 0;
  return {
    outcome: 'scored',
    fraction: question.scoring === 'all-or-nothing' ? whole : partial,
    parts: question.options.map(({ id, facts }) => ({
      id,
      fraction: partFraction(key.has(id), ticked.has(id), wrongShare),
      facts,
    })),
  };
}

/** A right tick says less about its fact the more widely the learner ticked; of everything, it says nothing. */
function partFraction(keyed: boolean, ticked: boolean, wrongShare: number): ScoredPart['fraction'] {
  if (!keyed) return ticked ? 0 : 1;
  return ticked ? 1 - wrongShare : 0;
}
