import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useActionWords } from './action-words.ts';
import { type ActionId, KEYS } from './actions.ts';
import styles from './dialogs.module.css';

/** Two that share a key, since only one of them can be meant, stand on one line. */
const LISTED: readonly (readonly ActionId[])[] = [
  ['reveal'],
  ['discuss'],
  ['ask-again'],
  ['standings'],
  ['add-time'],
  ['pause', 'continue'],
  ['hands'],
  ['look-back', 'back-to-game'],
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useActionWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Keys for running a game</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <dl className={styles.keys}>
        <div>
          <dt>
            <kbd>N</kbd> <kbd>→</kbd>
          </dt>
          <dd>
            <Trans>The next step: the large button. A presenter’s remote does the same.</Trans>
          </dd>
        </div>
        {LISTED.map((actions) => (
          <div key={actions.join()}>
            <dt>
              <kbd>{KEYS[actions[0] ?? 'reveal']?.toUpperCase()}</kbd>
            </dt>
            <dd>{actions.map((action) => words[action]).join(' / ')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        <Trans>
          They work while you are not typing, and only where the button is offered. Settings can turn single
          keys off.
        </Trans>
      </p>
    </Dialog>
  );
}
