/** The thread of WorkerStore. */
import { parentPort } from 'node:worker_threads';
import { openStore } from './open.ts';
import type { Packed } from './packed.ts';
import type { SqliteStore } from './sqlite-store.ts';
import type { Call, Returned } from './worker-store.ts';

let store: SqliteStore | undefined;

async function run({ method, args }: Call): Promise<unknown> {
  if (method === 'open') {
    ({ store } = await openStore(args[0] as string));
    return undefined;
  }
  if (!store) throw new Error('not opened yet');
  if (method === 'commit') return store.commitPacked(args[0] as Packed);
  const called = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
  return called.apply(store, [...args]);
}

parentPort?.on('message', (call: Call) => {
  run(call).then(
    (value) => parentPort?.postMessage({ id: call.id, value } satisfies Returned),
    (error: Error & { code?: unknown }) => {
      const { name, message, code } = error;
      parentPort?.postMessage({ id: call.id, error: { name, message, code } } satisfies Returned);
    },
  );
});
