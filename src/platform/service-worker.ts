/**
 * The page's side of the service worker: brings it in, hears of new versions, and answers what the page runs.
 * Where there can be none (plain http, old browsers, private modes) nothing happens, and all works but offline.
 */
import { TAKE_OVER, TIDY_UP, WHAT_DO_YOU_RUN } from '#service-worker/messages.ts';
import { fileAddress } from './base.ts';

/** The part of Trusted Types that we use: TypeScript's types have none of it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** Between two looks for a new version, where the page stays open. The browser looks at each visit by itself. */
const LOOK_AFTER = 60 * 60_000;
/** A worker that was asked to take over does so at once; one that doesn't is not waited for. */
const PATIENCE = 4000;

/** The address of the worker, and of nothing else, past the security policy. */
function trustedAddress(): string {
  const own = fileAddress('sw.js');
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return own;
  const policy = trustedTypes.createPolicy('plumbline', {
    createScriptURL(address) {
      if (address !== own) throw new TypeError(`${address} is not a script of this app's own choosing`);
      return address;
    },
  });
  // The browser takes the trusted form wherever it would take the text.
  return policy.createScriptURL(own) as string;
}

export interface NewVersion {
  /** Ends in the page being loaded anew, with the new version. */
  readonly use: () => void;
}

/**
 * Called once, when the page has nothing better to do.
 * @param onNewVersion a new version is on the device, whole, and waits to be used
 */
export async function startServiceWorker(onNewVersion: (version: NewVersion) => void): Promise<void> {
  if (import.meta.env.DEV || !isSecureContext || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const address = trustedAddress();

  serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data === WHAT_DO_YOU_RUN) ports[0]?.postMessage(ownScript());
  });
  serviceWorker.controller?.postMessage(TIDY_UP);

  const reload = () => location.reload();
  // The first worker takes charge of the page that brought it; any later one was asked for, perhaps in another tab.
  let inCharge = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    if (inCharge) onNewVersion({ use: reload });
    inCharge = serviceWorker.controller;
  });

  const watched = new WeakSet<ServiceWorker>();
  const offer = (registration: ServiceWorkerRegistration): void => {
    const { waiting, installing } = registration;
    if (waiting && serviceWorker.controller) {
      onNewVersion({
        use: () => {
          serviceWorker.addEventListener('controllerchange', reload);
          setTimeout(reload, PATIENCE);
          waiting.postMessage(TAKE_OVER);
        },
      });
    } else if (installing && !watched.has(installing)) {
      watched.add(installing);
      installing.addEventListener('statechange', () => offer(registration));
    }
  };

  let known: ServiceWorkerRegistration | undefined;
  let lookedAt = 0;
  const look = async (): Promise<void> => {
    lookedAt = performance.now();
    try {
      // Where the last try failed there is nothing yet that could be updated.
      const registration: ServiceWorkerRegistration | undefined = await serviceWorker.register(address);
      if (registration === undefined) return;
      if (registration !== known) {
        registration.addEventListener('updatefound', () => offer(registration));
        known = registration;
      } else await registration.update();
      offer(registration);
    } catch {
      // No network, a login page in between, no room: what is on the device stays, and the next look may succeed.
    }
  };
  const lookAgain = () => {
    if (document.visibilityState === 'visible' && performance.now() - lookedAt > LOOK_AFTER) void look();
  };
  document.addEventListener('visibilitychange', lookAgain);
  setInterval(lookAgain, LOOK_AFTER / 4);
  // The network may have been what was missing.
  addEventListener('online', () => void look());
  await look();
}

/** The script that the page began with. Its name changes with everything that it leads to. */
function ownScript(): string | undefined {
  return document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
}
