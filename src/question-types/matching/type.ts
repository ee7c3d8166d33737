/** Items matched with targets, one each; there may be targets that fit none. */
import { shuffle } from '#domain/random/random.ts';
import type { LearnerViewBase, QuestionType, TypeFinding } from '../contract.ts';
import { type ShownOption, shownOptions, strayFacts } from '../options.ts';
import { placedInWords, placedParts, placedRows, renamePlaced, targetOf } from '../placing.ts';
import { type Matching, MatchingSchema } from './schema.ts';
import { type MatchingResponse, MatchingResponseSchema, score } from './score.ts';

export type { MatchingResponse } from './score.ts';

export interface MatchingView extends LearnerViewBase {
  readonly items: readonly ShownOption[];
  readonly targets: readonly ShownOption[];
}

/** Targets that fit no item: only they need a rationale of their own. */
function spareTargets(question: Matching) {
  const keyed = new Set(Object.values(question.answerKey));
  return question.targets.filter((target) => !keyed.has(target.id));
}

function mixUp(question: Matching, item: string, target: string): string | undefined {
  return (
    question.mistakes?.find((m) => m.item === item && m.target === target)?.rationale ??
    spareTargets(question).find(({ id }) => id === target)?.rationale
  );
}

function lint(question: Matching): readonly TypeFinding[] {
  const findings: TypeFinding[] = (question.mistakes ?? [])
    .filter(({ item, target }) => question.answerKey[item] === target)
    .map(({ item, target }) => ({
      rule: 'mistake-is-right',
      level: 'error',
      message: `the mistake "${item}" with "${target}" is the key's own pair`,
    }));
  return [...findings, ...strayFacts(question, question.items)];
}

export const matching: QuestionType<Matching, MatchingView, MatchingResponse> = {
  id: 'matching',
  schema: MatchingSchema,
  upgrades: [],
  responseSchema: MatchingResponseSchema,
  ids: (question) => [...question.items, ...question.targets].map(({ id }) => id),
  mapIds: (response, rename) => ({ pairs: renamePlaced(response.pairs, rename) }),
  // Shuffled apart from each other: the same order on both sides would be the key.
  learnerView: (question, seed) => ({
    type: 'matching',
    prompt: question.prompt,
    items: shownOptions(question.items, seed),
    targets: shownOptions(shuffle(question.targets, `${seed}/targets`), seed, 'as-written'),
  }),
  isComplete: (view, { pairs }) => view.items.every(({ id }) => targetOf(pairs, id) !== undefined),
  score,
  keyResponse: (question) => ({ pairs: { ...question.answerKey } }),
  feedback: (question, response) => ({
    key: { pairs: { ...question.answerKey } },
    parts: placedParts(question, response?.pairs ?? null, (item, target) => mixUp(question, item, target)),
    notes: [],
  }),
  summarise: (question, { pairs }) => placedInWords(question, pairs),
  keyInWords: (question) => placedInWords(question, question.answerKey),
  rows: (question, { pairs }) => placedRows(question, pairs),
  anatomy: (question) => ({
    choices: [],
    rationales: [
      ...[...question.items, ...spareTargets(question)].map(({ id, rationale }) => ({
        of: id,
        text: rationale,
      })),
      ...(question.mistakes ?? []).map((m) => ({ of: `${m.item} with ${m.target}`, text: m.rationale })),
    ],
    shown: [...question.items, ...question.targets].map(({ text }) => text),
    key: question.items.flatMap((item) => placedInWords({ ...question, items: [item] }, question.answerKey)),
  }),
  lint,
};
