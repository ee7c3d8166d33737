import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Button, ButtonLink } from '#ui/button.tsx';
import styles from './live-play.module.css';

const LeaveDialog = lazy(() =>
  import('./leave-dialog.tsx').then((module) => ({ default: module.LeaveDialog })),
);

/** A pause and the door, in reach on every screen of a game. */
export function WaysOut() {
  const [leaving, setLeaving] = useState(false);
  return (
    <div className={styles.ways}>
      <ButtonLink look="plain" to="/break/">
        <Trans>Take a break</Trans>
      </ButtonLink>
      <Button look="plain" onClick={() => setLeaving(true)}>
        <Trans>Leave</Trans>
      </Button>
      <Suspense fallback={null}>{leaving && <LeaveDialog onClose={() => setLeaving(false)} />}</Suspense>
    </div>
  );
}
