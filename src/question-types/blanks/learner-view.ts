import { opaqueId, shuffle } from '#domain/random/random.ts';
import type { LearnerViewBase } from '../contract.ts';
import { type ShownOption, shownOptions } from '../options.ts';
import { BLANK_PATTERN, type Blanks } from './schema.ts';

export type Blank = Blanks['blanks'][number];

/** A run of text, or a blank. A typed one tells nothing, not even how long its answer is. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly id: string; readonly options: readonly ShownOption[] }
  | { readonly kind: 'typed'; readonly id: string };
export type BlankPiece = Exclude<Piece, { readonly kind: 'text' }>;

export interface BlanksView extends LearnerViewBase {
  readonly pieces: readonly Piece[];
}

/** The text cut at its blanks, in reading order; the schema has seen to it that each stands there once. */
export function cutAtBlanks({ text, blanks }: Blanks): (string | Blank)[] {
  const cut: (string | Blank)[] = [];
  let from = 0;
  for (const match of text.matchAll(BLANK_PATTERN)) {
    const blank = blanks.find(({ id }) => id === match[1]);
    if (!blank) continue;
    cut.push(text.slice(from, match.index), blank);
    from = match.index + match[0].length;
  }
  cut.push(text.slice(from));
  return cut.filter((piece) => piece !== '');
}

export function learnerView(question: Blanks, seed: string): BlanksView {
  return {
    type: 'blanks',
    prompt: question.prompt,
    pieces: cutAtBlanks(question).map((piece): Piece => {
      if (typeof piece === 'string') return { kind: 'text', text: piece };
      const id = opaqueId(seed, piece.id);
      if (piece.form === 'typed') return { kind: 'typed', id };
      // Each blank its own order.
      const order =
        piece.shownOrder === 'as-written' ? piece.options : shuffle(piece.options, `${seed}/${piece.id}`);
      return { kind: 'list', id, options: shownOptions(order, seed, 'as-written') };
    }),
  };
}
