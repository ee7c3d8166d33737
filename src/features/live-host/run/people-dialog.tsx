import { Plural, Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import type { HostSnapshot } from '#protocol/to-browser.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import type { HostView } from '../use-host-route.ts';
import { LobbyNames } from './lobby-names.tsx';
import styles from './people.module.css';
import { RefusedHere } from './refused.tsx';
import type { Act } from './run-game.tsx';

interface PeopleDialogProps {
  readonly snapshot: HostSnapshot;
  readonly game: KnownGame;
  readonly view: HostView;
  readonly act: Act;
  readonly onClose: () => void;
}

export function PeopleDialog({ onClose, ...rest }: PeopleDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = rest.snapshot.people.filter(({ standing }) => standing === 'left').length;
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>People</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <RefusedHere />
      <LobbyNames {...rest} />
      {gone > 0 && (
        <p className={styles.quiet}>
          <Plural
            value={gone}
            one="# has left. What they answered is kept."
            other="# have left. What they answered is kept."
          />
        </p>
      )}
    </Dialog>
  );
}
