/**
 * The domain without React, clock, chance and network: each is replaced by a trap, then every module is loaded and
 * a whole quiz is read, drawn, answered, counted and remembered.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LogRecord, Quiz } from '#domain/attempt/record.ts';
import type { Drawable } from '#domain/quiz/draw.ts';

const DOMAIN = import.meta.glob(['../../src/domain/**/*.ts', '!**/*.test.ts']);
const IMPURE = import.meta.glob('./impure/*.ts');
/** The test runner itself needs a clock: a trap springs only for code that was reached from these folders. */
const WATCHED = /[\\/](?:src[\\/]domain|tests[\\/]architecture[\\/]impure)[\\/]/;

const real = { Date, random: Math.random, fetch: globalThis.fetch };

function watch(what: string): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  if (WATCHED.test(stack)) throw new Error(`trap: ${what}`);
}

class TrappedDate extends real.Date {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) watch('new Date()');
    super(...(given as [number]));
  }
  static override now(): number {
    watch('Date.now');
    return real.Date.now();
  }
}

beforeAll(() => {
  vi.resetModules();
  vi.stubGlobal('Date', TrappedDate);
  vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) => {
    watch('fetch');
    return real.fetch(...asked);
  });
  Math.random = () => {
    watch('Math.random');
    return real.random();
  };
  vi.doMock('react', () => {
    throw new Error('trap: React');
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  Math.random = real.random;
  vi.doUnmock('react');
});

describe('the traps', () => {
  it.each([
    ['clock', 'trap: Date.now'],
    ['date', 'trap: new Date()'],
    ['chance', 'trap: Math.random'],
    ['network', 'trap: fetch'],
    ['react', 'trap: React'],
  ])('spring for %s', async (name, trap) => {
    const reason = await IMPURE[`./impure/${name}.ts`]?.().then(
      () => 'nothing happened',
      (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message}`,
    );
    expect(reason).toContain(trap);
  });

  it('are tried one by one', () => {
    expect(Object.keys(IMPURE)).toHaveLength(5);
  });
});

describe('the domain', () => {
  it.each(Object.entries(DOMAIN))('%s loads without clock, chance, network or React', async (_name, load) => {
    await expect(load()).resolves.toBeDefined();
  });

  it('plays a whole quiz without them, the same one each time', async () => {
    expect(await playQuiz()).toEqual(await playQuiz());
  });
});

/** From a bank's files to what is remembered of it, by way of each part of the domain. */
async function playQuiz() {
  const { readBank } = await import('#domain/bank/read-bank.ts');
  const { deliver } = await import('#domain/bank/deliver.ts');
  const { readChunk } = await import('#domain/bank/delivered.ts');
  const { chunkFile } = await import('#domain/bank/chunks.ts');
  const { tagsOf } = await import('#domain/bank/tags.ts');
  const { chunkWaves, drawQuiz } = await import('#domain/quiz/draw.ts');
  const { quizFromFragment, quizToFragment } = await import('#domain/quiz/link.ts');
  const { attemptFrom, timeLeft } = await import('#domain/attempt/attempt.ts');
  const { practice } = await import('#domain/attempt/behaviours.ts');
  const { responseRecord } = await import('#domain/attempt/judge.ts');
  const { resultsOf } = await import('#domain/attempt/results.ts');
  const { factStates } = await import('#domain/study/mastery.ts');
  const { scheduler } = await import('#domain/study/memory.ts');
  const { questionTypes } = await import('#question-types/registry.ts');

  const { bank, problems } = readBank(sampleBank(), questionTypes);
  if (bank === undefined) throw new Error(JSON.stringify(problems));
  const { index, files } = deliver(bank);
  const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));

  const shared: Quiz = {
    bank: index.id,
    choices: { of: 'topics', topics: [], length: 10 },
    order: 'mixed',
    behaviour: 'practice',
    seed: 'purity',
    leaveOut: [],
  };
  const quiz = quizFromFragment(quizToFragment(shared, index.version))?.quiz;
  if (quiz === undefined) throw new Error('the quiz was lost in its link');

  // A quiz over topics needs no set.
  const plan = { topics: index.topics, sets: [] };
  const loaded = chunkWaves(quiz, plan)
    .flat()
    .flatMap(({ topic, chunk }) => {
      const name = chunkFile(topic, chunk);
      return readChunk(files.get(name), questionTypes, name).chunk?.questions ?? [];
    });
  const drawable: Drawable[] = loaded.map((question) => ({
    id: question.id,
    type: question.type,
    facts: question.facts,
    tags: tagsOf(question, facts),
  }));
  const { questions } = drawQuiz(quiz, plan, drawable);

  const records: LogRecord[] = [
    {
      kind: 'attempt-started',
      id: 'record0000',
      at: 1_000,
      attempt: 'attempt01',
      quiz,
      bankVersion: index.version,
      questions: [...questions],
    },
  ];
  for (const [turn, id] of questions.entries()) {
    const question = loaded.find((other) => other.id === id);
    const type = question && questionTypes.get(question.type);
    if (question === undefined || type === undefined) throw new Error(`${id} was drawn but not loaded`);
    const record = responseRecord(
      question,
      type,
      practice,
      { how: 'answered', response: type.keyResponse(question), hint: false, duration: 1_500 },
      {
        id: `record${1_000 + turn}`,
        attempt: 'attempt01',
        bank: index.id,
        seed: `purity/${id}`,
        now: 2_000 + turn,
        day: '2026-03-01',
      },
    );
    if (record) records.push(record);
  }
  const attempt = attemptFrom(records, 'attempt01');
  if (attempt === undefined) throw new Error('no attempt came of the records');
  const responses = records.filter((record) => record.kind === 'response');
  expect(responses.length).toBe(10);
  return {
    questions,
    left: timeLeft(attempt, 3_000),
    results: resultsOf(attempt),
    states: [...factStates(responses, () => 2, scheduler())],
  };
}

function sampleBank(): Record<string, unknown> {
  const folder = 'questions/bridges';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    names.map((name) => [
      name.replaceAll('\\', '/'),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    ]),
  );
}
