import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { RefusedHere } from './refused.tsx';
import type { Act } from './run-game.tsx';

export function EndDialog({ act, onClose }: { readonly act: Act; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>End the game for everyone?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={async () => {
              if (await act({ do: 'end' })) dialog.current?.close();
            }}
          >
            <Trans>End the game</Trans>
          </Button>
          <Button look="line" onClick={() => dialog.current?.close()}>
            <Trans>Keep playing</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Everyone sees how they did. What was answered is in the report. It can’t be taken up again.
        </Trans>
      </p>
      <RefusedHere />
    </Dialog>
  );
}
