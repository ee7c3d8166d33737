/**
 * Lets React's `use` read a settled promise without waiting, which prerendering and the first render need:
 * it looks for the outcome on the promise itself, where React would otherwise put it only after a wait.
 */
export function readableAtOnce<T>(promise: Promise<T>): Promise<T> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    (reason: unknown) => Object.assign(promise, { status: 'rejected', reason }),
  );
  return promise;
}

/** Whether such a promise was kept. */
export function isReadable(promise: Promise<unknown>): boolean {
  return 'status' in promise && promise.status === 'fulfilled';
}
