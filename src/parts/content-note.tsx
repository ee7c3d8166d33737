/** The note before the first question on a grave subject, with a real choice. Going on is the page's to offer. */
import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import styles from './content-note.module.css';
import { SubjectChoices } from './subject-choices.tsx';

export function ContentNote({ bank }: { readonly bank: BankIndex }) {
  return (
    <section className={styles.note} aria-labelledby="content-note">
      <h2 id="content-note" className={styles.title}>
        <Trans>Before you start</Trans>
      </h2>
      <p lang={bank.language}>{bank.contentNote}</p>
      <SubjectChoices bank={bank} />
      <p className={styles.quiet}>
        <Trans>Leaving a subject out costs you nothing. You can change this at any time in Settings.</Trans>
      </p>
    </section>
  );
}
