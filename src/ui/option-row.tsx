import type { ChangeEvent, ReactNode } from 'react';
import styles from './option-row.module.css';

/** How a judged row is drawn; `plain` before that, `rest` for what was neither keyed nor chosen. */
export type RowState = 'plain' | 'right' | 'missed' | 'not-right' | 'rest';

/** A, B, C … as rows are lettered on every screen and on paper. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

interface ChoiceRowProps {
  kind: 'radio' | 'checkbox';
  /** Radios of one question share it. */
  name: string;
  index: number;
  text: string;
  lang?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

/** A native radio or checkbox whose target is the whole row. */
export function ChoiceRow({ kind, name, index, text, lang, checked, disabled, onChange }: ChoiceRowProps) {
  return (
    <label className={styles.row} data-kind={kind} data-checked={checked || undefined}>
      <input
        className={styles.input}
        type={kind}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChange}
      />
      <span className={styles.letter}>{optionLetter(index)}</span>{' '}
      <span className={styles.text} lang={lang}>
        {text}
      </span>
      {kind === 'checkbox' && (
        <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m2.5 8.5 3.6 4 7.4-9" />
        </svg>
      )}
    </label>
  );
}

interface OptionRowProps {
  state: RowState;
  /** A letter or a number; left out where rows have none. */
  letter?: string | undefined;
  text: string;
  lang?: string | undefined;
  /** Usually a VerdictMark. */
  mark?: ReactNode;
  rationale?: string | undefined;
  /** Its own where `text` is in another language. */
  rationaleLang?: string | undefined;
  /** `square` where several could be chosen, as their boxes were. */
  shape?: 'round' | 'square';
}

/** A row that is only read: after the answer. Stands in a list. */
export function OptionRow(props: OptionRowProps) {
  const { state, letter, text, lang, mark, rationale, rationaleLang = lang, shape = 'round' } = props;
  return (
    <li
      className={styles.row}
      data-state={state}
      data-kind={shape === 'square' ? 'checkbox' : 'radio'}
      data-bare={letter === undefined || undefined}
    >
      {letter !== undefined && <span className={styles.letter}>{letter}</span>}{' '}
      <span className={styles.text} lang={lang}>
        {text}
      </span>{' '}
      {mark && <span className={styles.tag}>{mark}</span>}
      {rationale !== undefined && (
        <p className={styles.why} lang={rationaleLang}>
          {rationale}
        </p>
      )}
    </li>
  );
}

interface OptionListProps {
  labelledBy: string;
  /** Where the order of the rows means something. */
  ordered?: boolean;
  children: ReactNode;
}

/** The list that rows stand in. */
export function OptionList({ labelledBy, ordered = false, children }: OptionListProps) {
  const List = ordered ? 'ol' : 'ul';
  return (
    // Safari drops a list's role together with its bullets unless it is said again.
    <List className={styles.list} role="list" aria-labelledby={labelledBy}>
      {children}
    </List>
  );
}
