import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { NewVersion } from '#platform/service-worker.ts';
import { Button } from '#ui/button.tsx';
import styles from './notices.module.css';

/** Offers a new version, and says what taking it does. Shown only where nothing is under way. */
export function UpdateNotice({ version }: { readonly version: NewVersion }) {
  const [hidden, setHidden] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.notices} role="status" data-print="no">
      {!hidden && (
        <div className={styles.notice} data-kind="news">
          <p className={styles.text}>
            <Trans>
              A new version of Plumbline is ready on this device. To use it, this page is loaded again. Your
              answers stay as they are.
            </Trans>
          </p>
          <p className={styles.actions}>
            <Button
              look="line"
              disabled={asked}
              onClick={() => {
                setAsked(true);
                version.use();
              }}
            >
              <Trans>Load the new version</Trans>
            </Button>
            <Button look="plain" onClick={() => setHidden(true)}>
              <Trans>Not now</Trans>
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
