/** From a bank to what is delivered of it; see delivered.ts. */
import { contentVersion } from './canonical.ts';
import { chunkCount, chunkFile, chunkOf, topicOf } from './chunks.ts';
import type { BankIndex, DeliveredForm, SetIndex, TopicIndex } from './delivered.ts';
import type { Fact } from './fact.ts';
import type { LoadedQuestion } from './question.ts';
import type { Bank } from './read-bank.ts';
import { tagsOf } from './tags.ts';

export interface Delivery {
  readonly index: BankIndex;
  /** JSON values by file name within the bank's folder. */
  readonly files: ReadonlyMap<string, unknown>;
}

export function deliver(bank: Bank): Delivery {
  const facts = new Map(bank.facts.map((fact) => [fact.id, fact]));
  const questions = bank.questions.map(({ waive: _authorsOnly, ...question }) => question as LoadedQuestion);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const { file } = bank;

  const files = new Map<string, unknown>();
  const topics = file.topics.map(({ id, title }): TopicIndex => {
    const own = questions.filter((question) => topicOf(question.id) === id);
    const chunks = chunkCount(own.length);
    for (let n = 0; n < chunks; n++) {
      const part = own.filter((question) => chunkOf(question.id, chunks) === n);
      files.set(chunkFile(id, n), { questions: part, facts: factsOf(part, facts) });
    }
    return {
      id,
      title,
      count: own.length,
      factCount: bank.facts.filter((fact) => fact.topic === id && fact.context === undefined).length,
      chunks,
      kinds: tally(own.map((question) => question.type)),
      tagged: tally(own.map((question) => tagsOf(question, facts).join('+'))),
    };
  });

  files.set('facts.json', {
    facts: bank.facts.map(withoutData),
    kinds: kindsByFact(questions),
    forms: questions.map(formOf),
    study: {
      order: file.study?.order ?? file.topics.map(({ id }) => id),
      optional: file.study?.optional ?? [],
    },
  });
  files.set('data.json', {
    data: Object.fromEntries(bank.facts.flatMap(({ id, data }) => (data === undefined ? [] : [[id, data]]))),
  });
  files.set('pictures.json', { pictures: bank.pictures });
  files.set('glossary.json', { entries: bank.glossary });
  files.set('about.json', {
    documents: file.documents,
    topics: file.topics.map(({ id, summary }) => ({ id, summary })),
    stations: (file.path?.stations ?? []).map(({ id, summary }) => ({ id, summary })),
  });
  for (const { topic, blocks } of bank.readings) {
    const shown = new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])));
    const pictures = bank.pictures.filter((picture) => shown.has(picture.id));
    files.set(`reading.${topic}.json`, { topic, blocks, pictures });
  }

  files.set('sets.json', { sets: file.sets.map(({ id, questions: own }) => ({ id, questions: own })) });
  const sets = file.sets.map(({ id, title, summary, questions: own }): SetIndex => {
    const tags = own.map((question) => tagsOf(byId.get(question) ?? { facts: [] }, facts).join('+'));
    const set = { id, title, summary, count: own.length };
    return tags.some((held) => held !== '') ? { ...set, tagged: tally(tags) } : set;
  });
  const first = byId.get(file.firstQuestion);
  if (first === undefined) throw new Error(`no question "${file.firstQuestion}" in a bank that was read`);

  const index: BankIndex = {
    id: file.id,
    version: contentVersion({ ...bank, questions }),
    title: file.title,
    summary: file.summary,
    language: file.language,
    documents: file.documents.map(({ id, title, shortTitle }) => ({ id, title, shortTitle })),
    chapters: file.chapters,
    topics,
    sets,
    ...(file.path && {
      path: {
        title: file.path.title,
        stations: file.path.stations.map(({ id, title, topics }) => ({ id, title, topics })),
      },
    }),
    firstQuestion: { id: first.id, prompt: first.prompt, document: factsOf([first], facts)[0]?.document },
    subjects: file.subjects,
    ...(file.contentNote !== undefined && { contentNote: file.contentNote }),
    sample: file.sample ?? false,
  };
  return { index, files };
}

function factsOf(questions: readonly LoadedQuestion[], facts: ReadonlyMap<string, Fact>): Fact[] {
  const ids = new Set(questions.flatMap((question) => question.facts));
  return [...ids].flatMap((id) => facts.get(id) ?? []).map(withoutData);
}

/** Only question models need the data, which is longer than all the rest: it has a file of its own. */
function withoutData({ data: _data, ...fact }: Fact): Fact {
  return fact;
}

/** What can be known of a question before its chunk is there. */
function formOf({ id, type, facts, sensitive, demand, ...question }: LoadedQuestion): DeliveredForm {
  return {
    id,
    type,
    facts,
    ...(sensitive !== undefined && { sensitive }),
    ...(demand !== undefined && { demand }),
    // Whatever its type: this is how a question says that it asks for a guess before the reveal.
    ...('form' in question && question.form === 'estimate' && { estimate: true }),
  };
}

/** In how many kinds of question each asked fact is asked for. */
function kindsByFact(questions: readonly LoadedQuestion[]): Record<string, number> {
  const kinds = new Map<string, Set<string>>();
  for (const { facts, type } of questions) {
    for (const fact of facts) kinds.set(fact, (kinds.get(fact) ?? new Set()).add(type));
  }
  return Object.fromEntries([...kinds].map(([fact, types]) => [fact, types.size]));
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
