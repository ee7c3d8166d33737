import type { ReactNode } from 'react';
import { useLoaded } from '#state/use-loaded.ts';
import { Trouble } from './trouble.tsx';

interface LaterProps<M> {
  readonly load: () => Promise<M>;
  /** What could not be had, in one sentence. */
  readonly trouble: ReactNode;
  /** Stands in its place while it loads. */
  readonly meanwhile?: ReactNode;
  readonly children: (module: M) => ReactNode;
}

/** A part whose code comes when it is wanted. Where it can't be had, that is said, and can be tried again. */
export function Later<M>({ load, trouble, meanwhile = null, children }: LaterProps<M>) {
  const loaded = useLoaded(load, []);
  if (loaded.status === 'failed') {
    return (
      <Trouble error={loaded.error} onRetry={loaded.retry}>
        {trouble}
      </Trouble>
    );
  }
  return loaded.status === 'ready' ? children(loaded.value) : meanwhile;
}
