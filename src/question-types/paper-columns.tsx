import css from './paper-columns.module.css';

interface PaperColumnsProps {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly choices: readonly { readonly id: string; readonly text: string; readonly sign: string }[];
  readonly lang: string;
}

/** Items with a line to write on, beside the choices and their letters. */
export function PaperColumns({ items, choices, lang }: PaperColumnsProps) {
  return (
    <div className={css.columns} lang={lang}>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className={css.line} />
            {item.text}
          </li>
        ))}
      </ul>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <strong>{choice.sign}</strong>
            {choice.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
