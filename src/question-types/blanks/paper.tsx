import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { BlanksView } from './learner-view.ts';
import css from './view.module.css';

/** The text with numbered lines to write on; below it what each list offers. */
export function Paper({ view, number, lang }: PaperProps<BlanksView>) {
  const blanks = view.pieces.filter((piece) => piece.kind !== 'text');
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      <p className={css.paper} lang={lang}>
        {view.pieces.map((piece) =>
          piece.kind === 'text' ? (
            piece.text
          ) : (
            <span key={piece.id}>
              {blanks.length > 1 && <sup>{blanks.indexOf(piece) + 1}</sup>}
              <span className={css.line} />
            </span>
          ),
        )}
      </p>
      <ul className={css.choices} lang={lang}>
        {blanks.map(
          (piece, index) =>
            piece.kind === 'list' && (
              <li key={piece.id}>
                {blanks.length > 1 && `${index + 1}: `}
                {piece.options.map(({ text }) => text).join(' / ')}
              </li>
            ),
        )}
      </ul>
    </PaperQuestion>
  );
}
