import { Trans } from '@lingui/react/macro';
import type { ComponentType } from 'react';
import { Trouble } from '#parts/trouble.tsx';
import { useLoaded } from '#state/use-loaded.ts';
import styles from './later.module.css';

interface LaterProps<P> {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part of the page whose code comes when it is needed: what stands above it does not wait for it. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  // In an object: a component is a function, and a promise of one must not be called.
  const loaded = useLoaded(async () => ({ Part: await load() }), [load]);
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        <Trans>This part could not be loaded.</Trans>
      </Trouble>
    );
  }
  if (loaded.value) return <loaded.value.Part {...props} />;
  return <div className={styles.place}>{loaded.status === 'loading' && <Trans>Loading…</Trans>}</div>;
}
