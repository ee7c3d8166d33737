import { Trans, useLingui } from '@lingui/react/macro';
import type { Confidence } from '#domain/attempt/record.ts';
import styles from './confidence-choice.module.css';

interface Props {
  readonly value: Confidence | null;
  readonly onChange: (value: Confidence) => void;
}

/** How sure a learner is, asked before the reveal where they turned it on. */
export function ConfidenceChoice({ value, onChange }: Props) {
  const { t } = useLingui();
  const choices: readonly [Confidence, string][] = [
    ['guessing', t`Guessing`],
    ['fairly-sure', t`Fairly sure`],
    ['certain', t`Certain`],
  ];
  return (
    <fieldset className={styles.confidence}>
      <legend>
        <Trans>How sure are you?</Trans>
      </legend>
      <div className={styles.choices}>
        {choices.map(([id, text]) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name="confidence" checked={value === id} onChange={() => onChange(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
