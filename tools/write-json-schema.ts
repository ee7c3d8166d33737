/**
 * JSON Schemas for editors, from the same valibot schemas that read the banks. They say what can be said of
 * one file alone; `npm run banks` says the rest. Written to `questions/`, where files name them as `$schema`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { BankFileSchema } from '#domain/bank/bank.ts';
import { FactsFileSchema } from '#domain/bank/fact.ts';
import { TopicEnvelopeSchema } from '#domain/bank/question.ts';
import { GlossaryFileSchema, PicturesFileSchema, ReadingFileSchema } from '#domain/bank/reading.ts';
import { questionTypes } from '#question-types/registry.ts';
import { questionsFolder } from './bank-folder.ts';

type Json = Record<string, unknown>;

/** What JSON Schema has no words for (checks across fields, trimming) is left to the reader. */
function convert(schema: GenericSchema): Json {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-07',
  });
  return rest;
}

/** With a condition for each type, an editor speaks of the type that is written and not of all ten. */
function topicFile(): Json {
  const { properties, ...envelope } = convert(TopicEnvelopeSchema) as { properties: Json };
  const types = [...questionTypes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const items = {
    type: 'object',
    required: ['id', 'type', 'prompt', 'facts'],
    properties: { type: { enum: types.map((type) => type.id) } },
    allOf: types.map(({ id }) => ({
      if: { properties: { type: { const: id } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word; nothing awaits this object
      then: { $ref: `#/definitions/${id}` },
    })),
  };
  return {
    ...envelope,
    properties: { ...properties, questions: { type: 'array', items } },
    definitions: Object.fromEntries(types.map(({ id, schema }) => [id, convert(schema as GenericSchema)])),
  };
}

/** File name → text, as it should stand in `questions/`. */
export function jsonSchemas(): Map<string, string> {
  const schemas: Record<string, Json> = {
    'bank-file': convert(BankFileSchema),
    'facts-file': convert(FactsFileSchema),
    'topic-file': topicFile(),
    'reading-file': convert(ReadingFileSchema),
    'pictures-file': convert(PicturesFileSchema),
    'glossary-file': convert(GlossaryFileSchema),
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`,
    ]),
  );
}

export function schemaOnDisk(name: string): string | undefined {
  try {
    return readFileSync(join(questionsFolder(), name), 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of jsonSchemas()) writeFileSync(join(questionsFolder(), name), text);
}
