/**
 * A bank as notes for Anki: a text file that Anki imports as it is (docs.ankiweb.net/importing/text-files.html).
 *
 * Every note is of the type "Basic", front and back, which every Anki has: cloze notes would need a second type,
 * and a file may name types only by the names that they have in one language. For the same reason no line names
 * the columns: unnamed, Anki takes them for the fields in order; named, it would look for fields of these names.
 * A gap in the front does what a cloze does.
 *
 * Each note has an id of its own (GUID), made from the ids of the bank: importing a later file updates the notes
 * and keeps what Anki knows of when each is due.
 */
import type { Fact } from '#domain/bank/fact.ts';
import { type BankContent, type ContentQuestion, sourceOf, sourcesOf } from '../bank-content/content.ts';
import { asHtml, markedAsHtml } from '../bank-content/marks.ts';
import {
  keyWithLetters,
  letter,
  type ShownList,
  shownLists,
  whyRight,
} from '../bank-content/question-text.ts';
import type { FileWords } from '../bank-content/words.ts';
import { factFront, piecesOf } from './fact-card.ts';

export interface AnkiNote {
  readonly guid: string;
  readonly tags: readonly string[];
  /** HTML. */
  readonly front: string;
  readonly back: string;
}

/** Under it lies one deck a bank. */
const DECK = 'Plumbline';

const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#deck column:3',
  '#tags column:4',
  '#guid column:5',
] as const;

/** All notes of a bank: its facts, then its questions. Facts that are for reading only are no cards. */
export function ankiNotes(content: BankContent, words: FileWords): AnkiNote[] {
  return [
    ...content.facts.filter((fact) => !fact.context).map((fact) => factNote(content, fact, words)),
    ...content.questions.map((ready) => questionNote(content, ready, words)),
  ];
}

/** The file. Lines end as RFC 4180 has it; fields are all quoted, so that none begins a comment. */
export function writeAnki(title: string, notes: readonly AnkiNote[]): string {
  const deck = `${DECK}::${title.replaceAll('::', ': ')}`;
  const lines = notes.map(({ front, back, tags, guid }) =>
    [front, back, deck, tags.join(' '), guid].map(quoted).join('\t'),
  );
  return `${[...HEADERS, ...lines].join('\n')}\n`;
}

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

/** Hierarchical: Anki folds them like folders. */
const tagsFor = (bank: string, topic: string, kind: 'fact' | 'question') => [
  `plumbline::${bank}::${topic}`,
  `plumbline::${kind}`,
];

const block = (html: string) => `<div>${html}</div>`;
const small = (html: string) => `<div><small>${html}</small></div>`;

function factNote({ bank }: BankContent, fact: Fact, words: FileWords): AnkiNote {
  const { front, hidden } = factFront(fact);
  const claim = piecesOf(fact.claim, hidden)
    .map(({ text, found }) => (found ? `<strong>${asHtml(text)}</strong>` : asHtml(text)))
    .join('');
  return {
    guid: `plumbline-${bank.id}-fact-${fact.id}`,
    tags: tagsFor(bank.id, fact.topic, 'fact'),
    front: asHtml(front ?? words.whatIsSaid(sourceOf(bank, fact))),
    back: [
      block(claim),
      ...(fact.caveat ? [block(`<em>${asHtml(words.keepInMind)}</em> ${asHtml(fact.caveat)}`)] : []),
      small([sourceOf(bank, fact), ...aside(fact, words)].map(asHtml).join(' · ')),
    ].join(''),
  };
}

function aside(fact: Fact, words: FileWords): string[] {
  return [
    ...(fact.year === undefined ? [] : [words.speaksOf(fact.year)]),
    ...(fact.derived ? [words.derived] : []),
  ];
}

function questionNote({ bank }: BankContent, ready: ContentQuestion, words: FileWords): AnkiNote {
  const { question, facts } = ready;
  // Its own id as the seed: a question's options stand in the same order in every file.
  const seed = `anki/${question.id}`;
  const caveats = [...new Set(facts.flatMap((fact) => fact.caveat ?? []))];
  return {
    guid: `plumbline-${bank.id}-question-${question.id}`,
    tags: tagsFor(bank.id, question.id.slice(0, question.id.indexOf('.')), 'question'),
    front: [
      block(markedAsHtml(question.prompt)),
      ...shownLists(question, seed, words.bank).map(listAsHtml),
    ].join(''),
    back: [
      block(`<strong>${asHtml(keyWithLetters(question, seed, words.bank))}</strong>`),
      ...(question.explanation ? [markedAsHtml(question.explanation)] : whyRight(question).map(asHtml)).map(
        block,
      ),
      ...caveats.map((caveat) => block(`<em>${asHtml(words.keepInMind)}</em> ${asHtml(caveat)}`)),
      small(sourcesOf(bank, facts).map(asHtml).join(' · ')),
    ].join(''),
  };
}

function listAsHtml({ look, texts }: ShownList): string {
  if (look === 'beside') return block(texts.map(asHtml).join(' / '));
  const lines = texts.map((text, i) =>
    look === 'lettered' ? `${letter(i)} · ${asHtml(text)}` : asHtml(text),
  );
  return block(lines.join('<br>'));
}
