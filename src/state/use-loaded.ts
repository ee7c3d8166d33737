/** Loading something for a component: what it waits for, what came, and a way to try again. */
import { type DependencyList, useCallback, useEffect, useState } from 'react';

/** Loads shorter than this show nothing: a flash of "Loading" is worse than a moment of calm. In ms. */
const QUIET = 300;

type Outcome<T> =
  /** Asked for, too short a while ago to say so. */
  | { readonly status: 'waiting'; readonly value: undefined }
  /** Long enough ago to say so. */
  | { readonly status: 'loading'; readonly value: undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly value: undefined; readonly error: unknown };

export type Loaded<T> = Outcome<T> & { readonly retry: () => void };

const WAITING = { status: 'waiting', value: undefined } as const;

/**
 * Loads in an effect, so that the first render is the one that was prerendered. A value is never shown for
 * other dependencies than those that it was loaded for.
 * @param load undefined while there is nothing to load yet: the status stays `waiting`
 * @param deps what `load` depends on; a change loads again
 */
export function useLoaded<T>(load: (() => Promise<T>) | undefined, deps: DependencyList): Loaded<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>(WAITING);
  const [attempt, setAttempt] = useState(0);
  const [loadedFor, setLoadedFor] = useState<DependencyList>(deps);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);

  const changed = deps.length !== loadedFor.length || deps.some((dep, i) => !Object.is(dep, loadedFor[i]));
  if (changed) {
    setLoadedFor(deps);
    setOutcome(WAITING);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is usually written inline; `deps` say when it means something else
  useEffect(() => {
    if (!load) return;
    let current = true;
    const say = (next: Outcome<T>) => {
      clearTimeout(timer);
      if (current) setOutcome(next);
    };
    const timer = setTimeout(() => say({ status: 'loading', value: undefined }), QUIET);
    setOutcome(WAITING);
    load().then(
      (value) => say({ status: 'ready', value }),
      (error: unknown) => say({ status: 'failed', value: undefined, error }),
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [...deps, attempt]);

  return { ...(changed ? (WAITING as Outcome<T>) : outcome), retry };
}
