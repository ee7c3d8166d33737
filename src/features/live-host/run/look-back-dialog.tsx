import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './dialogs.module.css';
import { RefusedHere } from './refused.tsx';
import type { Act } from './run-game.tsx';

interface LookBackDialogProps {
  readonly snapshot: HostSnapshot;
  readonly act: Act;
  readonly onClose: () => void;
}

/** An earlier question again, with its answer, for everyone to see. The game waits. */
export function LookBackDialog({ snapshot, act, onClose }: LookBackDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const go = async (index: number) => {
    if (await act({ do: 'look-back', index })) dialog.current?.close();
  };
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Look back at a question</Trans>}
      onClose={onClose}
      actions={
        <Button look="line" onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <p className={styles.quiet}>
        <Trans>The room sees it with its answer. The game goes on where it was.</Trans>
      </p>
      <RefusedHere />
      <ol className={styles.numbers}>
        {snapshot.revealed.map((index) => (
          <li key={index}>
            <Button
              look="line"
              aria-current={snapshot.lookingBack === index || undefined}
              onClick={() => void go(index)}
            >
              <Trans>Question {index + 1}</Trans>
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
