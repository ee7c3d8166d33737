/** The sheet of keys. Rendered, and loaded, only while it is open (page-extras.tsx). */
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { KeyboardList } from '#parts/keyboard-list.tsx';
import { closeKeyboardHelp } from '#state/keyboard-help.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Link } from '#ui/link.tsx';

export function KeyboardHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Keys</Trans>}
      onClose={closeKeyboardHelp}
      actions={
        <Button onClick={close}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <KeyboardList />
      <p>
        <Trans>
          Keys of one letter, number or sign can be turned off in <SettingsLink onFollow={close} />.
        </Trans>
      </p>
    </Dialog>
  );
}

function SettingsLink({ onFollow }: { readonly onFollow: () => void }) {
  return (
    <Link to="/settings/" onClick={onFollow}>
      <Trans>Settings</Trans>
    </Link>
  );
}
