/** Whether the parts of a bank fit each other: every name leads to something, and to one thing only. */
import type { BankFile } from './bank.ts';
import type { Fact } from './fact.ts';
import { atPath, inShort, type Problem } from './problem.ts';
import type { LoadedQuestion } from './question.ts';
import type { GlossaryEntry, Picture, Reading } from './reading.ts';

/** The parts as far as they could be read; undefined where a file is missing or has problems. */
export interface BankParts {
  readonly bank: BankFile | undefined;
  readonly facts: readonly Fact[] | undefined;
  readonly pictures: readonly Picture[] | undefined;
  readonly glossary: readonly GlossaryEntry[] | undefined;
  readonly topics: readonly TopicPart[];
  /** The files of topics that are there, read or not. */
  readonly topicPaths: readonly string[];
  readonly readings: readonly (Reading & { readonly file: string })[];
}

export interface TopicPart {
  readonly file: string;
  readonly topic: string;
  /** With their place in the file; those with problems of their own are missing. */
  readonly questions: readonly { readonly index: number; readonly question: LoadedQuestion }[];
  /** Every id that the file's questions claim, so that a broken question is not also called missing. */
  readonly ids: readonly string[];
}

type Key = string | number;
type Report = (file: string, at: readonly Key[], expected: string, found: unknown) => void;

/** Checks against a part that could not be read are left out: its own problems come first. */
export function crossProblems(parts: BankParts): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, at, expected, found) => {
    problems.push({
      file,
      path: atPath(at),
      expected,
      found: typeof found === 'string' ? found : inShort(found),
    });
  };
  const known = knownIds(parts);
  if (parts.bank !== undefined) checkBankFile(parts.bank, known, report);
  checkFacts(parts, known, report);
  checkTopicFiles(parts, known, report);
  checkReadings(parts, known, report);
  checkPicturesAndGlossary(parts, known, report);
  checkSubjects(parts, report);
  return problems;
}

/** Undefined: can't be known, since the file that holds them has problems. */
interface KnownIds {
  readonly topics: ReadonlySet<string> | undefined;
  readonly documents: ReadonlySet<string> | undefined;
  readonly facts: ReadonlySet<string> | undefined;
  readonly pictures: ReadonlySet<string> | undefined;
  readonly questions: ReadonlySet<string> | undefined;
}

function knownIds(parts: BankParts): KnownIds {
  const ids = (held: readonly { readonly id: string }[] | undefined) =>
    held && new Set(held.map((x) => x.id));
  return {
    topics: ids(parts.bank?.topics),
    documents: ids(parts.bank?.documents),
    facts: ids(parts.facts),
    pictures: ids(parts.pictures),
    questions:
      parts.topics.length === parts.topicPaths.length
        ? new Set(parts.topics.flatMap((part) => part.ids))
        : undefined,
  };
}

function mustExist(
  known: ReadonlySet<string> | undefined,
  id: string,
  what: string,
  report: Report,
  file: string,
  at: readonly Key[],
) {
  if (known !== undefined && !known.has(id)) report(file, at, `the id of ${what}`, `"${id}"`);
}

function mustDiffer(
  ids: readonly string[],
  report: Report,
  file: string,
  at: (index: number) => readonly Key[],
) {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) report(file, at(i), 'an id of its own', `"${id}" a second time`);
    seen.add(id);
  });
}

function checkBankFile(bank: BankFile, known: KnownIds, report: Report) {
  const file = 'bank.json';
  const lists = {
    documents: bank.documents.map((x) => x.id),
    topics: bank.topics.map((x) => x.id),
    chapters: bank.chapters.map((x) => x.id),
    sets: bank.sets.map((x) => x.id),
  };
  for (const [list, ids] of Object.entries(lists)) mustDiffer(ids, report, file, (i) => [list, i, 'id']);
  mustDiffer(
    bank.subjects.map((x) => x.tag),
    report,
    file,
    (i) => ['subjects', i, 'tag'],
  );

  const inChapters = new Map<string, number>();
  bank.chapters.forEach((chapter, c) => {
    chapter.topics.forEach((topic, t) => {
      mustExist(known.topics, topic, 'a topic', report, file, ['chapters', c, 'topics', t]);
      if (inChapters.has(topic))
        report(file, ['chapters', c, 'topics', t], 'each topic in one chapter', `"${topic}" a second time`);
      inChapters.set(topic, c);
    });
  });
  bank.topics.forEach((topic, t) => {
    if (!inChapters.has(topic.id))
      report(file, ['topics', t], 'a topic that a chapter holds', `"${topic.id}" in none`);
  });

  mustDiffer(bank.path?.stations.map((x) => x.id) ?? [], report, file, (i) => ['path', 'stations', i, 'id']);
  bank.path?.stations.forEach((station, s) => {
    station.topics.forEach((topic, t) => {
      mustExist(known.topics, topic, 'a topic', report, file, ['path', 'stations', s, 'topics', t]);
    });
  });
  if (bank.study) checkStudy(bank.study, bank.topics, known, report);
  bank.sets.forEach((set, s) => {
    mustDiffer(set.questions, report, file, (i) => ['sets', s, 'questions', i]);
    set.questions.forEach((id, q) => {
      mustExist(known.questions, id, 'a question', report, file, ['sets', s, 'questions', q]);
    });
  });
  mustExist(known.questions, bank.firstQuestion, 'a question', report, file, ['firstQuestion']);
}

/** A topic that is forgotten here would never come in. */
function checkStudy(
  study: NonNullable<BankFile['study']>,
  topics: BankFile['topics'],
  known: KnownIds,
  report: Report,
) {
  const file = 'bank.json';
  const { order, optional = [] } = study;
  mustDiffer(order, report, file, (i) => ['study', 'order', i]);
  mustDiffer(optional, report, file, (i) => ['study', 'optional', i]);
  order.forEach((topic, i) => {
    mustExist(known.topics, topic, 'a topic', report, file, ['study', 'order', i]);
  });
  for (const { id } of topics) {
    if (!order.includes(id))
      report(file, ['study', 'order'], 'every topic of the bank', `"${id}" is missing`);
  }
  optional.forEach((topic, i) => {
    if (!order.includes(topic))
      report(file, ['study', 'optional', i], 'a topic that stands in the order', `"${topic}"`);
  });
}

function checkFacts({ facts = [] }: BankParts, known: KnownIds, report: Report) {
  const file = 'facts.json';
  mustDiffer(
    facts.map((x) => x.id),
    report,
    file,
    (i) => ['facts', i, 'id'],
  );
  facts.forEach((fact, i) => {
    mustExist(known.documents, fact.document, 'a document', report, file, ['facts', i, 'document']);
    mustExist(known.topics, fact.topic, 'a topic', report, file, ['facts', i, 'topic']);
  });
}

function checkTopicFiles({ bank, topics, topicPaths }: BankParts, known: KnownIds, report: Report) {
  const seen = new Set<string>();
  for (const part of topics) {
    const { file, topic } = part;
    mustExist(known.topics, topic, 'a topic', report, file, ['topic']);
    if (file !== `topics/${topic}.json`) report(file, ['topic'], `the file's own name`, `"${topic}"`);
    for (const id of part.ids) {
      if (seen.has(id))
        report(file, ['questions'], 'questions with ids of their own', `"${id}" a second time`);
      seen.add(id);
    }
    for (const { index, question } of part.questions) {
      const at = ['questions', index];
      if (!question.id.startsWith(`${topic}.`))
        report(file, [...at, 'id'], `an id that starts with "${topic}."`, `"${question.id}"`);
      mustDiffer(question.facts, report, file, (i) => [...at, 'facts', i]);
      question.facts.forEach((fact, i) => {
        mustExist(known.facts, fact, 'a fact', report, file, [...at, 'facts', i]);
      });
      if (question.picture !== undefined)
        mustExist(known.pictures, question.picture, 'a picture', report, file, [...at, 'picture']);
    }
  }
  for (const topic of bank?.topics ?? []) {
    const own = `topics/${topic.id}.json`;
    if (!topicPaths.includes(own)) report(own, [], "the topic's file of questions", undefined);
  }
}

function checkReadings({ readings }: BankParts, known: KnownIds, report: Report) {
  for (const { file, topic, blocks } of readings) {
    mustExist(known.topics, topic, 'a topic', report, file, ['topic']);
    if (file !== `readings/${topic}.json`) report(file, ['topic'], `the file's own name`, `"${topic}"`);
    blocks.forEach((block, b) => {
      if (block.kind === 'picture')
        mustExist(known.pictures, block.picture, 'a picture', report, file, ['blocks', b, 'picture']);
      else
        block.facts.forEach((fact, i) => {
          mustExist(known.facts, fact, 'a fact', report, file, ['blocks', b, 'facts', i]);
        });
    });
  }
}

function checkPicturesAndGlossary(
  { pictures = [], glossary = [] }: BankParts,
  known: KnownIds,
  report: Report,
) {
  mustDiffer(
    pictures.map((x) => x.id),
    report,
    'pictures.json',
    (i) => ['pictures', i, 'id'],
  );
  pictures.forEach((picture, p) => {
    picture.facts.forEach((fact, i) => {
      mustExist(known.facts, fact, 'a fact', report, 'pictures.json', ['pictures', p, 'facts', i]);
    });
  });
  mustDiffer(
    glossary.map((x) => x.id),
    report,
    'glossary.json',
    (i) => ['entries', i, 'id'],
  );
  const opened = new Map<string, string>();
  glossary.forEach((entry, e) => {
    entry.givesAway?.forEach((fact, i) => {
      mustExist(known.facts, fact, 'a fact', report, 'glossary.json', ['entries', e, 'givesAway', i]);
    });
    for (const form of new Set([entry.term, ...(entry.forms ?? [])].map((text) => text.toLowerCase()))) {
      const other = opened.get(form);
      if (other !== undefined)
        report(
          'glossary.json',
          ['entries', e],
          'words that open one entry alone',
          `"${form}", which opens "${other}" too`,
        );
      opened.set(form, entry.id);
    }
  });
}

/** Whatever is tagged can be left out, so each tag in use needs its subject, and learners a note beforehand. */
function checkSubjects(parts: BankParts, report: Report) {
  const { bank } = parts;
  if (bank === undefined) return;
  const used = new Set([
    ...(parts.facts ?? []).flatMap((x) => x.sensitive ?? []),
    ...(parts.pictures ?? []).flatMap((x) => x.sensitive ?? []),
    ...(parts.glossary ?? []).flatMap((x) => x.sensitive ?? []),
    ...parts.topics.flatMap((part) => part.questions.flatMap((q) => q.question.sensitive ?? [])),
    ...parts.readings.flatMap((r) =>
      r.blocks.flatMap((b) => (b.kind === 'paragraph' ? (b.sensitive ?? []) : [])),
    ),
  ]);
  const offered = new Set(bank.subjects.map((subject) => subject.tag));
  for (const tag of used)
    if (!offered.has(tag)) report('bank.json', ['subjects'], `a subject for the tag "${tag}"`, 'none');
  if (used.size > 0 && bank.contentNote === undefined)
    report('bank.json', ['contentNote'], 'a note, since there are tagged facts', undefined);
}
