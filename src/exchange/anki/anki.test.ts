import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/bank/fact.ts';
import { pondContent, WORDS } from '../../../tests/made-up-content.ts';
import { type AnkiNote, ankiNotes, writeAnki } from './anki.ts';

/**
 * Reads a file as Anki does (its manual, "Text Files"): lines of `#key:value` first, then records whose fields are
 * cut at tabs and may be quoted; a record that begins with "#" is a comment.
 */
function asAnkiReads(text: string) {
  const headers = new Map<string, string>();
  let rest = text;
  for (let line = /^#(.*)\n/.exec(rest); line; line = /^#(.*)\n/.exec(rest)) {
    const [key = '', value = ''] = (line[1] ?? '').split(/:(.*)/s);
    headers.set(key.trim(), value);
    rest = rest.slice(line[0].length);
  }
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < rest.length; ) {
    let field = '';
    if (rest[at] === '"') {
      for (at += 1; rest[at] !== '"' || rest[at + 1] === '"'; at += 1) {
        if (at >= rest.length) throw new Error('a quoted field without an end');
        if (rest[at] === '"') at += 1;
        field += rest[at];
      }
      at += 1;
    } else {
      for (; at < rest.length && rest[at] !== '\t' && rest[at] !== '\n'; at += 1) field += rest[at];
    }
    record.push(field);
    if (rest[at] === '\n' || at >= rest.length) {
      if (!record[0]?.startsWith('#') || rest[0] === '"') records.push(record);
      record = [];
    } else if (rest[at] !== '\t') throw new Error(`text behind a quoted field: ${rest.slice(at, at + 20)}`);
    at += 1;
  }
  return { headers, records };
}

const file = (notes: readonly AnkiNote[]) => asAnkiReads(writeAnki('Life in a pond', notes));
const notes = ankiNotes(pondContent, WORDS);
const byId = (id: string) => {
  const note = notes.find(({ guid }) => guid.endsWith(id));
  if (!note) throw new Error(`no note ${id}`);
  return note;
};
/** What stands on a card, without its tags. */
const plain = (html: string) =>
  html
    .replace(/<\/div>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
    .split('\n');

describe('a file for Anki', () => {
  it('says where each column goes, and has a deck, tags and an id in every line', () => {
    const { headers, records } = file(notes);
    expect(Object.fromEntries(headers)).toEqual({
      separator: 'tab',
      html: 'true',
      notetype: 'Basic',
      'deck column': '3',
      'tags column': '4',
      'guid column': '5',
    });
    expect(records).toHaveLength(6 + 5);
    for (const record of records) {
      expect(record).toHaveLength(5);
      expect(record[0]).not.toBe('');
      expect(record[2]).toBe('Plumbline::Life in a pond');
      expect(record[3]).toMatch(/^plumbline::pond::(water|shore|sky|names) plumbline::(fact|question)$/);
    }
    expect(new Set(records.map((record) => record[4])).size).toBe(records.length);
  });
  it('asks a question with its options, and answers it with reason and source', () => {
    const note = byId('question-water.frog');
    const [prompt, ...options] = plain(note.front);
    expect(prompt).toBe('Through what do frogs also breathe?');
    expect(note.front).toContain('<em>also</em>');
    expect(options.map((line) => line.slice(4)).sort()).toEqual(['their eyes', 'their skin']);
    const [answer, ...more] = plain(note.back);
    expect(options).toContain(answer);
    expect(answer).toMatch(/^[AB] · their skin$/);
    expect(more).toEqual(['Their skin is thin and damp.', 'pond book, “On water”']);
    expect(plain(byId('question-shore.reed').back)[0]).toMatch(/^[A-D] · .*; [A-D] · /);
    // Without an explanation, the answer's own rationale.
    expect(plain(byId('question-names.net').back)).toContain('That is what its holes are called.');
  });
  it('asks for a fact, and tells it whole, with caveat, year and source', () => {
    const fact: Fact = {
      id: 'frog-count',
      claim: 'The pond holds 95 frogs & newts.',
      document: 'pond-book',
      section: 'On water',
      topic: 'water',
      year: 2012,
      caveat: 'Counted once.',
      data: [{ type: 'number', value: 95, relation: 'exactly', unit: 'frogs' }],
    };
    const [note] = ankiNotes({ ...pondContent, facts: [fact], questions: [] }, WORDS);
    expect(note?.front).toBe('The pond holds &#91;…] frogs &amp; newts.');
    expect(note?.back).toContain('The pond holds <strong>95</strong> frogs &amp; newts.');
    expect(plain(note?.back ?? '').slice(1)).toEqual([
      'Keep in mind: Counted once.',
      'pond book, “On water” · speaks of 2012',
    ]);
  });
  it('makes no card of a fact that is for reading only', () => {
    const facts = pondContent.facts.map((fact) => ({ ...fact, context: 'Only to be read.' }));
    expect(ankiNotes({ ...pondContent, facts, questions: [] }, WORDS)).toEqual([]);
  });
  it('gives the same notes each time, so that Anki updates them', () => {
    expect(ankiNotes(pondContent, WORDS)).toEqual(notes);
    const mended = pondContent.facts.map((fact) => ({ ...fact, claim: `${fact.claim} Mended.` }));
    expect(ankiNotes({ ...pondContent, facts: mended }, WORDS).map(({ guid }) => guid)).toEqual(
      notes.map(({ guid }) => guid),
    );
  });
  it('holds any text as text: no tag, field, sound or line of its own', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>x</script>', '[sound:x.mp3]', '{{c1::x}}', '"\t"\n#deck:x', '#a\t"b', '&lt;'),
    );
    fc.assert(
      fc.property(hostile, hostile, (claim, caveat) => {
        const [first] = pondContent.facts;
        if (!first) throw new Error('no fact');
        const facts = [{ ...first, claim: `x${claim}`, caveat: `y${caveat}` }];
        const { headers, records } = file(ankiNotes({ ...pondContent, facts }, WORDS));
        expect(headers.size).toBe(6);
        expect(records).toHaveLength(1 + 5);
        const back = records[0]?.[1] ?? '';
        expect(back.replace(/<\/?(div|em|strong|small|br)>/g, '')).not.toMatch(/[<>[{}\t\n\r]/);
        const text = back
          .slice(0, back.indexOf('</div>'))
          .replace('<div>', '')
          .replaceAll('<br>', '\n')
          .replaceAll('&#91;', '[')
          .replaceAll('&#123;', '{')
          .replaceAll('&#125;', '}')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(text).toBe(`x${claim.replaceAll('\t', ' ').replace(/\r\n|[\r\u2028\u2029]/g, '\n')}`);
      }),
    );
  });
});
