import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { deleteEverything, downloadRecord } from '#state/records-file.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './your-data.module.css';

interface DeleteDialogProps {
  readonly count: number;
  readonly onClose: (deleted: boolean) => void;
}

/** Says what goes, that it can't be undone, and offers a copy first. */
export function DeleteDialog({ count, onClose }: DeleteDialogProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const done = useRef(false);
  const [settingsToo, setSettingsToo] = useState(false);
  const [trouble, setTrouble] = useState(false);

  const remove = async () => {
    try {
      await deleteEverything(settingsToo);
    } catch {
      setTrouble(true);
      return;
    }
    done.current = true;
    dialog.current?.close();
    announce(t`Everything is deleted`);
  };

  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Delete everything?</Trans>}
      onClose={() => onClose(done.current)}
      actions={
        <>
          <Button onClick={() => dialog.current?.close()}>
            <Trans>Keep my data</Trans>
          </Button>
          <Button look="line" onClick={() => void remove()}>
            <Trans>Delete for good</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Plural
          value={count}
          one="This deletes # entry from this browser: all your answers, quizzes, progress and notes."
          other="This deletes # entries from this browser: all your answers, quizzes, progress and notes."
        />{' '}
        <strong>
          <Trans>It can’t be undone.</Trans>
        </strong>
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settingsToo}
          onChange={(event) => setSettingsToo(event.target.checked)}
        />
        <span>
          <Trans>My settings too</Trans>
        </span>
      </label>
      <p>
        <Button look="plain" className={styles.flush} onClick={() => void downloadRecord()}>
          <Trans>Export to a file first</Trans>
        </Button>
      </p>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          <Trans>
            The browser did not let go of the data. Close other tabs of Plumbline, then try again.
          </Trans>
        </p>
      )}
    </Dialog>
  );
}
