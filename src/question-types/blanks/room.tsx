import css from '../room-form.module.css';
import type { RoomProps } from '../view-contract.ts';
import type { BlanksView } from './learner-view.ts';

/** The text with numbered gaps; below it what each list offers. */
export function Room({ view, lang }: RoomProps<BlanksView>) {
  const blanks = view.pieces.filter((piece) => piece.kind !== 'text');
  const number = (index: number) => (blanks.length > 1 ? `(${index + 1}) ` : '');
  return (
    <>
      <p className={css.text} lang={lang}>
        {view.pieces.map((piece) =>
          piece.kind === 'text' ? (
            piece.text
          ) : (
            <span key={piece.id} className={css.gap}>
              {number(blanks.indexOf(piece))}
            </span>
          ),
        )}
      </p>
      {blanks.some(({ kind }) => kind === 'list') && (
        <ul className={css.list} lang={lang}>
          {blanks.map(
            (piece, index) =>
              piece.kind === 'list' && (
                <li key={piece.id}>
                  <span>{number(index)}</span>
                  <span>{piece.options.map(({ text }) => text).join(' / ')}</span>
                </li>
              ),
          )}
        </ul>
      )}
    </>
  );
}
