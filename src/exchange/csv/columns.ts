/** From a bank to the rows of its table. */
import type { Fact } from '#domain/bank/fact.ts';
import { type BankContent, type ContentQuestion, sourceOf, sourcesOf } from '../bank-content/content.ts';
import { withoutMarks } from '../bank-content/marks.ts';
import {
  keyWithLetters,
  letter,
  type ShownList,
  shownLists,
  whyRight,
} from '../bank-content/question-text.ts';
import type { FileWords } from '../bank-content/words.ts';

/** Names are for programs as well as for people, so they are the same in every language. */
export const COLUMNS = [
  /** `fact` or `question`. */
  'kind',
  /** Stays the same when the text is mended. A question's begins with its topic. */
  'id',
  /** The topic's id. */
  'topic',
  /** Of a question: which kind (`single-choice`, `ordering`, …). Empty for facts. */
  'type',
  /** The fact's claim, or what the question asks. */
  'text',
  /** What the question shows below that, a line each; letters stand before what is chosen by letter. */
  'options',
  /** The right answer in words, with its letters. */
  'answer',
  /** What is said after the answer. */
  'explanation',
  /** Documents and headings; several with " · " between them. */
  'source',
  /** The years that the facts speak of, with a space between them. */
  'years',
  /** What must be known along with it. */
  'caveat',
  /** Of a question: the ids of the facts that it asks for. */
  'facts',
  /** Of a fact that is for reading and not asked: the reason. */
  'not-asked',
  /** Sensitive subjects, by their ids. */
  'subjects',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

export function csvRows(content: BankContent, words: FileWords): Row[] {
  return [
    ...content.facts.map((fact) => factRow(content, fact)),
    ...content.questions.map((ready) => questionRow(content, ready, words)),
  ];
}

function factRow({ bank }: BankContent, fact: Fact): Row {
  return {
    kind: 'fact',
    id: fact.id,
    topic: fact.topic,
    type: '',
    text: fact.claim,
    options: '',
    answer: '',
    explanation: '',
    source: sourceOf(bank, fact),
    years: fact.year === undefined ? '' : String(fact.year),
    caveat: fact.caveat ?? '',
    facts: '',
    'not-asked': fact.context ?? '',
    subjects: (fact.sensitive ?? []).join(' '),
  };
}

function questionRow(
  { bank }: BankContent,
  { question, facts, tags }: ContentQuestion,
  words: FileWords,
): Row {
  const seed = `csv/${question.id}`;
  const unique = <T>(list: readonly T[]) => [...new Set(list)];
  return {
    kind: 'question',
    id: question.id,
    topic: question.id.slice(0, question.id.indexOf('.')),
    type: question.type,
    text: withoutMarks(question.prompt),
    options: shownLists(question, seed, words.bank).map(listAsText).join('\n'),
    answer: keyWithLetters(question, seed, words.bank),
    explanation: question.explanation ? withoutMarks(question.explanation) : whyRight(question).join(' '),
    source: sourcesOf(bank, facts).join(' · '),
    years: unique(facts.flatMap(({ year }) => year ?? [])).join(' '),
    caveat: unique(facts.flatMap(({ caveat }) => caveat ?? [])).join(' '),
    facts: question.facts.join(' '),
    'not-asked': '',
    subjects: tags.join(' '),
  };
}

function listAsText({ look, texts }: ShownList): string {
  if (look === 'beside') return texts.join(' / ');
  return texts.map((text, i) => (look === 'lettered' ? `${letter(i)} · ${text}` : text)).join('\n');
}
