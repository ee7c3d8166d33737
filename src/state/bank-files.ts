/** What has been loaded of the banks. Files are fetched once; asking again gives the same promise. */

import * as v from 'valibot';
import type { Quiz } from '#domain/attempt/record.ts';
import { chunkFile } from '#domain/bank/chunks.ts';
import {
  type BankIndex,
  DeliveredAboutSchema,
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

/** Loads these questions. Ids that the bank doesn't have are simply not there afterwards. @throws BankUnreachable */
export async function loadQuestions(bank: BankIndex, ids: readonly string[]): Promise<void> {
  const refs = new Map<string, ChunkRef>();
  for (const id of ids) {
    if (readyQuestion(bank, id)) continue;
    const ref = chunkRefOf(id, bank);
    if (ref) refs.set(chunkFile(ref.topic, ref.chunk), ref);
  }
  await loadChunks(bank, [...refs.values()]);
}

/** All questions of these topics. @throws BankUnreachable */
export async function loadTopics(bank: BankIndex, topics: readonly string[]): Promise<ReadyQuestion[]> {
  const refs = bank.topics
    .filter((topic) => topics.includes(topic.id))
    .flatMap((topic) => Array.from({ length: topic.chunks }, (_, chunk) => ({ topic: topic.id, chunk })));
  await loadChunks(bank, refs);
  return [...(ready.get(bank.id)?.values() ?? [])].filter((r) =>
    topics.includes(r.question.id.slice(0, r.question.id.indexOf('.'))),
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
  let draw: Draw = { questions: [], leftOut: [], missing: [], short: true };
  for (const wave of chunkWaves(quiz, index)) {
    await loadChunks(bank, wave);
    const files = new Set(wave.map((ref) => chunkFile(ref.topic, ref.chunk)));
    for (const [id, { question, tags }] of ready.get(bank.id) ?? []) {
      const ref = chunkRefOf(id, index);
      // Only what the waves brought, whatever else lies ready: so the draw is the same everywhere.
      if (ref && files.has(chunkFile(ref.topic, ref.chunk))) {
        loaded.set(id, { id, type: question.type, facts: question.facts, tags });
      }
    }
    draw = drawQuiz(quiz, index, [...loaded.values()]);
    if (!draw.short) break;
  }
  return draw;
}
