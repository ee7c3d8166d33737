/** Text in which the words of the glossary can be opened. */
import { type ReactNode, useMemo } from 'react';
import { type TermFound, termFinder } from '#domain/bank/glossary.ts';
import type { GlossaryEntry } from '#domain/bank/reading.ts';
import { markedPieces } from '#ui/marked-text.tsx';
import { GlossaryTerm } from './glossary-term.tsx';
import styles from './glossary-text.module.css';

interface GlossaryTextProps {
  /** With *emphasis* and **strong**. */
  readonly text: string;
  readonly entries: readonly GlossaryEntry[];
  /** Facts that must not be given away: entries that would do so stay plain text. */
  readonly blocked?: readonly string[] | undefined;
  /** Texts that stand before this one on the page: what is explained there is not explained again. */
  readonly earlier?: readonly string[] | undefined;
}

export function GlossaryText({ text, entries, blocked, earlier }: GlossaryTextProps) {
  const pieces = useMemo(() => {
    const find = termFinder(entries, new Set(blocked));
    for (const before of earlier ?? []) for (const piece of markedPieces(before)) find(piece.text);
    return markedPieces(text).map((piece) => ({ ...piece, terms: find(piece.text) }));
  }, [text, entries, blocked, earlier]);

  return pieces.map((piece, i) => {
    const content = withTerms(piece.text, piece.terms);
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one text never move
    if (piece.mark === 'strong') return <strong key={i}>{content}</strong>;
    if (piece.mark === 'em') return <em key={i}>{content}</em>;
    return <span key={i}>{content}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one text never move
  });
}

/** Punctuation that belongs to the word before it. */
const CLOSING = /^[.,;:!?…)\]”’'"]+/;

function withTerms(text: string, terms: readonly TermFound[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { entry, from, to } of terms) {
    // What is closed up to the word stays with it: a line may break before and after a button.
    const closing = CLOSING.exec(text.slice(to))?.[0] ?? '';
    parts.push(text.slice(at, from));
    parts.push(
      <span key={entry.id} className={closing ? styles.together : undefined}>
        <GlossaryTerm entry={entry} word={text.slice(from, to)} />
        {closing}
      </span>,
    );
    at = to + closing.length;
  }
  parts.push(text.slice(at));
  return parts;
}
