/** Every text of a bank that people read, with a name for its place. */
import type { Bank } from '#domain/bank/read-bank.ts';
import type { Subject } from './rule.ts';

/** Of a question, whatever its type. */
export function questionTexts({ question, anatomy }: Subject): string[] {
  return [
    question.prompt,
    ...anatomy.shown,
    ...anatomy.key,
    ...(question.explanation === undefined ? [] : [question.explanation]),
    ...(question.hint === undefined ? [] : [question.hint]),
    ...anatomy.choices.flatMap((choice) => choice.options.flatMap((option) => option.rationale ?? [])),
    ...anatomy.rationales.flatMap((rationale) => rationale.text ?? []),
  ];
}

/** Of everything else. Headings and titles of documents are theirs, and stand as they are. */
export function bankTexts(bank: Bank): { readonly where: string; readonly text: string }[] {
  const of = (where: string, value: unknown) => strings(value).map((text) => ({ where, text }));
  const { documents, ...file } = bank.file;
  return [
    ...of('bank.json', { ...file, documents: documents.map(({ about, limits }) => ({ about, limits })) }),
    ...bank.facts.flatMap(({ section: _section, also: _also, ...fact }) => of(`fact ${fact.id}`, fact)),
    ...bank.readings.flatMap((reading) => of(`reading ${reading.topic}`, reading.blocks)),
    ...bank.pictures.flatMap((picture) => of(`picture ${picture.id}`, picture)),
    ...bank.glossary.flatMap((entry) => of(`glossary ${entry.id}`, entry)),
  ];
}

/** Fields that hold names for the machine. */
const NAMES = new Set([
  'id',
  'kind',
  'type',
  'facts',
  'topics',
  'questions',
  'picture',
  'sensitive',
  'givesAway',
  'tag',
  'topic',
  'document',
  '$schema',
]);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    NAMES.has(key) && (typeof held === 'string' || (Array.isArray(held) && typeof held[0] !== 'object'))
      ? []
      : strings(held),
  );
}
