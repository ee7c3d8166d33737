import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import styles from './make-page.module.css';

interface TimeLimitProps {
  /** Null: none. */
  readonly minutes: number | null;
  readonly onChange: (minutes: number | null) => void;
}

const FIRST = 15;
/** As domain/attempt/record.ts allows. */
const MOST = 600;

/** Off until asked for: without a limit nobody is hurried. */
export function TimeLimit({ minutes, onChange }: TimeLimitProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className={styles.time}>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={minutes !== null}
          onChange={(event) => onChange(event.target.checked ? FIRST : null)}
        />
        <span>
          <Trans>With a time limit</Trans>
        </span>
      </label>
      {minutes !== null && (
        <span className={styles.minutes}>
          <input
            id={id}
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST}
            aria-label={t`Time limit in minutes`}
            defaultValue={minutes}
            onChange={(event) => {
              const value = Math.round(Number(event.target.value));
              if (value >= 1) onChange(Math.min(value, MOST));
            }}
            onBlur={(event) => {
              event.target.value = String(minutes);
            }}
          />
          <Trans>minutes. It can be extended or turned off during the test.</Trans>
        </span>
      )}
    </div>
  );
}
