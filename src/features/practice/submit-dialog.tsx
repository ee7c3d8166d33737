import { Plural, Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './submit-dialog.module.css';

interface Props {
  readonly blank: number;
  readonly part: number;
  readonly flagged: number;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
}

/** Asked before a test is handed in; says what is still blank. */
export function SubmitDialog({ blank, part, flagged, onCancel, onSubmit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Hand in this test?</Trans>}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onSubmit}>
            <Trans>Hand it in</Trans>
          </Button>
          <Button look="line" onClick={() => dialog.current?.close()}>
            <Trans>Back to the questions</Trans>
          </Button>
        </>
      }
    >
      {blank > 0 && (
        <p className={styles.warning}>
          <Plural value={blank} one="# question is still blank." other="# questions are still blank." />
        </p>
      )}
      {part > 0 && (
        <p className={styles.warning}>
          <Plural
            value={part}
            one="# question is only partly filled in."
            other="# questions are only partly filled in."
          />
        </p>
      )}
      {flagged > 0 && (
        <p>
          <Plural value={flagged} one="You flagged # question." other="You flagged # questions." />
        </p>
      )}
      <p>
        <Trans>
          After that you see how you did, with every answer explained. It can’t be changed any more.
        </Trans>
      </p>
    </Dialog>
  );
}
