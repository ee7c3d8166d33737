import { type ReactNode, useId } from 'react';
import styles from './choices.module.css';

interface RadioChoicesProps<V extends string | number> {
  readonly legend: ReactNode;
  readonly current: V;
  readonly options: readonly { readonly value: V; readonly text: ReactNode; readonly about?: ReactNode }[];
  readonly onChoose: (value: V) => void;
}

/** One of a few, side by side where there is room. */
export function RadioChoices<V extends string | number>({
  legend,
  current,
  options,
  onChoose,
}: RadioChoicesProps<V>) {
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.radios}>
        {options.map(({ value, text, about }) => (
          <label key={value} className={styles.radio}>
            <input
              type="radio"
              name={id}
              checked={current === value}
              aria-describedby={about ? `${id}-${value}` : undefined}
              onChange={() => onChoose(value)}
            />
            <span>
              {text}
              {about && (
                <span id={`${id}-${value}`} className={styles.about}>
                  {about}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
