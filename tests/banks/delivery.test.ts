import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chunkFile, chunkOf, topicOf } from '#domain/bank/chunks.ts';
import { deliver } from '#domain/bank/deliver.ts';
import {
  DeliveredAboutSchema,
  DeliveredFactsSchema,
  DeliveredGlossarySchema,
  DeliveredPicturesSchema,
  DeliveredReadingSchema,
  readChunk,
} from '#domain/bank/delivered.ts';
import type { Bank } from '#domain/bank/read-bank.ts';
import { TAGS, type Tag } from '#domain/bank/tag-list.ts';
import { countWithout, isOffered, tagsOf } from '#domain/bank/tags.ts';
import { questionTypes } from '#question-types/registry.ts';
import { bankFolders, readBankFolder } from '../../tools/bank-folder.ts';

const fixtures = new URL('fixtures', import.meta.url).pathname;
const banks = [...bankFolders(), ...bankFolders(fixtures)].flatMap((folder) => {
  const { bank } = readBankFolder(folder, questionTypes);
  return bank ? [{ name: basename(folder), bank, delivery: deliver(bank) }] : [];
});
/** As it comes over the network. */
const sent = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe.each(banks)('$name', ({ bank, delivery: { index, files } }) => {
  it('has each question, with its facts, in the chunk that its id says', () => {
    for (const { waive: _waive, ...question } of bank.questions) {
      const topic = index.topics.find(({ id }) => id === topicOf(question.id));
      const file = chunkFile(topic?.id ?? '', chunkOf(question.id, topic?.chunks ?? 0));
      const { chunk, problems } = readChunk(sent(files.get(file)), questionTypes, file);
      expect(problems).toEqual([]);
      expect(chunk?.questions.find(({ id }) => id === question.id)).toEqual(question);
      expect(chunk?.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(question.facts));
    }
  });

  it('sends files that the app’s own schemas accept', () => {
    const schemas = {
      facts: DeliveredFactsSchema,
      pictures: DeliveredPicturesSchema,
      glossary: DeliveredGlossarySchema,
      about: DeliveredAboutSchema,
    };
    for (const [name, schema] of Object.entries(schemas)) {
      expect(v.safeParse(schema as v.GenericSchema, sent(files.get(`${name}.json`))).issues).toBeUndefined();
    }
    const readings = [...files].filter(([name]) => name.startsWith('reading.'));
    expect(readings).toHaveLength(bank.readings.length);
    for (const [, reading] of readings)
      expect(v.safeParse(DeliveredReadingSchema, sent(reading)).issues).toBeUndefined();
  });

  it('counts what is left when subjects are left out', () => {
    const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));
    for (const leftOut of [
      new Set<Tag>(),
      new Set<Tag>(['child-abuse', 'forced-labour']),
      new Set<Tag>(TAGS),
    ]) {
      for (const { id, tagged } of index.topics) {
        const own = bank.questions.filter((question) => topicOf(question.id) === id);
        const left = own.filter((question) => isOffered(tagsOf(question, facts), leftOut));
        expect(countWithout(tagged, leftOut)).toBe(left.length);
      }
    }
  });

  it('has its first question whole in an index of at most 3 kB', () => {
    const first = bank.questions.find(({ id }) => id === bank.file.firstQuestion);
    expect(index.firstQuestion).toMatchObject({ id: first?.id, prompt: first?.prompt });
    expect(gzipSync(JSON.stringify(index), { level: 9 }).length).toBeLessThanOrEqual(3072);
  });
});

describe('a bank of 10,000 questions', () => {
  const ijm = banks.find(({ name }) => name === 'ijm');
  const large = (bank: Bank): Bank => ({
    ...bank,
    questions: Array.from({ length: 10_000 }, (_, i) => {
      const question = bank.questions[i % bank.questions.length] as Bank['questions'][number];
      return i < bank.questions.length ? question : { ...question, id: `${question.id}-${i}` };
    }),
  });

  it('needs hardly more of an index and no larger chunks', () => {
    if (ijm === undefined) throw new Error('the bank could not be read');
    const { index, files } = deliver(large(ijm.bank));
    const size = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
    expect(size(index)).toBeLessThan(1.2 * size(ijm.delivery.index));
    const chunks = index.topics.flatMap(({ id, chunks: n }) =>
      Array.from({ length: n }, (_, i) => files.get(chunkFile(id, i)) as { questions: unknown[] }),
    );
    expect(chunks.reduce((sum, chunk) => sum + chunk.questions.length, 0)).toBe(10_000);
    expect(Math.max(...chunks.map((chunk) => chunk.questions.length))).toBeLessThan(90);
  });

  it('changes its version with any change', () => {
    if (ijm === undefined) throw new Error('the bank could not be read');
    const { bank } = ijm;
    const changed = { ...bank, glossary: bank.glossary.slice(1) };
    expect(deliver(changed).index.version).not.toBe(deliver(bank).index.version);
    expect(deliver({ ...bank }).index.version).toBe(deliver(bank).index.version);
  });
});

describe('a chunk that is not what it should be', () => {
  const { files } = banks.find(({ name }) => name === 'bridges')?.delivery ?? {
    files: new Map<string, unknown>(),
  };
  const [name, chunk] = [...files].find(([file]) => /\.0\.json$/.test(file)) as [
    string,
    { questions: { id: string }[] },
  ];

  it('gives up a question that its type refuses, and keeps the others', () => {
    const [first, second] = chunk.questions;
    const spoilt = {
      ...chunk,
      questions: [{ ...first, prompt: 7 }, { ...second, type: 'essay' }, ...chunk.questions.slice(2)],
    };
    const read = readChunk(sent(spoilt), questionTypes, name);
    expect(read.chunk?.questions.map(({ id }) => id)).toEqual(chunk.questions.slice(2).map(({ id }) => id));
    expect(read.problems.map(({ path }) => path)).toEqual(['questions[0].prompt', 'questions[1].type']);
  });

  it('is refused whole where it is something else', () => {
    for (const value of [null, 'a login page', { questions: [] }, { questions: [{}], facts: [] }]) {
      const read = readChunk(value, questionTypes, name);
      expect(read.chunk).toBeUndefined();
      expect(read.problems).not.toEqual([]);
    }
  });
});
