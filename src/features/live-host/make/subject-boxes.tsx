import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import styles from './make-game.module.css';

interface SubjectBoxesProps {
  readonly bank: BankIndex;
  readonly leaveOut: readonly Tag[];
  readonly onChange: (leaveOut: readonly Tag[]) => void;
}

/** Sensitive subjects, in or out of this game. The host's own study keeps its own choice. */
export function SubjectBoxes({ bank, leaveOut, onChange }: SubjectBoxesProps) {
  return (
    <fieldset className={styles.subjects}>
      <legend>
        <Trans>Sensitive subjects to include</Trans>
      </legend>
      {bank.contentNote && (
        <p className={styles.quiet} lang={bank.language}>
          {bank.contentNote}
        </p>
      )}
      <div className={styles.boxes}>
        {bank.subjects.map(({ tag, title }) => (
          <label key={tag} className={styles.box}>
            <input
              type="checkbox"
              checked={!leaveOut.includes(tag)}
              onChange={(event) =>
                onChange(event.target.checked ? leaveOut.filter((one) => one !== tag) : [...leaveOut, tag])
              }
            />
            <span lang={bank.language}>{title}</span>
          </label>
        ))}
      </div>
      <p className={styles.quiet}>
        <Trans>
          On these there is no clock, and no ranking is shown. Everyone may skip any question, unseen.
        </Trans>
      </p>
    </fieldset>
  );
}
