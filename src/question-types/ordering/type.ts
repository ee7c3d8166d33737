import { normaliseText } from '#domain/scoring/text-match.ts';
import type { QuestionType, TypeFinding, Verdict } from '../contract.ts';
import { strayFacts, textsOf } from '../options.ts';
import { learnerView, type OrderingView } from './learner-view.ts';
import { type Ordering, OrderingSchema } from './schema.ts';
import { type OrderingResponse, ResponseSchema, score } from './score.ts';

export type { OrderingView } from './learner-view.ts';
export type { OrderingResponse } from './score.ts';

export const ordering: QuestionType<Ordering, OrderingView, OrderingResponse> = {
  id: 'ordering',
  schema: OrderingSchema,
  upgrades: [],
  responseSchema: ResponseSchema,

  ids: (question) => question.items.map((item) => item.id),
  mapIds: (response, rename) => ({ order: response.order.map(rename) }),

  learnerView,
  isComplete: (view, response) =>
    response.order.length === view.items.length &&
    view.items.every((item) => response.order.includes(item.id)),

  score,
  keyResponse: (question) => ({ order: [...question.answerKey] }),

  feedback(question, response) {
    const verdict = (id: string): Verdict => {
      if (!response) return 'missed';
      return response.order.indexOf(id) === question.answerKey.indexOf(id) ? 'right' : 'not-right';
    };
    return {
      key: { order: [...question.answerKey] },
      parts: Object.fromEntries(
        question.items.map(({ id, rationale }) => [id, { verdict: verdict(id), rationale }]),
      ),
      notes: [],
    };
  },

  summarise: (question, response) => inWords(question, response.order),
  keyInWords: (question) => inWords(question, question.answerKey),
  rows: (question, { order }) =>
    question.answerKey.map((id, index) => {
      const place = order.indexOf(id);
      return {
        id,
        text: question.items.find((item) => item.id === id)?.text ?? '',
        at: index + 1,
        said: place < 0 ? undefined : String(place + 1),
        right: place === index,
      };
    }),

  anatomy: (question) => ({
    choices: [],
    rationales: question.items.map(({ id, rationale }) => ({ of: id, text: rationale })),
    shown: [
      ...question.items.map((item) => item.text),
      ...(question.ends ? [question.ends.first, question.ends.last] : []),
    ],
    key: textsOf(question.answerKey, question.items),
  }),
  lint: (question) => [...strayFacts(question, question.items), ...sameItems(question)],
};

function inWords(question: Ordering, order: readonly string[]): string {
  return textsOf(order, question.items)
    .map((text, index) => `${index + 1}. ${text}`)
    .join('; ');
}

/** Two items that read the same could not be told apart. */
function sameItems(question: Ordering): TypeFinding[] {
  const seen = new Map<string, string>();
  return question.items.flatMap(({ id, text }) => {
    const plain = normaliseText(text);
    const other = seen.get(plain);
    seen.set(plain, id);
    if (other === undefined) return [];
    return [{ rule: 'same-items', level: 'error' as const, message: `"${other}" and "${id}" read the same` }];
  });
}
