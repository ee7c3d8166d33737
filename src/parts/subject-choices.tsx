import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { changeSettings, useSettings } from '#state/settings.ts';
import styles from './content-note.module.css';

/** Which subjects a learner takes in: all, until they take some out. */
export function SubjectChoices({ bank }: { readonly bank: BankIndex }) {
  const leaveOut = useSettings((s) => s.leaveOut);
  return (
    <fieldset className={styles.subjects}>
      <legend>
        <Trans>Subjects to include</Trans>
      </legend>
      {bank.subjects.map(({ tag, title }) => (
        <label key={tag} className={styles.subject}>
          <input
            type="checkbox"
            checked={!leaveOut.includes(tag)}
            onChange={(event) =>
              changeSettings({
                leaveOut: event.target.checked ? leaveOut.filter((t) => t !== tag) : [...leaveOut, tag],
              })
            }
          />
          <span lang={bank.language}>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
