import { useLingui } from '@lingui/react/macro';
import type { ViewProps } from '../view-contract.ts';
import type { BlanksView, Piece } from './learner-view.ts';
import { BlanksReview } from './review.tsx';
import type { BlanksResponse, Given } from './score.ts';
import css from './view.module.css';

export function View(props: ViewProps<BlanksView, BlanksResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  const { t } = useLingui();
  if (feedback) return <BlanksReview {...props} feedback={feedback} />;

  const give = (id: string, given: Given | undefined) => {
    const blanks: Record<string, Given> = { ...response?.blanks };
    delete blanks[id];
    if (given) blanks[id] = given;
    onChange({ blanks });
  };
  const total = view.pieces.filter((piece) => piece.kind !== 'text').length;
  return (
    <fieldset aria-labelledby={labelledBy}>
      <p className={css.text} lang={lang}>
        {view.pieces.map((piece, index) => {
          if (piece.kind === 'text') return piece.text;
          const number = view.pieces.slice(0, index + 1).filter(({ kind }) => kind !== 'text').length;
          const around = contextOf(view.pieces, index);
          const label = total === 1 ? t`Blank: ${around}` : t`Blank ${number} of ${total}: ${around}`;
          const given = response?.blanks[piece.id];
          return (
            <span key={piece.id} className={css.blank}>
              {total > 1 && (
                <span className={css.number} aria-hidden="true">
                  {number}
                </span>
              )}
              {piece.kind === 'list' ? (
                <select
                  className={css.list}
                  aria-label={label}
                  value={given && 'option' in given ? given.option : ''}
                  disabled={disabled}
                  onChange={(event) =>
                    give(piece.id, event.target.value === '' ? undefined : { option: event.target.value })
                  }
                >
                  <option value="">{t`Choose…`}</option>
                  {piece.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {option.text}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  className={css.typed}
                  type="text"
                  aria-label={label}
                  value={given && 'text' in given ? given.text : ''}
                  disabled={disabled}
                  maxLength={200}
                  // The browser's own help would spell the answer, or offer somebody else's.
                  autoComplete="off"
                  autoCorrect="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  onChange={(event) =>
                    give(piece.id, event.target.value === '' ? undefined : { text: event.target.value })
                  }
                />
              )}
            </span>
          );
        })}
      </p>
    </fieldset>
  );
}

/** A few words before and after a blank, for those who hear one field at a time. */
function contextOf(pieces: readonly Piece[], index: number): string {
  const textAt = (at: number) => {
    const piece = pieces[at];
    return piece?.kind === 'text' ? piece.text : '';
  };
  const before = textAt(index - 1)
    .trim()
    .split(/\s+/)
    .slice(-5)
    .join(' ');
  const after = textAt(index + 1)
    .trim()
    .split(/\s+/)
    .slice(0, 5)
    .join(' ');
  return `${before} … ${after}`.trim();
}
