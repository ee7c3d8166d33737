import { useLingui } from '@lingui/react/macro';
import type { HTMLAttributes, Ref } from 'react';
import styles from './arrange.module.css';

export interface ArrangeRowProps {
  id: string;
  text: string;
  /** Its place, from 0. */
  index: number;
  count: number;
  lang: string;
  disabled: boolean;
  onMove(to: number): void;
}

/** What dragging adds to a row. */
export interface RowDrag {
  readonly row: HTMLAttributes<HTMLLIElement> & { readonly ref: Ref<HTMLLIElement> };
  readonly grip: HTMLAttributes<HTMLSpanElement>;
  readonly dragging: boolean;
}

/** How the controls of a row are found again after it moved. */
export const controlName = {
  key: 'control',
  selector: (name: string) => `[data-control="${name}"]`,
} as const;

export function ArrangeRow({ drag, ...props }: ArrangeRowProps & { drag?: RowDrag }) {
  const { id, text, index, count, lang, disabled, onMove } = props;
  const { t } = useLingui();
  return (
    <li className={styles.row} data-dragging={drag?.dragging || undefined} {...drag?.row}>
      <span className={styles.grip} data-draggable={drag ? true : undefined} {...drag?.grip}>
        <span className={styles.number} aria-hidden="true">
          {index + 1}
        </span>
        <span lang={lang}>{text}</span>
      </span>
      <span className={styles.controls}>
        <MoveButton
          control={`${id}:up`}
          label={t`Move up: ${text}`}
          unavailable={index === 0}
          disabled={disabled}
          onClick={() => onMove(index - 1)}
          path="m3.5 10 4.5-5 4.5 5"
        />
        <MoveButton
          control={`${id}:down`}
          label={t`Move down: ${text}`}
          unavailable={index === count - 1}
          disabled={disabled}
          onClick={() => onMove(index + 1)}
          path="m3.5 6 4.5 5 4.5-5"
        />
        <select
          className={styles.position}
          aria-label={t`Position of: ${text}`}
          data-control={`${id}:position`}
          disabled={disabled}
          value={index}
          onChange={(event) => onMove(Number(event.target.value))}
        >
          {Array.from({ length: count }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places are their own names
            <option key={place} value={place}>
              {place + 1}
            </option>
          ))}
        </select>
      </span>
    </li>
  );
}

interface MoveButtonProps {
  control: string;
  label: string;
  /** At the end of the list: it stays in reach, so that focus isn't lost on arriving there. */
  unavailable: boolean;
  disabled: boolean;
  onClick(): void;
  path: string;
}

function MoveButton({ control, label, unavailable, disabled, onClick, path }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={styles.move}
      aria-label={label}
      aria-disabled={unavailable || undefined}
      data-control={control}
      disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}
