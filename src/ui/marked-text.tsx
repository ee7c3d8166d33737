import type { ReactNode } from 'react';

/** Strong first: its marks hold the other's. */
const MARKED = /\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*/g;

export interface MarkedPiece {
  readonly text: string;
  readonly mark?: 'em' | 'strong';
}

/** A prompt's small subset of Markdown, *emphasis* and **strong**, as pieces; everything else is text. */
export function markedPieces(text: string): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    const [whole, strong, em = ''] = match;
    pieces.push(strong === undefined ? { text: em, mark: 'em' } : { text: strong, mark: 'strong' });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The same as elements. */
export function MarkedText({ text }: { text: string }): ReactNode {
  return markedPieces(text).map((piece, i) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one text never move
    if (piece.mark === 'strong') return <strong key={i}>{piece.text}</strong>;
    if (piece.mark === 'em') return <em key={i}>{piece.text}</em>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one text never move
    return piece.text;
  });
}
