/** What the types' forms for the room's screen are made of: static, to be read from afar, nothing to write on. */
import type { ReactNode } from 'react';
import { optionLetter } from '#ui/option-row.tsx';
import css from './room-form.module.css';

interface Shown {
  readonly id: string;
  readonly text: string;
}

/** What to do with it, in the interface's language. */
export function RoomHow({ children }: { readonly children: ReactNode }) {
  return <p className={css.how}>{children}</p>;
}

/** More than this stand in two columns, so that all of them are on the screen. */
const MANY = 6;

/** What is chosen from, with the letters that every screen gives it. */
export function RoomOptions({
  options,
  lang,
  columns = options.length > MANY ? 2 : 1,
}: {
  readonly options: readonly Shown[];
  readonly lang?: string;
  readonly columns?: 1 | 2;
}) {
  return (
    <ol className={css.list} data-columns={columns}>
      {options.map(({ id, text }, index) => (
        <li key={id} data-lettered="">
          <span className={css.letter}>{optionLetter(index)}</span>
          <span lang={lang}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

interface RoomListProps {
  readonly items: readonly Shown[];
  readonly lang: string;
  readonly columns?: 1 | 2 | 'many';
}

/** Rows without letters: for what is moved, matched, sorted or found, and not called out. */
export function RoomList({ items, lang, columns = 1 }: RoomListProps) {
  return (
    <ul className={css.list} data-columns={columns} lang={lang}>
      {items.map(({ id, text }) => (
        <li key={id}>
          <span className={css.dot} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** In characters: what is no longer than this is read in one line of half a screen. */
export const SHORT = 26;
export const allShort = (texts: readonly Shown[]): boolean => texts.every(({ text }) => text.length <= SHORT);
