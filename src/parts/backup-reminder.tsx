/** After many answers without a backup: a quiet line that says what is at risk, and offers the file. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { backupDue, followBackup, putOffBackup, useBackup } from '#state/backup.ts';
import { useLog } from '#state/log.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './backup-reminder.module.css';

export function BackupReminder() {
  const { t } = useLingui();
  const backup = useBackup();
  // Where nothing can be saved, a notice of its own says so.
  const saved = useLog((s) => s.keeping === 'saved');
  const [done, setDone] = useState(false);
  useEffect(followBackup, []);
  const since = backup.since;
  if (!done && (!saved || !backupDue(backup))) return null;
  const save = async () => {
    const { downloadRecord } = await import('#state/records-file.ts');
    await downloadRecord();
    setDone(true);
    announce(t`The backup file is saved. Keep it somewhere safe.`);
  };
  return (
    <section className={styles.reminder} aria-label={t`Backup`} data-print="no">
      {done ? (
        <p className={styles.text}>
          <Trans>The backup file is saved. Keep it somewhere safe.</Trans>
        </p>
      ) : (
        <>
          <p className={styles.text}>
            {backup.at === null ? (
              <Plural
                value={since}
                one="# answer is kept in this browser only."
                other="# answers are kept in this browser only."
              />
            ) : (
              <Plural
                value={since}
                one="# answer since your last backup is kept in this browser only."
                other="# answers since your last backup are kept in this browser only."
              />
            )}{' '}
            <Trans>Clearing its data, or losing this device, would lose them.</Trans>
          </p>
          <p className={styles.actions}>
            <Button look="plain" onClick={() => void save()}>
              <Trans>Save a backup file</Trans>
            </Button>
            <Button look="plain" onClick={putOffBackup}>
              <Trans>Not now</Trans>
            </Button>
          </p>
        </>
      )}
    </section>
  );
}
