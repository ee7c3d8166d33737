/** From parsed JSON to a bank, or to the list of everything that keeps it from being one. */
import type * as v from 'valibot';
import { type BankFile, BankFileSchema } from './bank.ts';
import { contentVersion } from './canonical.ts';
import { type BankParts, crossProblems, type TopicPart } from './cross-check.ts';
import { type Fact, FactsFileSchema } from './fact.ts';
import { check, inShort, type Problem } from './problem.ts';
import { type LoadedQuestion, type QuestionBase, TopicEnvelopeSchema } from './question.ts';
import {
  type GlossaryEntry,
  GlossaryFileSchema,
  type Picture,
  PicturesFileSchema,
  type Reading,
  ReadingFileSchema,
} from './reading.ts';
import { BANK_UPGRADES, type BankUpgrade, type FileKind, upgradeFile } from './upgrades.ts';

/** What reading needs of the question types. The domain is given the registry and never imports it. */
export interface QuestionTypes {
  get(id: string):
    | {
        readonly schema: v.GenericSchema<unknown, QuestionBase>;
        readonly upgrades: readonly {
          readonly to: number;
          readonly name: string;
          up(question: Record<string, unknown>): Record<string, unknown>;
        }[];
      }
    | undefined;
}

/** A bank whose every reference leads somewhere. Questions stand in the order of bank.json's topics. */
export interface Bank {
  readonly file: BankFile;
  readonly facts: readonly Fact[];
  readonly questions: readonly LoadedQuestion[];
  readonly readings: readonly Reading[];
  readonly pictures: readonly Picture[];
  readonly glossary: readonly GlossaryEntry[];
}

/**
 * The version of a question for the response log: it changes with what a learner can see or be scored by.
 * Waivers are notes between authors and stay out of it.
 */
export function withVersion(question: QuestionBase): LoadedQuestion {
  const { waive: _waive, ...content } = question;
  return { ...question, version: contentVersion(content) };
}

/**
 * Reads a bank's files, of any format up to the present one.
 * @param files parsed JSON by path within the bank's folder: `bank.json`, `facts.json`, `pictures.json`,
 *   `glossary.json`, `topics/<topic>.json`, `readings/<topic>.json`; the first two and a file per topic must be there
 * @returns all problems of all files at once; a bank only where there is none
 */
export function readBank(
  files: Readonly<Record<string, unknown>>,
  types: QuestionTypes,
  steps: readonly BankUpgrade[] = BANK_UPGRADES,
): { readonly bank?: Bank; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const given = new Map(Object.entries(files));

  function read<Output>(
    path: string,
    kind: FileKind,
    schema: v.GenericSchema<unknown, Output>,
  ): Output | undefined {
    const value = given.get(path);
    given.delete(path);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ file: path, path: '', expected: 'a JSON object', found: inShort(value) });
      return undefined;
    }
    const upgraded = upgradeFile(kind, value as Record<string, unknown>, {
      steps,
      ofType: (type) => types.get(type)?.upgrades ?? [],
    });
    if (!upgraded.ok) {
      problems.push({ file: path, path: 'format', expected: upgraded.expected, found: upgraded.found });
      return undefined;
    }
    const checked = check(schema, upgraded.file, path);
    problems.push(...checked.problems);
    return checked.output;
  }

  /** A file that a bank may do without. */
  function readIfThere<Output>(path: string, kind: FileKind, schema: v.GenericSchema<unknown, Output>) {
    return given.has(path) ? { value: read(path, kind, schema) } : undefined;
  }

  const bank = read('bank.json', 'bank', BankFileSchema);
  const facts = read('facts.json', 'facts', FactsFileSchema);
  const pictures = readIfThere('pictures.json', 'pictures', PicturesFileSchema);
  const glossary = readIfThere('glossary.json', 'glossary', GlossaryFileSchema);
  const paths = [...given.keys()].sort();
  const topics = paths.flatMap((path): TopicPart[] => {
    if (!path.startsWith('topics/')) return [];
    const part = read(path, 'topic', TopicEnvelopeSchema);
    if (part === undefined) return [];
    const own = readQuestions(part.questions, path, types);
    problems.push(...own.problems);
    return [{ file: path, topic: part.topic, questions: own.questions, ids: own.ids }];
  });
  const readings = paths.flatMap((path) => {
    if (!path.startsWith('readings/')) return [];
    const part = read(path, 'reading', ReadingFileSchema);
    return part === undefined ? [] : [{ file: path, topic: part.topic, blocks: part.blocks }];
  });
  for (const path of given.keys()) {
    const expected = 'bank, facts, pictures or glossary.json, or a file in topics/ or readings/';
    problems.push({ file: path, path: '', expected, found: 'a file that belongs to no bank' });
  }

  const parts: BankParts = {
    bank,
    facts: facts?.facts,
    pictures: pictures === undefined ? [] : pictures.value?.pictures,
    glossary: glossary === undefined ? [] : glossary.value?.entries,
    topics,
    topicPaths: paths.filter((path) => path.startsWith('topics/')),
    readings,
  };
  problems.push(...crossProblems(parts));
  if (problems.length > 0 || bank === undefined || facts === undefined) return { problems };

  const order = new Map(bank.topics.map((topic, i) => [topic.id, i]));
  const inOrder = <T extends { readonly topic: string }>(held: readonly T[]) =>
    held.toSorted((a, b) => (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0));
  return {
    bank: {
      file: bank,
      facts: facts.facts,
      questions: inOrder(topics).flatMap((part) => part.questions.map((q) => q.question)),
      readings: inOrder(readings).map(({ topic, blocks }) => ({ topic, blocks })),
      pictures: parts.pictures ?? [],
      glossary: parts.glossary ?? [],
    },
    problems,
  };
}

/** Each question by its own type's schema. */
function readQuestions(questions: readonly unknown[], file: string, types: QuestionTypes) {
  const problems: Problem[] = [];
  const ids: string[] = [];
  const good: { index: number; question: LoadedQuestion }[] = [];
  questions.forEach((raw, index) => {
    const { id, type } = (raw ?? {}) as { id?: unknown; type?: unknown };
    if (typeof id === 'string') ids.push(id);
    const known = typeof type === 'string' ? types.get(type) : undefined;
    if (known === undefined) {
      const expected = 'the id of a question type';
      problems.push({ file, path: `questions[${index}].type`, expected, found: inShort(type) });
      return;
    }
    const checked = check(known.schema, raw, file, ['questions', index]);
    problems.push(...checked.problems);
    if (checked.output !== undefined) good.push({ index, question: withVersion(checked.output) });
  });
  return { questions: good, ids, problems };
}
