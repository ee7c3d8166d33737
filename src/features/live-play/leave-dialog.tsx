import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { leave } from '#state/live/participant.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Leave the game?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void leave()}>
            <Trans>Leave the game</Trans>
          </Button>
          <Button look="line" onClick={() => dialog.current?.close()}>
            <Trans>Stay</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Nobody waits for your answers then. What you answered is kept, and you can come back.</Trans>
      </p>
    </Dialog>
  );
}
