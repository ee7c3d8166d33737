import { Trans } from '@lingui/react/macro';
import { Button } from '#ui/button.tsx';
import styles from './play.module.css';

/** The way out of a study session: at any answer, with nothing lost. */
export function StopHere({ onStop }: { readonly onStop: () => void }) {
  return (
    <Button look="plain" className={styles.stop ?? ''} onClick={onStop}>
      <Trans>Stop here</Trans>
    </Button>
  );
}
