/** Notes on questions, written out for the people who can change the questions. */
import type { RecordOf } from '#domain/attempt/record.ts';

export interface WrittenNote {
  readonly bank: string;
  readonly question: string;
  /** Of the question when the note was written: it may have been mended since. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly note: string;
  /** What the question asks, where it could be had. */
  readonly prompt?: string;
}

/** @param promptOf undefined where the question is no longer there */
export function writtenNotes(
  notes: readonly RecordOf<'note'>[],
  promptOf: (question: string) => string | undefined,
): WrittenNote[] {
  return notes.map(({ bank, question, version, at, text }) => {
    const prompt = promptOf(question);
    return {
      bank,
      question,
      version,
      at: new Date(at).toISOString(),
      note: text,
      ...(prompt === undefined ? {} : { prompt }),
    };
  });
}

export function notesAsJson(notes: readonly WrittenNote[]): string {
  return `${JSON.stringify({ format: 1, kind: 'plumbline-notes', notes }, null, 2)}\n`;
}

/** Plain text: a block a note, an empty line between them. Lines of a note are set in, so that none passes for a heading. */
export function notesAsText(notes: readonly WrittenNote[]): string {
  return notes
    .map(({ bank, question, version, at, note, prompt }) => {
      const head = `${bank} / ${question} (version ${version}, ${at.slice(0, 10)})`;
      const indented = note
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => `    ${line}`)
        .join('\n');
      return `${head}\n${prompt === undefined ? '' : `  ${prompt.replace(/\s+/g, ' ')}\n`}${indented}\n`;
    })
    .join('\n');
}
