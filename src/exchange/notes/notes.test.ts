import { expect, test } from 'vitest';
import { notesAsJson, notesAsText, writtenNotes } from './notes.ts';

const note = (question: string, text: string) => ({
  kind: 'note' as const,
  id: 'note0000001',
  at: Date.UTC(2026, 4, 31, 12),
  bank: 'pond',
  question,
  version: 'v1',
  text,
});
const notes = writtenNotes(
  [
    note('water.frog', 'Two options say the same.\nOn purpose?'),
    note('water.gone', 'pond / fake (version 9)'),
  ],
  (question) => (question === 'water.frog' ? 'How do frogs breathe?' : undefined),
);

test('notes say which question, in which version, on which day, and what it asks', () => {
  expect(notesAsText(notes)).toBe(
    [
      'pond / water.frog (version v1, 2026-05-31)',
      '  How do frogs breathe?',
      '    Two options say the same.',
      '    On purpose?',
      '',
      'pond / water.gone (version v1, 2026-05-31)',
      '    pond / fake (version 9)',
      '',
    ].join('\n'),
  );
});

test('notes as JSON hold the same', () => {
  expect(JSON.parse(notesAsJson(notes))).toEqual({ format: 1, kind: 'plumbline-notes', notes });
});
