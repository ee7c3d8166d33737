/** From what a host's browser sends to what a game is made of, or everything that is amiss with it. */
import type { Fact } from '#domain/bank/fact.ts';
import { check, inShort, type Problem } from '#domain/bank/problem.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import { withVersion } from '#domain/bank/read-bank.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { tagsOf } from '#domain/bank/tags.ts';
import type { GameEventOf, GameQuestion } from '#domain/game/events.ts';
import { GAME_FORMAT } from '#domain/game/events.ts';
import { type NewGame, NewGameSchema } from '#protocol/http.ts';
import { questionType } from '#question-types/registry.ts';
import type { Content } from './store/store.ts';

const FILE = 'game';

export type Checked =
  | { readonly asked: NewGame; readonly content: Content; readonly problems?: undefined }
  | {
      readonly asked?: undefined;
      readonly content?: undefined;
      readonly problems: readonly Omit<Problem, 'file'>[];
    };

/** @param body parsed JSON, within the limits of size and depth */
export function checkNewGame(body: unknown): Checked {
  const envelope = check(NewGameSchema, body, FILE);
  const asked = envelope.output;
  if (!asked) return refused(envelope.problems);
  const problems: Problem[] = [];
  const questions = asked.questions.flatMap((raw, index) => {
    const read = readQuestion(raw, index);
    problems.push(...read.problems);
    return read.question ?? [];
  });
  problems.push(...missingFacts(questions, asked.facts), ...repeated(questions));
  if (problems.length > 0) return refused(problems);
  const { bank, brief } = asked;
  const facts = asked.facts.map(({ data: _forModels, ...fact }) => fact);
  return { asked, content: { bank, questions, facts, ...(brief ? { brief } : {}) } };
}

function refused(problems: readonly Problem[]): Checked {
  return { problems: problems.slice(0, 50).map(({ path, expected, found }) => ({ path, expected, found })) };
}

function readQuestion(raw: Record<string, unknown>, index: number) {
  const type = typeof raw.type === 'string' ? questionType(raw.type) : undefined;
  if (!type) {
    const path = `questions[${index}].type`;
    const problem = { file: FILE, path, expected: 'the id of a question type', found: inShort(raw.type) };
    return { problems: [problem] };
  }
  // As delivered to browsers it carries its version, which is no field of a bank's file.
  const { version: _own, ...question } = raw;
  const checked = check(type.schema, question, FILE, ['questions', index]);
  return { problems: checked.problems, question: checked.output && withVersion(checked.output) };
}

function missingFacts(questions: readonly LoadedQuestion[], facts: readonly Fact[]): Problem[] {
  const known = new Set(facts.map(({ id }) => id));
  return questions.flatMap((question) =>
    question.facts
      .filter((fact) => !known.has(fact))
      .map((fact) => ({ file: FILE, path: 'facts', expected: `the fact "${fact}"`, found: 'nothing' })),
  );
}

function repeated(questions: readonly LoadedQuestion[]): Problem[] {
  const seen = new Set<string>();
  return questions.flatMap(({ id }, index) => {
    const expected = 'each question once';
    if (!seen.has(id)) return seen.add(id) && [];
    return [{ file: FILE, path: `questions[${index}].id`, expected, found: `"${id}" again` }];
  });
}

/** @param seed a new one at each call, for the whole and for each question: an order of options is not to be guessed */
export function createdEvent(
  asked: NewGame,
  content: Content,
  at: number,
  seed: () => string,
): GameEventOf<'created'> {
  const { id, version, language } = asked.bank;
  return {
    kind: 'created',
    at,
    format: GAME_FORMAT,
    bank: id,
    bankVersion: version,
    language,
    settings: asked.settings,
    questions: content.questions.map((question) => gameQuestion(question, content, seed())),
    seed: seed(),
  };
}

function gameQuestion(question: LoadedQuestion, { bank, facts }: Content, seed: string): GameQuestion {
  const tags = tagsOf(
    question as LoadedQuestion & { readonly sensitive?: readonly Tag[] },
    new Map(facts.map((fact) => [fact.id, fact])),
  );
  return {
    id: question.id,
    version: question.version,
    type: question.type,
    facts: [...question.facts],
    seed,
    estimate: questionType(question.type)?.isEstimate?.(question) ?? false,
    sensitive: tags.length > 0,
    calm: tags.some((tag) => bank.calm.includes(tag)),
  };
}
