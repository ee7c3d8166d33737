import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * False where a page is prerendered and in the render that takes it over, true ever after: for what only the
 * browser knows, such as the query of an address.
 */
export function useHere(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
