/** The text with its blanks filled rightly, and below it each blank with yours, the right one and why. */
import { useLingui } from '@lingui/react/macro';
import { matchText } from '#domain/scoring/text-match.ts';
import { PlacedReview, type PlacedRow } from '#ui/placing/placed-review.tsx';
import { VerdictShape } from '#ui/verdict-mark.tsx';
import type { Feedback } from '../contract.ts';
import type { ViewProps } from '../view-contract.ts';
import type { BlankPiece, BlanksView } from './learner-view.ts';
import { type BlanksResponse, type Given, givenFor } from './score.ts';
import css from './view.module.css';

interface BlanksReviewProps extends ViewProps<BlanksView, BlanksResponse> {
  readonly feedback: Feedback<BlanksResponse>;
}

export function BlanksReview({ view, response, feedback, labelledBy, lang }: BlanksReviewProps) {
  const { t } = useLingui();
  const pieces = view.pieces.filter((piece) => piece.kind !== 'text');
  const rows = pieces.map((piece, index): PlacedRow => {
    const number = index + 1;
    return {
      ...rowOf(piece, response, feedback),
      text: pieces.length === 1 ? t`The blank` : t`Blank ${number}`,
    };
  });
  return (
    <>
      <p className={`${css.text} ${css.read}`} lang={lang}>
        {view.pieces.map((piece) => {
          if (piece.kind === 'text') return piece.text;
          const row = rows.find(({ id }) => id === piece.id);
          return row && <Filled key={piece.id} row={row} asked={response !== null} />;
        })}
      </p>
      <PlacedReview rows={rows} asked={response !== null} labelledBy={labelledBy} lang={lang} />
    </>
  );
}

function Filled({ row, asked }: { readonly row: PlacedRow; readonly asked: boolean }) {
  const settled = row.verdict === 'right' && !row.misspelled;
  return (
    <span className={css.filled} data-verdict={asked ? row.verdict : 'right'}>
      {asked && <VerdictShape verdict={row.verdict} />}
      {!settled && row.given !== undefined && <s aria-hidden="true">{row.given}</s>}
      <strong>{settled ? (row.given ?? row.right) : row.right}</strong>
    </span>
  );
}

function rowOf(
  piece: BlankPiece,
  response: BlanksResponse | null,
  feedback: Feedback<BlanksResponse>,
): Omit<PlacedRow, 'text'> {
  const textOf = (given: Given | undefined) => {
    if (given === undefined) return undefined;
    if ('text' in given) return given.text.trim();
    return piece.kind === 'list' ? piece.options.find(({ id }) => id === given.option)?.text : undefined;
  };
  const given = textOf(givenFor(response, piece.id));
  const right = textOf(feedback.key.blanks[piece.id]) ?? '';
  const part = feedback.parts[piece.id];
  const verdict = part?.verdict === 'right' || part?.verdict === 'not-right' ? part.verdict : 'missed';
  const misspelled =
    piece.kind === 'typed' &&
    verdict === 'right' &&
    matchText(given ?? '', [right], [], { typos: true }) === 'spelling';
  const others = piece.kind === 'list' ? piece.options : [];
  return {
    id: piece.id,
    given,
    right,
    verdict,
    misspelled,
    rationale: part?.rationale,
    others: others.flatMap(({ id, text }) => {
      const { verdict: stands, rationale } = feedback.parts[id] ?? {};
      return stands === 'neutral' && rationale !== undefined ? [{ text, rationale }] : [];
    }),
  };
}
