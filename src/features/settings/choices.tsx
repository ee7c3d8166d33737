import { type ReactNode, useId } from 'react';
import { changeSettings, type Settings, useSettings } from '#state/settings.ts';
import { Kept } from './kept.tsx';
import styles from './settings.module.css';

type Choosable = 'theme' | 'text' | 'spacing' | 'face' | 'motion';
type Switchable = 'confidence' | 'readAloud' | 'shortcuts' | 'calendar';

interface ChoiceProps<N extends Choosable> {
  readonly name: N;
  readonly legend: string;
  readonly options: readonly (readonly [Settings[N], string])[];
}

/** One of a few, as radio buttons: all can be seen, and each acts at once. */
export function Choice<N extends Choosable>({ name, legend, options }: ChoiceProps<N>) {
  const current = useSettings((s) => s[name]);
  return (
    <RadioGroup
      legend={legend}
      options={options}
      current={current}
      face={name === 'face'}
      onChoose={(value) => changeSettings({ [name]: value } as Partial<Settings>)}
      after={<Kept name={name} />}
    />
  );
}

interface RadioGroupProps<V extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [V, string])[];
  readonly current: V;
  /** Each option in the face that it stands for. */
  readonly face?: boolean;
  /** Options that are names of languages, each in its own. */
  readonly languages?: boolean;
  readonly onChoose: (value: V) => void;
  readonly after: ReactNode;
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { legend, options, current, face, languages, onChoose, after } = props;
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {options.map(([value, text]) => (
          <label key={value} className={styles.choice} data-face={face ? value : undefined}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={current === value}
              onChange={() => onChoose(value)}
            />
            <span lang={languages ? value : undefined}>{text}</span>
          </label>
        ))}
      </div>
      {after}
    </fieldset>
  );
}

interface SwitchProps {
  readonly name: Switchable;
  readonly label: string;
  readonly children: ReactNode;
}

/** On or off, with a line on what it does. */
export function Switch({ name, label, children }: SwitchProps) {
  const on = useSettings((s) => s[name]);
  const id = useId();
  return (
    <div className={styles.switch}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-about`}
        onChange={(event) => changeSettings({ [name]: event.target.checked })}
      />
      <label htmlFor={id}>{label}</label>
      <div id={`${id}-about`} className={styles.about}>
        {children}
      </div>
      <Kept name={name} />
    </div>
  );
}
