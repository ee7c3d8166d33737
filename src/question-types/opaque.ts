/** From authored ids to those a learner sees, and back. */

import * as v from 'valibot';
import type { QuestionBase } from '#domain/bank/question.ts';
import { opaqueId } from '#domain/random/random.ts';
import type { Feedback, LearnerViewBase, QuestionType } from './contract.ts';

/** A response as a view reported it, in authored ids; undefined where its shape is not the type's. */
export function authoredResponse<Q extends QuestionBase, V extends LearnerViewBase, R>(
  type: QuestionType<Q, V, R>,
  question: Q,
  seed: string,
  response: unknown,
): R | undefined {
  const parsed = v.safeParse(type.responseSchema, response);
  if (!parsed.success) return undefined;
  const authored = new Map(type.ids(question).map((id) => [opaqueId(seed, id), id]));
  // An id that belongs to nothing stays as it is: `score` then finds that it does not fit.
  return type.mapIds(parsed.output, (id) => authored.get(id) ?? id);
}

/** A logged response, as the view of the same seed shows it again. */
export function viewResponse<Q extends QuestionBase, V extends LearnerViewBase, R>(
  type: QuestionType<Q, V, R>,
  seed: string,
  response: R,
): R {
  return type.mapIds(response, (id) => opaqueId(seed, id));
}

export function viewFeedback<Q extends QuestionBase, V extends LearnerViewBase, R>(
  type: QuestionType<Q, V, R>,
  seed: string,
  feedback: Feedback<R>,
): Feedback<R> {
  return {
    key: type.mapIds(feedback.key, (id) => opaqueId(seed, id)),
    parts: Object.fromEntries(Object.entries(feedback.parts).map(([id, part]) => [opaqueId(seed, id), part])),
    notes: feedback.notes,
  };
}
