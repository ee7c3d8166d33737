import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { countRecords, openLog, useLog } from '#state/log.ts';
import { countSetAside, downloadRecord, downloadSetAside } from '#state/records-file.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { ImportPanel } from './import-panel.tsx';
import styles from './your-data.module.css';

/** All of it: to take along, to bring back, to delete. */
export function YourData() {
  const count = useLog(countRecords);
  const keeping = useLog((s) => s.keeping);
  const damaged = useLog((s) => s.damaged);
  const [deleting, setDeleting] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const aside = useLoaded(() => openLog().then(countSetAside), [damaged, deleted]);
  return (
    <section className={styles.section} aria-labelledby="data">
      <h2 id="data" tabIndex={-1}>
        <Trans>Your data</Trans>
      </h2>
      <p className={styles.text}>
        <Trans>
          Your answers, quizzes, notes and settings are kept in this browser only. One file holds all of it:
          keep it as a backup, or take it to another device.
        </Trans>
      </p>
      {deleted && count === 0 && (
        <p role="status" className={styles.said}>
          <Trans>Everything is deleted.</Trans>
        </p>
      )}
      {count > 0 && (
        <div className={styles.way}>
          <div>
            <h3>
              <Trans>Take it with you</Trans>
            </h3>
            <p className={styles.quiet}>
              <Plural value={count} one="# entry" other="# entries" />
            </p>
          </div>
          <Button look="line" onClick={() => void downloadRecord()}>
            <Trans>Export to a file</Trans>
          </Button>
        </div>
      )}
      <ImportPanel />
      {(aside.value ?? 0) > 0 && (
        <div className={styles.way}>
          <div>
            <h3>
              <Trans>Set aside</Trans>
            </h3>
            <p className={styles.quiet}>
              <Plural
                value={aside.value ?? 0}
                one="# entry could not be read, and does not count."
                other="# entries could not be read, and do not count."
              />
            </p>
          </div>
          <Button look="line" onClick={() => void downloadSetAside()}>
            <Trans>Download what was set aside</Trans>
          </Button>
        </div>
      )}
      {keeping !== 'newer' && (count > 0 || (aside.value ?? 0) > 0) && (
        <div className={styles.way}>
          <div>
            <h3>
              <Trans>Delete it</Trans>
            </h3>
            <p className={styles.quiet}>
              <Trans>At once and for good, on this device.</Trans>
            </p>
          </div>
          <Button look="line" onClick={() => setDeleting(true)}>
            <Trans>Delete everything…</Trans>
          </Button>
        </div>
      )}
      {deleting && (
        <DeleteDialog
          count={count}
          onClose={(done) => {
            setDeleting(false);
            if (!done) return;
            setDeleted(true);
            // The button that opened the dialog is gone with the data.
            document.getElementById('data')?.focus();
          }}
        />
      )}
    </section>
  );
}
