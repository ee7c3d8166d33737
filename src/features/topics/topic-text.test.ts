import { describe, expect, it } from 'vitest';
import type { Fact } from '#domain/bank/fact.ts';
import type { Picture, ReadingBlock } from '#domain/bank/reading.ts';
import { topicText } from './topic-text.ts';

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  claim: id,
  document: 'book',
  section: 'On water',
  topic: 'water',
  ...more,
});
const facts = [
  fact('frog'),
  fact('net', { sensitive: ['detention'], section: 'On nets' }),
  fact('old', { document: 'letter', section: 'Dear reader' }),
];
const documents = [
  { id: 'letter', title: 'The letter', shortTitle: 'letter' },
  { id: 'book', title: 'The book', shortTitle: 'pond book' },
];
const dots: Picture = {
  id: 'dots',
  kind: 'dots',
  title: 'Nets',
  alt: 'Nets.',
  caption: 'Nets.',
  facts: ['net'],
  filled: 1,
  filledLabel: 'a',
  restLabel: 'b',
  unitLabel: 'c',
};
const blocks: ReadingBlock[] = [
  { kind: 'paragraph', text: 'Frogs swim.', facts: ['frog', 'old'] },
  { kind: 'paragraph', text: 'Nets catch.', facts: ['frog', 'net'] },
  { kind: 'picture', picture: 'dots' },
  { kind: 'paragraph', text: 'Told with care.', facts: ['frog'], sensitive: ['child-abuse'] },
];
const read = (leftOut: readonly ('detention' | 'child-abuse')[]) =>
  topicText({ blocks, pictures: [dots] }, facts, documents, new Set(leftOut));

describe('topicText', () => {
  it('shows everything when nothing is left out', () => {
    const text = read([]);
    expect(text.blocks.map((b) => b.kind)).toEqual(['paragraph', 'paragraph', 'picture', 'paragraph']);
    expect(text.shortened).toBe(false);
  });

  it('leaves out paragraphs and pictures whose facts touch a left-out subject', () => {
    const text = read(['detention']);
    expect(text.blocks).toEqual([
      { kind: 'paragraph', text: 'Frogs swim.' },
      { kind: 'paragraph', text: 'Told with care.' },
    ]);
    expect(text.shortened).toBe(true);
  });

  it('leaves out a paragraph that is tagged itself', () => {
    expect(read(['child-abuse']).blocks).toHaveLength(3);
  });

  it('names the documents and headings of what is shown, in the bank’s order of documents', () => {
    expect(read([]).sources).toEqual([
      { document: 'letter', sections: ['Dear reader'] },
      { document: 'pond book', sections: ['On water', 'On nets'] },
    ]);
    expect(read(['detention']).sources[1]?.sections).toEqual(['On water']);
  });

  it('takes a minute at least, and longer for more words', () => {
    expect(read([]).minutes).toBe(1);
    const long = [{ kind: 'paragraph' as const, text: 'word '.repeat(280).trim(), facts: ['frog'] }];
    expect(topicText({ blocks: long, pictures: [] }, facts, documents, new Set()).minutes).toBe(2);
  });
});
