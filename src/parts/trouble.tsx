import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './trouble.module.css';

interface TroubleProps {
  /** What happened, in one sentence. */
  readonly children: ReactNode;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Something could not be had: what happened, what is kept, what to do next. */
export function Trouble({ children, error, onRetry }: TroubleProps) {
  return (
    <div role="alert" className={styles.trouble}>
      <h2>{children}</h2>
      <p>
        <Trans>Your answers so far are kept. Check the connection, then try again.</Trans>
      </p>
      <p>
        <Button onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </p>
      <details>
        <summary>
          <Trans>What the browser said</Trans>
        </summary>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </div>
  );
}
