/** Whether a new version of the app waits to be used. */
import { create } from 'zustand';
import { type NewVersion, startServiceWorker } from '#platform/service-worker.ts';

export const useUpdates = create<{ readonly version: NewVersion | null }>(() => ({ version: null }));

let begun = false;

/** Keeps the app on this device, for when there is no network. Called as often as you like; begins once. */
export function keepOnDevice(): void {
  if (begun) return;
  begun = true;
  const begin = () => void startServiceWorker((version) => useUpdates.setState({ version }));
  // Its downloads are not to compete with what the page itself still loads.
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
