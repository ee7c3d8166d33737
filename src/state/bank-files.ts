/** What has been loaded of the banks. Files are fetched once; asking again gives the same promise. */

import * as v from 'valibot';
import type { Quiz } from '#domain/attempt/record.ts';
import { chunkFile, isMadeId, topicOf } from '#domain/bank/chunks.ts';
import {
  type BankIndex,
  DeliveredAboutSchema,
  DeliveredDataSchema,
  DeliveredFactsSchema,
  DeliveredGlossarySchema,
  DeliveredPicturesSchema,
  DeliveredReadingSchema,
  DeliveredSetsSchema,
  readChunk,
} from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { problemLine } from '#domain/bank/problem.ts';
import type { LoadedQuestion } from '#domain/bank/question.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { tagsOf } from '#domain/bank/tags.ts';
import {
  type ChunkRef,
  chunkRefOf,
  chunkWaves,
  type Draw,
  type Drawable,
  drawQuiz,
} from '#domain/quiz/draw.ts';
import type { Form } from '#domain/study/forms.ts';
import { BankUnreachable, fetchBankFile } from '#platform/bank-files.ts';
import { questionTypes } from '#question-types/registry.ts';

/** A question, the facts that it asks for and the subjects that it touches. */
export interface ReadyQuestion {
  readonly question: LoadedQuestion;
  readonly facts: readonly Fact[];
  readonly tags: readonly Tag[];
}

const fetched = new Map<string, Promise<unknown>>();
const ready = new Map<string, Map<string, ReadyQuestion>>();

/** Fetches and checks once. A failure is forgotten, so that trying again tries again. */
function once<T>(bank: BankIndex, name: string, read: (value: unknown) => T): Promise<T> {
  const key = `${bank.id}/${bank.version}/${name}`;
  let promise = fetched.get(key) as Promise<T> | undefined;
  if (!promise) {
    promise = fetchBankFile(bank, name).then(read);
    promise.catch(() => fetched.delete(key));
    fetched.set(key, promise);
  }
  return promise;
}

function checked<S extends v.GenericSchema>(schema: S, name: string): (value: unknown) => v.InferOutput<S> {
  return (value) => {
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) throw new BankUnreachable(`${name} is not what was expected`);
    return parsed.output;
  };
}

export const loadAbout = (bank: BankIndex) =>
  once(bank, 'about.json', checked(DeliveredAboutSchema, 'about.json'));
const loadData = (bank: BankIndex) => once(bank, 'data.json', checked(DeliveredDataSchema, 'data.json'));
export const loadFacts = (bank: BankIndex) =>
  once(bank, 'facts.json', checked(DeliveredFactsSchema, 'facts.json'));
export const loadGlossary = (bank: BankIndex) =>
  once(bank, 'glossary.json', checked(DeliveredGlossarySchema, 'glossary.json'));
export const loadPictures = (bank: BankIndex) =>
  once(bank, 'pictures.json', checked(DeliveredPicturesSchema, 'pictures.json'));
const loadSets = (bank: BankIndex) => once(bank, 'sets.json', checked(DeliveredSetsSchema, 'sets.json'));
export const loadReading = (bank: BankIndex, topic: string) =>
  once(bank, `reading.${topic}.json`, checked(DeliveredReadingSchema, 'reading'));

function keep(bank: BankIndex, questions: readonly LoadedQuestion[], facts: readonly Fact[]): void {
  const known = ready.get(bank.id) ?? new Map<string, ReadyQuestion>();
  ready.set(bank.id, known);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  for (const question of questions) {
    known.set(question.id, {
      question,
      facts: question.facts.flatMap((id) => byId.get(id) ?? []),
      tags: tagsOf(question, byId),
    });
  }
}

function loadChunk(bank: BankIndex, { topic, chunk }: ChunkRef): Promise<void> {
  const name = chunkFile(topic, chunk);
  return once(bank, name, (value) => {
    const read = readChunk(value, questionTypes, name);
    // A question that can't be read is left out, and says why where its author can see it.
    for (const problem of read.problems) console.warn(problemLine(problem));
    if (!read.chunk) throw new BankUnreachable(`${name} is not what was expected`);
    keep(bank, read.chunk.questions, read.chunk.facts);
  });
}

export function loadChunks(bank: BankIndex, refs: readonly ChunkRef[]): Promise<unknown> {
  return Promise.all(refs.map((ref) => loadChunk(bank, ref)));
}

/**
 * Loads these questions, and makes those that are made from facts. Ids that the bank doesn't have are simply not
 * there afterwards. @throws BankUnreachable
 */
export async function loadQuestions(bank: BankIndex, ids: readonly string[]): Promise<void> {
  const refs = new Map<string, ChunkRef>();
  const made: string[] = [];
  for (const id of ids) {
    if (readyQuestion(bank, id)) continue;
    if (isMadeId(id)) made.push(id);
    else {
      const ref = chunkRefOf(id, bank);
      if (ref) refs.set(chunkFile(ref.topic, ref.chunk), ref);
    }
  }
  await Promise.all([
    loadChunks(bank, [...refs.values()]),
    made.length > 0 ? makeQuestions(bank, made) : undefined,
  ]);
}

async function makeQuestions(bank: BankIndex, ids: readonly string[]): Promise<void> {
  const { models, facts } = await loadModels(bank);
  keep(
    bank,
    ids.flatMap((id) => models.makeQuestion(id, facts, bank) ?? []),
    facts,
  );
}

/** The question models, and the facts with the data that they make questions of. */
async function loadModels(bank: BankIndex) {
  const [models, facts] = await Promise.all([import('#question-models/forms.ts'), loadFactsWithData(bank)]);
  return { models, facts };
}

const withData = new Map<string, Promise<readonly Fact[]>>();

/** The same list each time, for which the models keep what they worked out. */
export function loadFactsWithData(bank: BankIndex): Promise<readonly Fact[]> {
  const key = `${bank.id}/${bank.version}`;
  let promise = withData.get(key);
  if (!promise) {
    promise = Promise.all([loadFacts(bank), loadData(bank)]).then(([{ facts }, { data }]) =>
      facts.map((fact) => {
        const own = data[fact.id];
        return own === undefined ? fact : { ...fact, data: own };
      }),
    );
    promise.catch(() => withData.delete(key));
    withData.set(key, promise);
  }
  return promise;
}

const forms = new Map<string, Promise<readonly Form[]>>();

/** Every form in which the bank's facts can be asked: its questions, and those that can be made. @throws BankUnreachable */
export function loadForms(bank: BankIndex): Promise<readonly Form[]> {
  const key = `${bank.id}/${bank.version}`;
  let promise = forms.get(key);
  if (!promise) {
    promise = Promise.all([loadFacts(bank), loadModels(bank)]).then(([delivered, { models, facts }]) => {
      const byId = new Map(facts.map((fact) => [fact.id, fact]));
      const written = delivered.forms.map(
        (form): Form => ({
          id: form.id,
          type: form.type,
          facts: form.facts,
          tags: tagsOf(form, byId),
          made: false,
          estimate: form.estimate === true,
          demand: form.demand,
        }),
      );
      return [...written, ...models.formsOf(facts, bank)];
    });
    promise.catch(() => forms.delete(key));
    forms.set(key, promise);
  }
  return promise;
}

/** All written questions of these topics. @throws BankUnreachable */
export async function loadTopics(bank: BankIndex, topics: readonly string[]): Promise<ReadyQuestion[]> {
  const refs = bank.topics
    .filter((topic) => topics.includes(topic.id))
    .flatMap((topic) => Array.from({ length: topic.chunks }, (_, chunk) => ({ topic: topic.id, chunk })));
  await loadChunks(bank, refs);
  return [...(ready.get(bank.id)?.values() ?? [])].filter(
    ({ question }) => topics.includes(topicOf(question.id)) && !isMadeId(question.id),
  );
}

/** A question that has been loaded. */
export function readyQuestion(bank: BankIndex, id: string): ReadyQuestion | undefined {
  return ready.get(bank.id)?.get(id);
}

/** Loads what a quiz needs, wave by wave, and draws it. @throws BankUnreachable */
export async function drawFrom(bank: BankIndex, quiz: Quiz): Promise<Draw> {
  const sets = quiz.choices.of === 'set' ? (await loadSets(bank)).sets : [];
  const index = { topics: bank.topics, sets };
  const loaded = new Map<string, Drawable>();
  const put = ({ question, tags }: ReadyQuestion) => {
    const { id, type, facts } = question;
    loaded.set(id, { id, type, facts, tags });
  };
  if (quiz.choices.of === 'questions') {
    const made = quiz.choices.questions.filter(isMadeId);
    await loadQuestions(bank, made);
    for (const id of made) {
      const found = readyQuestion(bank, id);
      if (found) put(found);
    }
  }
  let draw: Draw = { questions: [], leftOut: [], missing: [], short: true };
  for (const wave of chunkWaves(quiz, index)) {
    await loadChunks(bank, wave);
    const files = new Set(wave.map((ref) => chunkFile(ref.topic, ref.chunk)));
    for (const [id, found] of ready.get(bank.id) ?? []) {
      const ref = chunkRefOf(id, index);
      // Only what the waves brought, whatever else lies ready: so the draw is the same everywhere.
      if (ref && files.has(chunkFile(ref.topic, ref.chunk))) put(found);
    }
    draw = drawQuiz(quiz, index, [...loaded.values()]);
    if (!draw.short) break;
  }
  return draw;
}
