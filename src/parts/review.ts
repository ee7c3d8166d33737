import * as v from 'valibot';
import { behaviours } from '#domain/attempt/behaviours.ts';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { FORGIVING, type Marking } from '#domain/scoring/scoring.ts';
import type { AnyQuestionType, Feedback } from '#question-types/contract.ts';
import { viewFeedback, viewResponse } from '#question-types/opaque.ts';

/** What a view shows of a judged response: both in its opaque ids. */
export interface Review {
  readonly response: unknown;
  readonly feedback: Feedback<unknown>;
}

/** As it was judged: a test forgives no slip of spelling. */
function markingOf({ behaviour }: ResponseRecord): Marking {
  return behaviour === 'test' ? behaviours.test.marking : FORGIVING;
}

/** A logged response for the view of the seed with which it was shown. */
export function reviewOf(type: AnyQuestionType, question: LoadedQuestion, record: ResponseRecord): Review {
  // "Show me" and skipped questions have no response to show, even if one was begun.
  const given = record.how === 'answered' ? v.safeParse(type.responseSchema, record.response) : undefined;
  const response = given?.success ? given.output : null;
  return {
    response: response === null ? null : viewResponse(type, record.seed, response),
    feedback: viewFeedback(type, record.seed, type.feedback(question, response, markingOf(record))),
  };
}
